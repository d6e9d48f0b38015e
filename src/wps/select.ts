import { address, type Place } from '../form/workbook';
import { SpreadsheetError } from '../spreadsheet/problem';
import type { OpenWorkbook } from '../spreadsheet/types';
import { openBook } from './guarded';
import type { KnownSheets } from './known-sheets';
import { type WpsApplication, XL } from './model';

/** Selects the cell of a place. `hidden`: its sheet, row or column is hidden and nothing was done. Throws `gone`, `switched`. */
export function selectCell(
  app: WpsApplication,
  known: KnownSheets,
  open: OpenWorkbook,
  place: Place,
  unhide: boolean,
): 'selected' | 'hidden' {
  const book = openBook(app);
  if (book.Name !== open.name) throw new SpreadsheetError('switched');
  const { sheet } = known.named(book, open, place.sheet);
  const cell = sheet.Range(address(place));
  const shown: unknown = sheet.Visible;
  const away = [
    shown !== XL.visible && shown !== true,
    isOn(cell.EntireRow.Hidden),
    isOn(cell.EntireColumn.Hidden),
  ];
  if (away.includes(true)) {
    if (!unhide) return 'hidden';
    const [sheetAway, rowAway, columnAway] = away;
    if (sheetAway) sheet.Visible = XL.visible;
    if (rowAway) cell.EntireRow.Hidden = false;
    if (columnAway) cell.EntireColumn.Hidden = false;
  }
  sheet.Activate();
  cell.Select();
  return 'selected';
}

const isOn = (value: unknown): boolean => value === true || value === -1 || value === 1;
