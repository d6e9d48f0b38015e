import { COLUMNS_APART, edges, GROUP, segmentsOf } from './segments';
import type { KnownSigns, Segment } from './segments';

/** What a reader says of its tables, so that their tops are found. */
export interface BandRules<Family extends string> {
  /** Whether so much of a top makes it one: a word or two also stand elsewhere. */
  readonly isTop: (band: Band<Family>) => boolean;
  /** Whether a heading that tells a column may stand over it twice, as its own group. */
  readonly comesAgain?: (name: string) => boolean;
}

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
    if (band) {
      join(band, segment);
      // Headings in the row above, far apart, between which the groups of this row stand.
      const beyond = open.find((other) => other !== band && isPart(other, band, comesAgain));
      if (!beyond || segment.family === null) continue;
      unite(band, beyond);
      open.splice(open.indexOf(beyond), 1);
      bands.splice(bands.indexOf(beyond), 1);
    } else {
      const fresh = bandOf(segment);
      bands.push(fresh);
      open.push(fresh);
    }
  }
  return bands.filter(isTop).slice(0, MOST_BANDS);
}

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

/** Whether what began as a table of its own stands beside another one and has none of its headings. */
function isPart<Family extends string>(
  other: OpenBand<Family>,
  band: OpenBand<Family>,
  comesAgain: (name: string) => boolean,
): boolean {
  const gap = Math.max(other.left - band.right, band.left - other.right);
  return (
    other.family === band.family &&
    other.codeRow === null &&
    gap <= COLUMNS_APART &&
    [...other.headings].every((name) => name === GROUP || !band.headings.has(name) || comesAgain(name))
  );
}

function unite<Family extends string>(band: OpenBand<Family>, part: OpenBand<Family>): void {
  band.top = Math.min(band.top, part.top);
  band.bottom = Math.max(band.bottom, part.bottom);
  band.left = Math.min(band.left, part.left);
  band.right = Math.max(band.right, part.right);
  for (const name of part.headings) band.headings.add(name);
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
