import type { HeadingWords } from '../columns/known-by';
import type { Band } from '../headings/bands';
import { headingPaths } from '../headings/heading-paths';
import { groupsAbove } from '../headings/heading-rows';
import type { Columns, HeadingPath } from '../headings/heading-paths';
import type { ColumnLayout } from '../layout/spec';
import { TABLES } from '../layout/tables';
import type { TableId } from '../model';
import type { Place, Sheet } from '../workbook';
import { rowsBetween } from './grid';

/** A column of the sheet with what its heading and its code say. */
export interface Heading extends HeadingWords {
  readonly column: number;
  /** Its own words and those of the groups over it, outermost first. */
  readonly path: readonly string[];
  /** Where it is named: its code, else its lowest heading. */
  readonly place: Place;
  readonly printed: ColumnLayout | null;
  /** The texts name another column, but what stands below is what the code says. */
  readonly contradicted?: true;
}

/** Columns that may lie outside the headings that were recognised: 序号 under another name, 备注. */
const BEYOND = 3;
/** Longer texts are no headings of columns. */
const LONGEST = 40;

/** Every column of the table that has a heading or a code, and a few beyond them, with what stands over it. */
export function headingsOf(id: TableId, band: Band, sheet: Sheet, limits: Columns): Heading[] {
  const { columns: layout } = TABLES[id];
  const words = rowsBetween(sheet, band.top, band.codeRow === null ? band.bottom : band.codeRow - 1);
  const [coded] = band.codeRow === null ? [] : rowsBetween(sheet, band.codeRow, band.codeRow);
  const left = Math.max(limits.left, band.left - BEYOND);
  const lowest = words.at(-1)?.index ?? band.top - 1;
  const top = groupsAbove(sheet, { top: band.top, last: lowest });
  const paths = headingPaths(sheet, top, lowest, { left, right: limits.right });
  const found = new Map<number, HeadingPath>(paths.map((heading) => [heading.column, heading]));
  const right = Math.min(limits.right, lastColumn(id, found, band.right));
  for (const column of [...found.keys()]) if (column > right) found.delete(column);
  for (const { column } of coded?.cells ?? []) {
    if (column >= left && column <= right)
      found.set(column, { path: [], own: [], ...found.get(column), column, row: band.bottom });
  }
  return [...found.values()]
    .sort((a, b) => a.column - b.column)
    .map(({ column, row, path, own }) => {
      const number = band.codes.get(column);
      return {
        column,
        place: { sheet: sheet.name, row, column },
        own: own.length > 1 ? [...own, own.join('')] : own,
        around: path.slice(0, -1),
        path,
        printed: number === undefined ? null : (layout.find(({ code }) => code === `L${number}`) ?? null),
      };
    });
}

/**
 * Headings that no band knows go on to its right while group and word name a column together: `在校学生数 初中`; and a table does not end
 * within a group.
 */
function lastColumn(id: TableId, headings: ReadonlyMap<number, HeadingPath>, known: number): number {
  const isNamed = (column: number): boolean => {
    const path = headings.get(column)?.path ?? [];
    return path.every((text) => text.length < LONGEST) && TABLES[id].byWords?.(path) != null;
  };
  const groupOf = (column: number): string | null => {
    const [group = null, ...below] = headings.get(column)?.path ?? [];
    return below.length > 0 ? group : null;
  };
  let last = known;
  while (isNamed(last + 1)) last++;
  last += BEYOND;
  while (groupOf(last) !== null && groupOf(last) === groupOf(last + 1)) last++;
  return last;
}
