import type { StructureIssue, TableId } from '../model';
import { TABLE_IDS } from '../model';
import { tableName } from '../layout/titles';
import type { Workbook } from '../workbook';
import { bandTables } from './band-tables';
import { bandsOf, within } from './bands';
import type { Candidate } from './candidate';
import { contentOf } from './content';
import { itemTables } from './item-tables';
import { isResultSheet } from './own-sheets';
import { signsOf } from './signs';

/** What was found of the form in a workbook. */
export interface Found {
  readonly tables: ReadonlyMap<TableId, Candidate>;
  readonly issues: readonly StructureIssue[];
}

/**
 * Finds the seven tables wherever they stand: every sheet, any order, one under another or side by side. Linear in the cells.
 * Titles, headings, L-codes and row labels decide together; the name of a sheet decides only what they leave open.
 */
export function findTables(workbook: Workbook): Found {
  const candidates: Candidate[] = [];
  let older = false;
  for (const sheet of workbook.sheets) {
    if (isResultSheet(sheet)) continue;
    const signs = signsOf(sheet);
    const all = bandsOf(signs);
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
    candidates.push(...joinPages(found.map((candidate) => bounded(candidate, starts))));
  }
  const tables = new Map<TableId, Candidate>();
  const issues: StructureIssue[] = [];
  for (const id of TABLE_IDS) {
    const copies = candidates.filter((candidate) => candidate.id === id);
    const main = best(copies);
    if (!main) continue;
    tables.set(id, main);
    const others = copies.filter((copy) => copy !== main && isCopy(copy));
    for (const copy of others) {
      const place = { sheet: copy.sheet.name, row: copy.top, column: copy.left };
      issues.push({
        kind: 'doubled-table',
        table: id,
        places: [place],
        parameters: { table: tableName(id) },
      });
    }
  }
  if (older && ![...tables.keys()].some((id) => id !== 'I')) {
    return { tables: new Map(), issues: [{ kind: 'older-form', table: null, places: [], parameters: {} }] };
  }
  if (tables.size === 0) {
    return { tables, issues: [{ kind: 'no-form', table: null, places: [], parameters: {} }] };
  }
  for (const id of TABLE_IDS) {
    const table = tables.get(id);
    if (table) issues.push(...table.issues);
    else issues.push({ kind: 'missing-table', table: id, places: [], parameters: { table: tableName(id) } });
  }
  return { tables, issues };
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
      row > candidate.headerBottom && left <= candidate.right && right >= candidate.left,
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
  if (after.size === 0 && next.titleRow !== null) return false;
  const again = [...after].filter((line) => before.has(line)).length;
  return again * 2 < Math.max(1, after.size);
}

/** The first whole visible copy; else the one that lacks least. */
function best(copies: readonly Candidate[]): Candidate | undefined {
  if (copies.length < 2) return copies[0];
  const rank = (copy: Candidate): number =>
    (isCopy(copy) ? 0 : 1000) +
    (contentOf(copy).size === 0 ? 500 : 0) +
    (copy.sheet.visibility === 'visible' ? 0 : 200) +
    copy.issues.filter(({ kind }) => kind === 'missing-column').length * 4 +
    copy.issues.length;
  return copies.map((copy) => ({ copy, rank: rank(copy) })).sort((a, b) => a.rank - b.rank)[0]?.copy;
}

/** Headings alone, without title or codes, may head a working sheet; only a whole row of them is a copy of the table. */
function isCopy({ evidence, issues }: Candidate): boolean {
  return evidence.includes('title') || evidence.includes('codes') || issues.length === 0;
}
