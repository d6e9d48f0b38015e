import { cellAt, mergeAt, rowsBetween } from '../find/grid';
import { textOf } from '../text/cell-text';
import { key } from '../text/key';
import type { Area, Row, Sheet } from '../workbook';
import { isNumbering } from './numbering';
import { areUnits } from './units';

/** The rows of headings over a table. */
export interface HeadingRows {
  readonly top: number;
  /** The last row with words. */
  readonly last: number;
  /** The last row before the data: `last`, or the row under it that numbers the columns. */
  readonly bottom: number;
}

/** What a reader knows of headings over several columns; each tests one text. */
export interface GroupWords {
  /** It stands over columns, whatever is below: 小学. */
  readonly isGroup?: (text: string) => boolean;
  /** It says nothing without what stands over it: 合计. */
  readonly isBare?: (text: string) => boolean;
}

/** What a reader knows of the headings whose further rows are looked for. */
export interface HeadingWordsKnown extends GroupWords {
  /** Whether a text heads the column that every row of the table fills in, a school's name. */
  readonly isKey: (text: string) => boolean;
}

/** Rows below the known one that may be headings too. */
const MOST_BELOW = 6;
/** Rows under the headings that tell which columns the table has: their numbers, records. */
const SAMPLED = 3;

/**
 * All rows of headings of a table of which one heading is known: that of the column which every row of the table fills in. Below it,
 * words alone while that column stays empty, and the row that numbers the columns; above it, groups.
 *
 * @example `学校名称 | 在校生数 |` over ` | 合计 | 女` over `甲 | 1 | 2`, known 学校名称 → the first two rows, and the third before the data
 */
export function headingRows(
  sheet: Sheet,
  known: { readonly row: number; readonly column: number },
  words: HeadingWordsKnown,
): HeadingRows {
  const merge = mergeAt(sheet.merges, known.row, known.column);
  const own = merge?.bottom ?? known.row;
  const bottom = rowsBelow(sheet, own, known.column, words);
  const worded = rowsBetween(sheet, known.row, bottom).filter((row) => !isNumbering(row));
  const last = Math.max(own, worded.at(-1)?.index ?? known.row);
  return { top: groupsAbove(sheet, { top: merge?.top ?? known.row, last }, words), last, bottom };
}

function rowsBelow(sheet: Sheet, from: number, column: number, { isKey }: HeadingWordsKnown): number {
  let bottom = from;
  for (const row of rowsBetween(sheet, from + 1, from + MOST_BELOW)) {
    const own = textOf(cellAt(row, column)?.value);
    const goesOn =
      row.index === bottom + 1 &&
      (own === '' || isKey(own) || areUnits(row.cells)) &&
      row.cells.every(isWords) &&
      !isSection(row, column);
    if (!goesOn && !isNumbering(row)) break;
    bottom = row.index;
  }
  return bottom;
}

/** A text alone at the left of the key column heads rows, and no column: 一、小学. */
const isSection = ({ cells: [first, ...others] }: Row, column: number): boolean =>
  first !== undefined && others.length === 0 && first.column < column;

const isWords = ({ value }: Row['cells'][number]): boolean =>
  typeof value === 'string' && !/^[\d.,%\s]+$/.test(value);

/**
 * The first row of groups that touches the headings below it; `top` where there is none.
 *
 * @example ` | 在校生数 | 班数` over `学校名称 | 合计 |`, known the second row → the first
 */
export function groupsAbove(
  sheet: Sheet,
  { top: first, last }: Pick<HeadingRows, 'top' | 'last'>,
  words: GroupWords = {},
): number {
  const records = rowsBetween(sheet, last + 1, last + SAMPLED);
  const columns = new Set(records.flatMap(({ cells }) => cells.map(({ column }) => column)));
  let top = first;
  for (;;) {
    const [row] = rowsBetween(sheet, top - 1, top - 1);
    const below = rowsBetween(sheet, top, last);
    if (!row || row.index < 0 || !isGroups(sheet, row, below, words, columns)) return top;
    top = row.index;
  }
}

/**
 * A row right above with several texts, at least one of them over several columns; or, where nothing is merged, one that names a
 * group, tells apart headings that stand twice below, or heads a column of the table that has no heading below. A title with a date
 * beside it is none, and one text alone only where it stands over 合计 and some columns of the table.
 */
function isGroups(
  sheet: Sheet,
  row: Row,
  below: readonly Row[],
  words: GroupWords,
  columns: ReadonlySet<number>,
): boolean {
  const [next] = below;
  const texts = row.cells.filter(({ value }) => typeof value === 'string' && !/[:：]/.test(value));
  const [only] = texts;
  if (!next || !only || row.cells.some(({ value }) => typeof value !== 'string')) return false;
  if (texts.length === 1) return standsOverBare(mergeAt(sheet.merges, row.index, only.column), next, words);
  const isDated = texts.some(({ value }) => DATE.test(textOf(value)));
  if (isWide(sheet.merges, row.index) && !isDated) return true;
  if (tellsApart(row, next, words)) return true;
  const headed = texts.map(({ column }) => column).filter((column) => columns.has(column));
  return headed.some((column) => !below.some((line) => cellAt(line, column)));
}

const DATE = /(?:19|20)\d{2}\s*[年./-]/;

function standsOverBare(merge: Area | undefined, { cells }: Row, { isBare }: GroupWords): boolean {
  if (!merge || merge.left === merge.right || merge.left <= (cells[0]?.column ?? 0)) return false;
  return cells.some(
    ({ column, value }) => column >= merge.left && column <= merge.right && isBare?.(textOf(value)),
  );
}

const isWide = (merges: readonly Area[], row: number): boolean =>
  merges.some(({ top, bottom, left, right }) => top <= row && bottom >= row && right > left);

function tellsApart(groups: Row, headings: Row, { isGroup }: GroupWords): boolean {
  if (!groups.cells.every(({ column }) => textOf(cellAt(headings, column)?.value) !== '')) return false;
  const words = headings.cells.map(({ value }) => key(textOf(value)));
  return groups.cells.some(({ value }) => isGroup?.(textOf(value))) || new Set(words).size < words.length;
}
