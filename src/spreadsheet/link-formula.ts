import { address } from '../form/workbook';
import type { Place } from '../form/workbook';

/** A link to a cell of the same workbook, as a formula: unlike a hyperlink of the cell it can be written by the thousand. */
export function linkFormula(place: Place): string {
  const sheet = place.sheet.replace(/'/g, "''");
  const target = `#'${sheet}'!${address(place)}`;
  return `=HYPERLINK(${quoted(target)},${quoted(`${place.sheet}!${address(place)}`)})`;
}

function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}
