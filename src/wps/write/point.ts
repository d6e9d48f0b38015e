import { address } from '../../form/workbook';
import { asText } from '../../spreadsheet/entry';
import { requireEditable } from '../guarded';
import type { WpsApplication } from '../model';
import { areaOf, Snapshot } from '../read/snapshot';
import { contentNow, formatOf } from './cell';

/** Writes a title into the blank row above the selected cell; null where there is none. Throws `protected`. */
export function titleAboveSelection(app: WpsApplication, title: string): string | null {
  const sheet = app.ActiveSheet;
  const { top: row, left: column } = areaOf(app.ActiveCell);
  if (row === 0) {
    requireEditable(sheet, app.ActiveCell);
    return null;
  }
  const above = sheet.Range(address({ row: row - 1, column }));
  requireEditable(sheet, above);
  const used = Snapshot.of(sheet);
  for (let at = used.area.left; at <= used.area.right; at += 1)
    if (used.content(row - 1, at) !== null || used.formula(row - 1, at) !== null) return null;
  above.Value2 = asText(title, formatOf(above));
  return sheet.Name;
}

/** Writes a formula into the selected cell if that is empty; tells whether it was. Throws `protected`. */
export function insertFormula(app: WpsApplication, formula: string): boolean {
  const cell = app.ActiveCell;
  const written = cell.Formula;
  const empty = written === null || written === undefined || written === '';
  if (contentNow(cell) !== null || !empty) return false;
  requireEditable(app.ActiveSheet, cell);
  cell.Formula = formula;
  return true;
}
