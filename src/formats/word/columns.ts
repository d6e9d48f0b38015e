import type { WordRow, WordTable } from './document';
import { increment, nth } from '../../standards/lists';

/** Where a cell of a Word table begins and how wide it is, in columns as a reader counts them. */
export interface PlacedCell {
  readonly column: number;
  readonly span: number;
}

/**
 * The columns of every cell. Tables drawn by hand have edges that miss each other by a hair, each of which is a column to Word: the
 * rows of most cells say which columns there are, and the edges of the others go to the nearest. Where that would push two cells
 * into one column, as in two tables that were joined, Word's own columns count.
 */
export function placeCells(table: WordTable): readonly (readonly PlacedCell[])[] {
  const position = positionsOf(table.widths);
  const edges = table.rows.map((row) => edgesOf(row));
  const most = Math.max(0, ...edges.map(({ length }) => length));
  const widest = edges.filter(({ length }) => length === most);
  const main = commonest(widest) ?? [];
  const placed = edges.map((row) => cellsAt(row.map((edge) => nearest(main.map(position), position(edge)))));
  if (placed.every((row) => row.every(({ span }) => span > 0))) return placed;
  return edges.map((row) => cellsAt(row));
}

function positionsOf(widths: readonly number[]): (edge: number) => number {
  const known = widths.length > 0 && widths.every((width) => width > 0);
  if (!known) return (edge) => edge;
  const sums = [0];
  for (const width of widths) sums.push((sums.at(-1) ?? 0) + width);
  const end = sums.at(-1) ?? 0;
  return (edge) => sums[edge] ?? end + edge;
}

/** The left edges of a row's cells and the right edge of the last, in grid columns. */
function edgesOf({ before, cells }: WordRow): number[] {
  const edges = [before];
  for (const { span } of cells) edges.push((edges.at(-1) ?? 0) + span);
  return edges;
}

function commonest(rows: readonly (readonly number[])[]): readonly number[] | null {
  const counts = new Map<string, number>();
  let best: { row: readonly number[]; count: number } | null = null;
  for (const row of rows) {
    const name = row.join(' ');
    const count = increment(counts, name);
    if (!best || count > best.count) best = { row, count };
  }
  return best?.row ?? null;
}

function nearest(edges: readonly number[], at: number): number {
  let best = 0;
  edges.forEach((edge, index) => {
    if (Math.abs(edge - at) < Math.abs(nth(edges, best) - at)) best = index;
  });
  return best;
}

function cellsAt(edges: readonly number[]): PlacedCell[] {
  return edges.slice(0, -1).map((column, index) => ({ column, span: nth(edges, index + 1) - column }));
}
