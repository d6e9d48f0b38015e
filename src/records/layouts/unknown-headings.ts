import { rowsBetween } from '../../form/find/grid';
import type { Sheet } from '../../form/workbook';
import type { Answers, Unmatched } from '../model';
import { Headings } from '../../form/headings/headings';
import { textOf } from '../../form/text/cell-text';
import { headingPath } from './heading';
import { meaningOf } from './mapping';

/** Rows at the top of a sheet in which headings are sought. */
const SEARCHED = 15;
/** A table has so many columns and rows at least. */
const LEAST = 3;

/** What is computed from raw data is none: the tables of a declaration. */
const COMPUTED = /每百名学?生|生均|差异系数|是否达标/;

/**
 * The headings of a sheet of which nothing was understood, so that the county can say which of them is the school's name (or
 * whatever else is missing): the row with the most texts above rows with numbers. None where the sheet holds no table.
 */
export function unknownHeadings(file: string, sheet: Sheet, answers: Answers): Unmatched[] {
  const texts = rowsBetween(sheet, 0, SEARCHED).map((row) => ({
    row,
    count: new Set(row.cells.flatMap(({ value }) => (typeof value === 'string' ? [textOf(value)] : []))).size,
  }));
  const most = Math.max(0, ...texts.map(({ count }) => count));
  const head = texts.find(({ count }) => count === most)?.row;
  if (!head || most < LEAST) return [];
  const below = rowsBetween(sheet, head.index + 1, Infinity);
  if (!below.some(({ cells }) => cells.some(({ value }) => typeof value === 'number'))) return [];
  const grid = new Headings(sheet, head.index, head.index);
  const found = head.cells.flatMap(({ column }): Unmatched[] => {
    const { text } = headingPath(grid.over(column));
    const place = { file, sheet: sheet.name, row: head.index, column };
    return text === '' || meaningOf(text, answers) ? [] : [{ place, heading: text }];
  });
  return found.some(({ heading }) => COMPUTED.test(heading)) ? [] : found;
}
