import { SpreadsheetError } from '../../src/spreadsheet/problem';

export const SHEETS = { 表1: [['人口', "'12.3", 1, '甲'], [], ['学校', 2, 3]], 表2: [['乙'], [5]] };
export const at = (sheet: string, row: number, column: number) => ({ sheet, row, column });
export const problemOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof SpreadsheetError ? error.problem : error),
  );
