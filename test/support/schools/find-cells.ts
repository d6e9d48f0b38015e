import type { CellValue, Sheet } from '../../../src/form/workbook';

/** The cells of a filled form, found by the codes under its headings and by nothing of the program's own. */
type Grid = Map<number, Map<number, CellValue>>;

export function gridOf(sheet: Sheet | undefined): Grid {
  return new Map(
    (sheet?.rows ?? []).map(({ index, cells }) => [
      index,
      new Map(cells.map(({ column, value }) => [column, value])),
    ]),
  );
}

/** The row that says L1, L2 … and its columns by code. */
export function codesOf(grid: Grid): { row: number; columns: Map<string, number> } {
  for (const [row, cells] of grid) {
    const columns = new Map<string, number>();
    for (const [column, value] of cells)
      if (typeof value === 'string' && /^L\d+$/.test(value)) columns.set(value, column);
    if (columns.has('L1') && columns.has('L2')) return { row, columns };
  }
  throw new Error('No codes under the headings');
}

/** What stands under the codes in the rows below, down to the first that is empty there. */
export function rowsBelow(grid: Grid): Map<string, CellValue | undefined>[] {
  const { row, columns } = codesOf(grid);
  const rows: Map<string, CellValue | undefined>[] = [];
  for (let at = row + 1; ; at++) {
    const cells = grid.get(at);
    if (!cells || ![...columns.values()].some((column) => cells.has(column))) return rows;
    rows.push(new Map([...columns].map(([code, column]) => [code, cells.get(column)])));
  }
}

/** The numbers that stand in a sentence, blanks as null, in their order behind its own words. */
export function numbersIn(sentence: string, pattern: RegExp): (number | null)[] {
  const found = pattern.exec(sentence);
  if (!found) throw new Error(`Not the sentence that was expected: ${sentence}`);
  return found.slice(1).map((text) => (/\d/.test(text) ? Number(text) : null));
}
