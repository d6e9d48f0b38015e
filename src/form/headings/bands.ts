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

/** What a reader says of its tables, so that their tops are found. */
export interface BandRules<Family extends string> {
  /** Whether so much of a top makes it one: a word or two also stand elsewhere. */
  readonly isTop: (band: Band<Family>) => boolean;
  /** Whether a heading that tells a column may stand over it twice, as its own group. */
  readonly comesAgain?: (name: string) => boolean;
}

/** The name of every heading that stands over several columns and tells none of them. */
export const GROUP = 'group';

/** Heading rows that belong together, with the row of column numbers under them: the top of one table. */
export interface Band<Family extends string = string> {
  readonly family: Family | null;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** Distinct headings found in it. */
  readonly headings: ReadonlySet<string>;
  readonly codeRow: number | null;
  /** Column → its printed number. */
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

interface OpenBand<Family extends string> extends Band<Family> {
  top: number;
  bottom: number;
  left: number;
  right: number;
  readonly headings: Set<string>;
  codeRow: number | null;
  readonly codes: Map<number, number>;
}

interface Segment<Family extends string> {
  readonly row: number;
  readonly family: Family | null;
  readonly cells: readonly SegmentCell[];
}

interface SegmentCell {
  readonly column: number;
  readonly name: string;
  readonly code: number;
}

/** Joins the headings and column numbers that are known of a sheet into the tops of tables, from top to bottom. */
export function bandsOf<Family extends string>(
  signs: KnownSigns<Family>,
  { isTop, comesAgain = () => false }: BandRules<Family>,
): readonly Band<Family>[] {
  const bands: OpenBand<Family>[] = [];
  let open: OpenBand<Family>[] = [];
  for (const segment of segmentsOf(signs)) {
    open = open.filter(({ bottom }) => segment.row - bottom <= ROWS_APART);
    const band =
      segment.family === null ? codesBelong(open, segment) : headingsBelong(open, segment, comesAgain);
    if (band) join(band, segment);
    else {
      const fresh = bandOf(segment);
      bands.push(fresh);
      open.push(fresh);
    }
  }
  return bands.filter(isTop).slice(0, MOST_BANDS);
}

function segmentsOf<Family extends string>({ headings, codes }: KnownSigns<Family>): Segment<Family>[] {
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

const edges = ({ cells }: Segment<string>): { left: number; right: number } => ({
  left: Math.min(...cells.map(({ column }) => column)),
  right: Math.max(...cells.map(({ column }) => column)),
});

function overlap(band: OpenBand<string>, segment: Segment<string>): number {
  const { left, right } = edges(segment);
  return Math.min(band.right, right) - Math.max(band.left, left) + 1;
}

function headingsBelong<Family extends string>(
  open: readonly OpenBand<Family>[],
  segment: Segment<Family>,
  comesAgain: (name: string) => boolean,
): OpenBand<Family> | undefined {
  return open.find(
    (band) =>
      band.family === segment.family &&
      band.codeRow === null &&
      overlap(band, segment) > -COLUMNS_APART &&
      segment.cells.every(({ name }) => name === GROUP || !band.headings.has(name) || comesAgain(name)),
  );
}

function codesBelong<Family extends string>(
  open: readonly OpenBand<Family>[],
  segment: Segment<Family>,
): OpenBand<Family> | undefined {
  return open
    .filter((band) => band.codeRow === null && band.bottom < segment.row && overlap(band, segment) > 0)
    .sort((a, b) => b.headings.size - a.headings.size)[0];
}

function bandOf<Family extends string>(segment: Segment<Family>): OpenBand<Family> {
  const band: OpenBand<Family> = {
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

function join<Family extends string>(band: OpenBand<Family>, segment: Segment<Family>): void {
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
