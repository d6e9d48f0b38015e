import { linkFormula } from '../../spreadsheet/link-formula';
import type { LinkColumn } from '../../spreadsheet/types';

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
