import { MARKS } from '../../../src/checks/findings/colours';
import type { Mark } from '../../../src/checks/findings/colours';
import type { Note } from '../../../src/spreadsheet/types';
import { writeNotes } from '../../../src/excel/marks/notes';
import type { Marks } from '../../../src/excel/marks/paint';
import type { MarkedCell } from '../../../src/spreadsheet/types';
import { eraseMarks, paintMarks } from '../../../src/excel/marks/paint';
import { inExcel } from '../../../src/excel/run';
import type { RunningExcel } from '../../support/office/start-excel';
import { read } from './excel';

export function cell(sheet: string, row: number, column: number, mark: Mark = MARKS[0]): MarkedCell {
  return { sheet, row, column, mark };
}

/** Our rules in the workbook as the host holds them. */
export function rulesOf({ book }: RunningExcel, sheet: string): { formula: unknown; cells: number }[] {
  return (book.sheet(sheet)?.parts.conditionalFormats ?? []).map((rule) => ({
    formula: JSON.stringify(rule),
    cells: rule.areas.reduce((sum, a) => sum + (a.bottom - a.top + 1) * (a.right - a.left + 1), 0),
  }));
}

export async function mark(cells: readonly MarkedCell[], known?: Marks): Promise<Marks> {
  const open = await read();
  return (await inExcel((context) => paintMarks(context, open, cells, known))).marks;
}

export async function note(notes: readonly Note[]): Promise<number> {
  const open = await read();
  return (await inExcel((context) => writeNotes(context, open, notes))).occupied;
}

export async function unmark(known?: Marks): Promise<void> {
  const open = await read();
  await inExcel(async (context) => {
    await eraseMarks(context, open, known);
    await writeNotes(context, open, []);
  });
}

/** A rule of the user's own, under ours in the order of priority. */
export async function addUsersRule(
  excel: RunningExcel,
  sheet: string,
  address: string,
  formula: string,
): Promise<void> {
  await excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    const rule = range.conditionalFormats.add('Custom');
    rule.custom.rule.formula = formula;
    rule.custom.format.fill.color = '#00FF00';
    rule.stopIfTrue = true;
    await context.sync();
  });
}

/** What each cell validates: how Excel gathers cells into areas does not matter. */
export function validationsOf({ book }: RunningExcel): Map<string, string> {
  const cells = new Map<string, string>();
  for (const sheet of book.sheets) {
    for (const { areas, ...validation } of sheet.parts.validations) {
      for (const { top, left, bottom, right } of areas) {
        for (let row = top; row <= bottom; row += 1) {
          for (let column = left; column <= right; column += 1) {
            cells.set(`${sheet.name}:${row}:${column}`, JSON.stringify(validation));
          }
        }
      }
    }
  }
  return cells;
}
