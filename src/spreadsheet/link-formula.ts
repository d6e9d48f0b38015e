import { quotedSheet } from '../form/references/sheet-name';
import { address } from '../form/workbook';
import type { Place } from '../form/workbook';

/** A link to a cell of the same workbook, as a formula: unlike a hyperlink of the cell it can be written by the thousand. */
export function linkFormula(place: Place): string {
  const target = `#${quotedSheet(place.sheet)}!${address(place)}`;
  return `=HYPERLINK(${quoted(target)},${quoted(`${place.sheet}!${address(place)}`)})`;
}

function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}
