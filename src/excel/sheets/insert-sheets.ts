import type { NewSheet } from '../../form/new-sheet';
import type { Place } from '../../form/workbook';
import { freeName } from '../../spreadsheet/free-name';
import { writeSheet } from './write-sheet';

/** Adds the described sheets behind the last one and shows the first of them. Gives their names; a taken name gets a number. */
export async function insertSheets(
  context: Excel.RequestContext,
  descriptions: readonly NewSheet[],
): Promise<string[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  const taken = worksheets.items.map(({ name }) => name);
  const names: string[] = [];
  for (const description of descriptions) {
    const name = freeName(description.name, [...taken, ...names]);
    await writeSheet(context, worksheets.add(name), description);
    names.push(name);
  }
  const [first] = names;
  if (first !== undefined) worksheets.getItem(first).activate();
  await context.sync();
  return names;
}

/** What a written sheet holds, and its id. */
export interface WrittenSheet {
  readonly id: string;
  readonly formulas: readonly (readonly unknown[])[];
}

/** What sheets hold now. Two syncs. */
export async function contentsOf(
  context: Excel.RequestContext,
  names: readonly string[],
): Promise<WrittenSheet[]> {
  const asked = names.map((name) => {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.load('id');
    return { sheet, used: usedOf(sheet) };
  });
  await context.sync();
  return asked.map(({ sheet, used }) => ({ id: sheet.id, formulas: used.isNullObject ? [] : used.formulas }));
}

function usedOf(sheet: Excel.Worksheet): Excel.Range {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('formulas,rowIndex,columnIndex');
  return used;
}

/** Removes sheets that still hold what was written; of the others the first cell that was edited is told. Two syncs. */
export async function removeInserted(
  context: Excel.RequestContext,
  written: readonly WrittenSheet[],
): Promise<{ kept: Place[] }> {
  const asked = written.map(({ id, formulas }) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    sheet.load('name');
    return { sheet, formulas };
  });
  await context.sync();
  const there = asked
    .filter(({ sheet }) => !sheet.isNullObject)
    .map((one) => ({ ...one, used: usedOf(one.sheet) }));
  await context.sync();
  const kept: Place[] = [];
  for (const { sheet, formulas, used } of there) {
    const edited = firstDifference(formulas, used.isNullObject ? [] : used.formulas);
    if (edited) {
      const { rowIndex, columnIndex } = used.isNullObject ? { rowIndex: 0, columnIndex: 0 } : used;
      kept.push({ sheet: sheet.name, row: rowIndex + edited.row, column: columnIndex + edited.column });
    } else sheet.delete();
  }
  await context.sync();
  return { kept };
}

function firstDifference(
  before: readonly (readonly unknown[])[],
  after: readonly (readonly unknown[])[],
): { row: number; column: number } | null {
  for (let row = 0; row < Math.max(before.length, after.length); row += 1) {
    const [was = [], is = []] = [before[row], after[row]];
    for (let column = 0; column < Math.max(was.length, is.length); column += 1) {
      if (was[column] !== is[column]) return { row, column };
    }
  }
  return null;
}
