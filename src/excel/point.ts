import { SpreadsheetError } from '../spreadsheet/problem';

/**
 * Writes a table's title into the blank row above the selected cell, so that the form is found where its own titles were
 * changed. Gives the name of the sheet; null where there is no blank row above, and then nothing is written.
 */
export async function writeTitleAboveSelection(
  context: Excel.RequestContext,
  title: string,
): Promise<string | null> {
  const cell = context.workbook.getActiveCell();
  cell.load('rowIndex,columnIndex');
  cell.worksheet.load('name');
  cell.worksheet.protection.load('protected');
  await context.sync();
  if (cell.worksheet.protection.protected) throw new SpreadsheetError('protected');
  if (cell.rowIndex === 0) return null;
  const above = cell.getOffsetRange(-1, 0);
  const used = above.getEntireRow().getUsedRangeOrNullObject(true);
  used.load('address');
  await context.sync();
  if (!used.isNullObject) return null;
  above.values = [[title]];
  await context.sync();
  return cell.worksheet.name;
}

/** Writes a formula into the selected cell if that is empty; tells whether it was. */
export async function insertFormula(context: Excel.RequestContext, formula: string): Promise<boolean> {
  const cell = context.workbook.getActiveCell();
  cell.load('valueTypes,formulas');
  await context.sync();
  if (cell.valueTypes[0]?.[0] !== 'Empty' || cell.formulas[0]?.[0] !== '') return false;
  cell.formulas = [[formula]];
  await context.sync();
  return true;
}
