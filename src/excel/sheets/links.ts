import { address } from '../../form/workbook';
import type { Place } from '../../form/workbook';
import type { LinkColumn } from '../../spreadsheet/types';

/** A link to a cell of the same workbook, as a formula: unlike a hyperlink of the cell it can be written by the thousand. */
export function linkFormula(place: Place): string {
  const sheet = place.sheet.replace(/'/g, "''");
  const target = `#'${sheet}'!${address(place)}`;
  return `=HYPERLINK(${quoted(target)},${quoted(`${place.sheet}!${address(place)}`)})`;
}

function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/** Fills one column with links. */
export async function writeLinks(
  context: Excel.RequestContext,
  sheet: string,
  { column, top, places }: LinkColumn,
): Promise<void> {
  const step = 5000;
  for (let start = 0; start < places.length; start += step) {
    const part = places.slice(start, start + step);
    const range = context.workbook.worksheets
      .getItem(sheet)
      .getRangeByIndexes(top + start, column, part.length, 1);
    range.formulas = part.map((place) => [place ? linkFormula(place) : null]);
    range.format.font.color = '#0563C1';
    range.format.font.underline = 'Single';
    await context.sync();
  }
}
