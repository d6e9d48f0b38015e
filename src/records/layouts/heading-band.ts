import { cellAt, mergeAt, rowsBetween } from '../../form/find/grid';
import { key } from '../../form/text/key';
import type { Row, Sheet } from '../../form/workbook';
import { isIndexRow, textOf } from './grid';
import { headingPart } from './heading';

/** Rows at the top of a sheet in which the headings are sought. */
const SEARCHED = 60;

/** The rows of headings over a table with a school's name in each row. */
export interface HeadingBand {
  readonly top: number;
  /** The last row of headings; below it may stand the numbers of the columns. */
  readonly lastHeading: number;
  readonly bottom: number;
  readonly nameColumn: number;
}

/** The rows of headings: from the groups above the heading of school names to the last row before the first school. */
export function findBand(sheet: Sheet, isName: (text: string) => boolean): HeadingBand | null {
  for (const row of sheet.rows) {
    if (row.index > SEARCHED) break;
    for (const { column, value } of row.cells) {
      if (typeof value !== 'string' || row.cells.length < 3 || !isName(value)) continue;
      const merged = mergeAt(sheet.merges, row.index, column);
      const bottom = lastHeading(sheet, merged?.bottom ?? row.index, column, isName);
      const words = rowsBetween(sheet, row.index, bottom).filter((one) => !isIndexRow(one));
      const last = Math.max(merged?.bottom ?? row.index, words.at(-1)?.index ?? row.index);
      const top = firstHeading(sheet, merged?.top ?? row.index);
      return { top, lastHeading: last, bottom, nameColumn: column };
    }
  }
  return null;
}

/** Further rows of headings beneath: texts without a number, no name; and the row that numbers the columns. */
function lastHeading(
  sheet: Sheet,
  from: number,
  nameColumn: number,
  isName: (text: string) => boolean,
): number {
  let bottom = from;
  for (const row of rowsBetween(sheet, from + 1, from + 6)) {
    const name = textOf(cellAt(row, nameColumn)?.value);
    const isHeading =
      isIndexRow(row) ||
      ((name === '' || isName(name)) &&
        row.index === bottom + 1 &&
        row.cells.every(({ value }) => typeof value === 'string' && !/^[\d.,%\s]+$/.test(value)));
    if (!isHeading) break;
    bottom = row.index;
  }
  return bottom;
}

/**
 * Groups above: a row right above with several texts, at least one of them over several columns; or, where nothing is merged, one
 * that names a stage or tells apart headings that stand twice below.
 */
function firstHeading(sheet: Sheet, from: number): number {
  let top = from;
  for (;;) {
    const [row] = rowsBetween(sheet, top - 1, top - 1);
    if (!row || row.index < 0) return top;
    const texts = row.cells.filter(({ value }) => typeof value === 'string' && !/[:：]/.test(value));
    if (texts.length < 2 || row.cells.some(({ value }) => typeof value !== 'string')) return top;
    const isWide = sheet.merges.some(
      (merge) => merge.top <= row.index && merge.bottom >= row.index && merge.right > merge.left,
    );
    if (!isWide && !tellsApart(sheet, row, top)) return top;
    top = row.index;
  }
}

function tellsApart(sheet: Sheet, groups: Row, below: number): boolean {
  const [headings] = rowsBetween(sheet, below, below);
  if (!headings || !groups.cells.every(({ column }) => textOf(cellAt(headings, column)?.value) !== ''))
    return false;
  const words = headings.cells.map(({ value }) => key(textOf(value)));
  const named = groups.cells.map(({ value }) => headingPart(textOf(value)));
  return (
    named.some(({ words: rest, stage }) => stage !== null && rest === '') ||
    new Set(words).size < words.length
  );
}

/** The rows of headings in which a column has something. */
export function headingCells(sheet: Sheet, { top, bottom }: HeadingBand, column: number): number[] {
  return rowsBetween(sheet, top, bottom)
    .filter(({ cells }) => cells.some((cell) => cell.column === column))
    .map(({ index }) => index);
}
