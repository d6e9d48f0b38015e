import type { Family } from '../layout/table';
import type { Sign, Signs } from './signs';

/** Heading rows that belong together, with the row of L-codes under them: the top of one table. */
export interface Band {
  readonly family: Family | null;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** Distinct headings found in it. */
  readonly headings: ReadonlySet<string>;
  readonly codeRow: number | null;
  /** Column → the number of its L-code. */
  readonly codes: ReadonlyMap<number, number>;
}

/** Rows that may lie between two heading rows of one table: a merged heading of four rows, a blank row. */
const ROWS_APART = 4;
/** Columns without a heading that set two tables apart that stand side by side. */
const COLUMNS_APART = 2;

/**
 * Tables on one sheet that are looked at: every one is compared with every other, and a sheet of headings without end must
 * not hold the program up. A form has five, a sheet with ten years of them fifty.
 */
const MOST_BANDS = 300;

interface OpenBand {
  family: Family | null;
  top: number;
  bottom: number;
  left: number;
  right: number;
  headings: Set<string>;
  codeRow: number | null;
  codes: Map<number, number>;
}

interface Segment {
  readonly row: number;
  readonly family: Family | null;
  readonly cells: readonly { readonly column: number; readonly name: string; readonly code: number }[];
}

/** Joins the headings and codes of a sheet into bands, from top to bottom. */
export function bandsOf(signs: Signs): readonly Band[] {
  const bands: OpenBand[] = [];
  let open: OpenBand[] = [];
  for (const segment of segmentsOf(signs)) {
    open = open.filter(({ bottom }) => segment.row - bottom <= ROWS_APART);
    const band = segment.family === null ? codesBelong(open, segment) : headingsBelong(open, segment);
    if (band) join(band, segment);
    else {
      const fresh = bandOf(segment);
      bands.push(fresh);
      open.push(fresh);
    }
  }
  return bands.filter(isTop).slice(0, MOST_BANDS);
}

/** One or two words that also head a table elsewhere make no band. */
function isTop({ headings, codes }: Band): boolean {
  const certain = [...headings].filter((name) => name !== 'group').length;
  return certain >= 3 || (certain >= 2 && codes.size >= 2) || codes.size >= 5;
}

function segmentsOf({ headings, codes }: Signs): Segment[] {
  const rows = new Map<string, { row: number; family: Family | null; cells: Segment['cells'][number][] }>();
  const add = (row: number, family: Family | null, cell: Segment['cells'][number]): void => {
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
function split(cells: readonly Segment['cells'][number][]): Segment['cells'][] {
  const parts: Segment['cells'][number][][] = [];
  let seen = new Set<string>();
  let last = -Infinity;
  for (const cell of cells) {
    const again = seen.has(cell.name) && cell.name !== 'group';
    const part = parts.at(-1);
    const isGap = cell.column - last > COLUMNS_APART;
    const restarts = cell.code === 1 && seen.size >= 2;
    if (!part || (again && isGap) || restarts || cell.column - last > 8) {
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

const edges = ({ cells }: Segment): { left: number; right: number } => ({
  left: Math.min(...cells.map(({ column }) => column)),
  right: Math.max(...cells.map(({ column }) => column)),
});

function overlap(band: OpenBand, segment: Segment): number {
  const { left, right } = edges(segment);
  return Math.min(band.right, right) - Math.max(band.left, left) + 1;
}

function headingsBelong(open: readonly OpenBand[], segment: Segment): OpenBand | undefined {
  return open.find(
    (band) =>
      band.family === segment.family &&
      band.codeRow === null &&
      overlap(band, segment) > -COLUMNS_APART &&
      segment.cells.every(({ name }) => name === 'group' || !band.headings.has(name) || isSpread(band, name)),
  );
}

/** 表Ⅰ prints 特殊教育学校 both as a group and as a column. */
const isSpread = ({ family }: OpenBand, name: string): boolean => family === 'I' && name === 'specialSchools';

function codesBelong(open: readonly OpenBand[], segment: Segment): OpenBand | undefined {
  return open
    .filter((band) => band.codeRow === null && band.bottom < segment.row && overlap(band, segment) > 0)
    .sort((a, b) => b.headings.size - a.headings.size)[0];
}

function bandOf(segment: Segment): OpenBand {
  const band: OpenBand = {
    family: segment.family,
    top: segment.row,
    bottom: segment.row,
    ...edges(segment),
    headings: new Set(),
    codeRow: null,
    codes: new Map(),
  };
  join(band, segment);
  return band;
}

function join(band: OpenBand, segment: Segment): void {
  const { left, right } = edges(segment);
  band.bottom = Math.max(band.bottom, segment.row);
  band.left = Math.min(band.left, left);
  band.right = Math.max(band.right, right);
  if (segment.family === null) band.codeRow = segment.row;
  for (const { column, name, code } of segment.cells) {
    if (segment.family === null) band.codes.set(column, code);
    else band.headings.add(name);
  }
}

/** Signs of one kind that stand in a rectangle. */
export function within<Value>(
  signs: readonly Sign<Value>[],
  { top, bottom, left, right }: { top: number; bottom: number; left: number; right: number },
): readonly Sign<Value>[] {
  return signs.filter(({ row, column }) => row >= top && row <= bottom && column >= left && column <= right);
}
