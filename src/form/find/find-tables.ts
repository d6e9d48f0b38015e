import type { Sheet, Workbook } from '../workbook';
import { bandTables } from './band-tables';
import { within } from '../headings/sign';
import { formBands } from './form-bands';
import type { Candidate } from './candidate';
import { contentOf } from './content';
import { fullnessOf, isOfForm } from './fullness';
import { itemTables } from './item-tables';
import { isResultSheet } from './own-sheets';
import { signsOf } from './signs';
import type { Signs } from './signs';
import { sidewaysTables } from './sideways';
import { turnedBasics } from './turned';

/** Every place of a workbook that looks like one of the seven tables. */
export interface Found {
  readonly candidates: readonly { readonly table: Candidate; readonly sheetIndex: number }[];
  /** Titles or headings stand there that only the older form (县域义务教育均衡发展) has. */
  readonly older: boolean;
}

/**
 * Finds the seven tables wherever they stand: every sheet, any order, one under another or side by side. Linear in the cells.
 * Titles, headings, L-codes and row labels decide together; the name of a sheet decides only what they leave open.
 */
export function findTables(workbook: Workbook): Found {
  const candidates: Found['candidates'][number][] = [];
  let older = false;
  for (const [sheetIndex, sheet] of workbook.sheets.entries()) {
    if (isResultSheet(sheet)) continue;
    const signs = signsOf(sheet);
    const all = formBands(signs);
    const isOlder = (band: (typeof all)[number]): boolean =>
      within(signs.older, { ...band, left: band.left - 8, right: band.right + 8 }).filter(
        ({ value }) => value === 'heading',
      ).length >= 2;
    const bands = all.filter((band) => !isOlder(band));
    older ||=
      signs.older.some(({ value }) => value === 'title') ||
      bands.length < all.length ||
      countOlder(signs) >= 3;
    const found = [...bandTables(sheet, signs, bands), ...itemTables(sheet, signs, bands)];
    const starts = [
      ...found.map(({ top, left, right }) => ({ row: top, left, right })),
      ...signs.titles.map(({ row, column }) => ({ row, left: column, right: column })),
    ];
    const turned = turnedTables(sheet, signs);
    const upright = found.filter(({ id }) => !turned.some((other) => other.id === id));
    const tables = [
      ...joinPages(upright.map((candidate) => bounded(candidate, starts)).filter(isOfForm)),
      ...turned,
    ];
    candidates.push(...tables.map((table) => ({ table, sheetIndex })));
  }
  return { candidates, older };
}

/** Tables written downwards: with rows and columns exchanged, or 表Ⅰ as labels with their values beside them. */
function turnedTables(sheet: Sheet, signs: Signs): Candidate[] {
  const [basics] = turnedBasics(sheet, signs)
    .map((candidate) => bounded(candidate, []))
    .filter(isOfForm);
  const exchanged = sidewaysTables(sheet, signs)
    .map((candidate, _, all) =>
      bounded(
        candidate,
        all.map(({ top, left, right }) => ({ row: top, left, right })),
      ),
    )
    .filter(isOfForm);
  const rival = exchanged.find(({ id }) => id === 'I');
  if (!basics || (rival && isFuller(rival, basics))) return exchanged;
  return [basics, ...exchanged.filter(({ id }) => id !== 'I')];
}

/** More columns of the form, or as many with more figures in a row: another year's, or the growth, makes a table no fuller. */
function isFuller(rival: Candidate, basics: Candidate): boolean {
  if (rival.columns.size !== basics.columns.size) return rival.columns.size > basics.columns.size;
  const inARow = (one: Candidate): number => fullnessOf(one).figures / Math.max(1, fullnessOf(one).answered);
  return inARow(rival) > inARow(basics);
}

const countOlder = ({ older }: ReturnType<typeof signsOf>): number =>
  older.filter(({ value }) => value === 'heading').length;

/** A table ends above whatever begins below it in its columns. */
function bounded(
  candidate: Candidate,
  starts: readonly { readonly row: number; readonly left: number; readonly right: number }[],
): Candidate {
  const below = starts.filter(
    ({ row, left, right }) =>
      row > Math.max(candidate.top, candidate.headerBottom) &&
      left <= candidate.right &&
      right >= candidate.left,
  );
  const last = candidate.sheet.rows.at(-1)?.index ?? candidate.headerBottom;
  return { ...candidate, bottom: Math.min(last, ...below.map(({ row }) => row - 1)) };
}

/** Headings repeated where a page broke go on with the table above: nothing under them stands there already. */
function joinPages(candidates: readonly Candidate[]): Candidate[] {
  const joined: Candidate[] = [];
  for (const candidate of [...candidates].sort((a, b) => a.top - b.top)) {
    const above = joined.filter(
      ({ id, left, right }) => id === candidate.id && left <= candidate.right && right >= candidate.left,
    );
    const first = above.at(-1);
    if (!first || !goesOn(first, candidate, joined)) {
      joined.push(candidate);
      continue;
    }
    const repeated = new Set([...first.repeated, ...candidate.repeated]);
    for (let row = candidate.top; row <= candidate.headerBottom; row++) repeated.add(row);
    joined[joined.indexOf(first)] = { ...first, bottom: candidate.bottom, repeated };
  }
  return joined;
}

function goesOn(first: Candidate, next: Candidate, all: readonly Candidate[]): boolean {
  const between = all.some(
    (other) =>
      other !== first && other.top > first.top && other.left <= next.right && other.right >= next.left,
  );
  if (between || [...next.columns].some(([code, column]) => first.columns.get(code) !== column)) return false;
  const [before, after] = [contentOf(first), contentOf(next)];
  if (after.size === 0 && next.title !== null) return false;
  const again = [...after].filter((line) => before.has(line)).length;
  return again * 2 < Math.max(1, after.size);
}
