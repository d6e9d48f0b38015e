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
}

/**
 * What stands over each column between two rows (both included), from top to bottom. The text of merged cells counts for every
 * column they span, once for rows they span. Where a group is not merged but typed once and left blank to its right, it counts for
 * the columns that have a heading of their own below it, up to the next text of its row.
 *
 * @example rows `在校生数 | (blank)` over `合计 | 女` → `[{ column: 0, path: ['在校生数', '合计'] }, { column: 1, path: ['在校生数', '女'] }]`
 */
export function headingPaths(sheet: Sheet, top: number, bottom: number): readonly HeadingPath[] {
  const lines = rowsBetween(sheet, top, bottom);
  const merges = sheet.merges.filter((area) => area.top <= bottom && area.bottom >= top);
  const columns = new Map<number, { row: number; path: string[]; from: Set<string> }>();
  const add = (column: number, row: number, text: string, origin: string): void => {
    const heading = columns.get(column) ?? { row, path: [], from: new Set<string>() };
    columns.set(column, heading);
    heading.row = row;
    if (heading.from.has(origin) || heading.path.at(-1) === text) return;
    heading.from.add(origin);
    heading.path.push(text);
  };
  for (const [index, line] of lines.entries()) {
    for (const { column, text, last } of textsOf(line, merges, lines.slice(index + 1))) {
      for (let at = column; at <= last; at++) add(at, line.index, text, `${line.index} ${column}`);
    }
  }
  return [...columns]
    .map(([column, { row, path }]) => ({ column, row, path }))
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
