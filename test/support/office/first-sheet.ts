import { type RunningExcel, startExcel } from './start-excel';

const CELLS = [
  ['序号', '学校', '学生数', '达标'],
  [1, '一小', 812, true],
  [2, '二小', '=C2*2', '是'],
  [3, '三小', '95%', '2024-9-1'],
];

/** Excel with these cells on 表1 and an empty 表2. */
export const excelWith = (cells = CELLS): Promise<RunningExcel> =>
  startExcel({ workbook: { 表1: cells, 表2: [] } });

/** Runs on the first sheet and syncs. */
export function onSheet<R>(
  excel: RunningExcel,
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<R> | R,
): Promise<R> {
  return excel.Excel.run(async (context) => {
    const result = await work(context.workbook.worksheets.getItem('表1'), context);
    await context.sync();
    return result;
  });
}

export const values = (excel: RunningExcel, address: string): Promise<unknown[][]> =>
  onSheet(excel, async (sheet, context) => {
    const range = sheet.getRange(address).load('values');
    await context.sync();
    return range.values;
  });
