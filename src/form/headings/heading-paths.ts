import { cellAt, mergeAt, rowsBetween } from '../find/grid';
import { key } from '../text/key';
import type { Area, Row, Sheet } from '../workbook';

/** One column with everything that stands over it. */
export interface HeadingPath {
  readonly column: number;
  /** The row of its lowest heading. */
  readonly row: number;
  /** `key`ed headings from the top one down: `['专任教师', '#按学历分', '本科']`. */
  readonly path: readonly string[];
  /** Those of the path that begin in this column, and stand not over it from the left. */
  readonly own: readonly string[];
}

/** Columns that belong to one table, where several stand side by side. */
export interface Columns {
  readonly left: number;
  readonly right: number;
}

const ALL_COLUMNS: Columns = { left: 0, right: Infinity };

/**
 * What stands over each column between two rows (both included), from top to bottom. The text of merged cells counts for every
 * column they span, once for rows they span. Where a group is not merged but typed once and left blank to its right, it counts for
 * the columns that have a heading of their own below it, up to the next text of its row.
 *
 * @example rows `在校生数 | (blank)` over `合计 | 女` → `[{ column: 0, path: ['在校生数', '合计'] }, { column: 1, path: ['在校生数', '女'] }]`
 */
export function headingPaths(
  sheet: Sheet,
  top: number,
  bottom: number,
  { left, right }: Columns = ALL_COLUMNS,
): readonly HeadingPath[] {
  const lines = rowsBetween(sheet, top, bottom);
  const merges = sheet.merges.filter((area) => area.top <= bottom && area.bottom >= top);
  const columns = new Map<number, { row: number; path: string[]; own: string[] }>();
  for (const [index, line] of lines.entries()) {
    for (const { column, text, last } of textsOf(line, merges, lines.slice(index + 1))) {
      if (column < left) continue;
      for (let at = column; at <= Math.min(last, right); at++) {
        const heading = columns.get(at) ?? { row: line.index, path: [], own: [] };
        columns.set(at, heading);
        heading.row = line.index;
        if (heading.path.at(-1) === text) continue;
        heading.path.push(text);
        if (at === column) heading.own.push(text);
      }
    }
  }
  return [...columns]
    .map(([column, heading]) => ({ column, ...heading }))
    .sort((a, b) => a.column - b.column);
}

interface Spread {
  readonly column: number;
  readonly text: string;
  /** The last column it stands over. */
  readonly last: number;
}

function textsOf(line: Row, merges: readonly Area[], below: readonly Row[]): readonly Spread[] {
  const texts = line.cells.flatMap(({ column, value }) => {
    const text = typeof value === 'object' ? '' : key(String(value));
    return text === '' ? [] : [{ column, text }];
  });
  return texts.map(({ column, text }, index) => {
    const merge = mergeAt(merges, line.index, column);
    if (merge) return { column, text, last: merge.right };
    const next = texts[index + 1]?.column ?? Infinity;
    return { column, text, last: spreadOver(column, next, line.index, merges, below) };
  });
}

/** How far a group that is not merged goes: over neighbours that have a heading below and nothing of their own. */
function spreadOver(
  column: number,
  next: number,
  row: number,
  merges: readonly Area[],
  below: readonly Row[],
): number {
  const isHeaded = (at: number): boolean => below.some((line) => typeof cellAt(line, at)?.value === 'string');
  if (!isHeaded(column)) return column;
  let last = column;
  while (last + 1 < next && isHeaded(last + 1) && !mergeAt(merges, row, last + 1)) last++;
  return last;
}
