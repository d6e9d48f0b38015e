import type { Place } from '../form/workbook';
import { address } from '../form/workbook';
import { SpreadsheetError } from '../spreadsheet/problem';
import type { OpenWorkbook } from '../spreadsheet/types';

/** The sheet of a place by its id, so that a renaming since the reading does not matter. */
export function sheetAt(context: Excel.RequestContext, open: OpenWorkbook, sheet: string): Excel.Worksheet {
  const id = open.ids[open.workbook.sheets.findIndex(({ name }) => name === sheet)];
  return context.workbook.worksheets.getItem(id ?? sheet);
}

/**
 * Selects the cell of a place. `hidden`: its sheet, row or column is hidden, and nothing was done; ask the user and call
 * again with `unhide`. Throws SpreadsheetError `gone` where the sheet no longer exists.
 */
export async function selectCell(
  context: Excel.RequestContext,
  open: OpenWorkbook,
  place: Place,
  unhide = false,
): Promise<'selected' | 'hidden'> {
  const sheet = sheetAt(context, open, place.sheet);
  const cell = sheet.getRange(address(place));
  sheet.load('visibility');
  cell.load('rowHidden,columnHidden');
  context.workbook.load('name');
  await context.sync();
  if (context.workbook.name !== open.name) throw new SpreadsheetError('switched');
  if (cell.rowHidden || cell.columnHidden || sheet.visibility !== 'Visible') {
    if (!unhide) return 'hidden';
    sheet.visibility = 'Visible';
    if (cell.rowHidden) cell.rowHidden = false;
    if (cell.columnHidden) cell.columnHidden = false;
  }
  sheet.activate();
  cell.select();
  await context.sync();
  return 'selected';
}
