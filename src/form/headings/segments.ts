import type { Sign } from './sign';

/** A heading that a reader knows by its words: what it is called there, and which tables have it. */
export interface KnownHeading<Family extends string> {
  readonly family: Family;
  readonly name: string;
}

/** What of a sheet a reader of tables knows: headings by their words, columns by their printed numbers (`L7` → 7). */
export interface KnownSigns<Family extends string> {
  readonly headings: readonly Sign<KnownHeading<Family>>[];
  readonly codes: readonly Sign<number>[];
}

/** The name of every heading that stands over several columns and tells none of them. */
export const GROUP = 'group';

/** Columns without a heading that set two tables apart that stand side by side. */
export const COLUMNS_APART = 2;

/** Two headings of one row that stand farther apart are first looked at as parts of different tables. */
const FARTHEST = 8;

/** Known headings, or column numbers, that stand together in one row. */
export interface Segment<Family extends string> {
  readonly row: number;
  readonly family: Family | null;
  readonly cells: readonly SegmentCell[];
}

interface SegmentCell {
  readonly column: number;
  readonly name: string;
  readonly code: number;
}

/** What is known of a sheet, row by row from the top; what stands side by side apart. */
export function segmentsOf<Family extends string>({
  headings,
  codes,
}: KnownSigns<Family>): Segment<Family>[] {
  const rows = new Map<string, { row: number; family: Family | null; cells: SegmentCell[] }>();
  const add = (row: number, family: Family | null, cell: SegmentCell): void => {
    const name = `${row} ${family ?? ''}`;
    const line = rows.get(name);
    if (line) line.cells.push(cell);
    else rows.set(name, { row, family, cells: [cell] });
  };
  for (const { row, column, value } of headings)
    add(row, value.family, { column, name: value.name, code: 0 });
  for (const { row, column, value } of codes) add(row, null, { column, name: `L${value}`, code: value });
  return [...rows.values()]
    .flatMap(({ row, family, cells }) => split(cells).map((part) => ({ row, family, cells: part })))
    .sort((a, b) => a.row - b.row || Number(a.family === null) - Number(b.family === null));
}

/** Splits what stands side by side: a heading comes again behind a gap. */
function split(cells: readonly SegmentCell[]): SegmentCell[][] {
  const parts: SegmentCell[][] = [];
  let seen = new Set<string>();
  let last = -Infinity;
  for (const cell of cells) {
    const again = seen.has(cell.name) && cell.name !== GROUP;
    const part = parts.at(-1);
    const isGap = cell.column - last > COLUMNS_APART;
    const restarts = cell.code === 1 && seen.size >= 2;
    if (!part || (again && isGap) || restarts || cell.column - last > FARTHEST) {
      parts.push([cell]);
      seen = new Set([cell.name]);
    } else {
      part.push(cell);
      seen.add(cell.name);
    }
    last = cell.column;
  }
  return parts;
}

/** The first and the last column of a segment. */
export const edges = ({ cells }: Segment<string>): { left: number; right: number } => ({
  left: Math.min(...cells.map(({ column }) => column)),
  right: Math.max(...cells.map(({ column }) => column)),
});
