import type { Candidate } from '../find/candidate';
import { fullnessOf } from '../find/fullness';
import { CURRENT, SET_ASIDE } from '../layout/set-words';
import type { TableId } from '../model';
import { TABLE_IDS } from '../model';
import { isWordSheet, WORDS_ABOVE } from '../word-place';
import { hasWords, laterDraft, ownWords, yearOf } from './naming';
import { areDisjoint, pieceOf, pupilsIn } from './pieces';

/** A table with what tells to which declaration of a workbook it belongs. */
export interface Member {
  readonly table: Candidate;
  /** The place of its sheet in the workbook, and of the table on it (a fraction). */
  readonly position: number;
  readonly year: number | null;
  readonly owner: string;
  readonly figures: number;
  /** Its title, its codes or a whole row of headings stand there; headings alone may head a working sheet. */
  readonly isCertain: boolean;
}

/** Tables that belong together: one declaration, or what is left of an earlier one. */
export interface Group {
  readonly members: Member[];
}

/** What speaks for a table's belonging to a group, in points. */
const POINTS = {
  sameSheet: 20,
  sameYear: 8,
  sameOwner: 8,
  /** What sets its sheet's name apart from the other copy's is in (or missing from) the names of the others. */
  named: 5,
  current: 6,
  setAside: 9,
  visibility: 7,
  empty: 12,
  uncertain: 15,
  apart: 3,
  /** 表Ⅱ-2 has as many pupils as 表Ⅰ says. */
  agrees: 4,
  /** Its name is that of a later draft: 0903 against 0815, 第三稿 against 第二稿. */
  later: 6,
  /** What bears no year goes with the tables of the latest one. */
  latest: 4,
  /** For each table that is there already: what stands alone goes with the whole form rather than with a single sheet. */
  company: 0.6,
} as const;

export function memberOf(table: Candidate, sheetIndex: number): Member {
  const last = table.sheet.rows.at(-1)?.index ?? 0;
  return {
    table,
    position: sheetIndex + (table.turned?.area.top ?? table.top) / (last + 2),
    year: yearOf(table),
    owner: table.title?.owner ?? '',
    // Asked only where copies compete: to count them takes as long as finding the table.
    get figures() {
      return fullnessOf(table).figures;
    },
    isCertain: isCertain(table),
  };
}

function isCertain({ evidence, issues }: Candidate): boolean {
  return evidence.includes('title') || evidence.includes('codes') || issues.length === 0;
}

/**
 * Sorts the tables of a workbook into declarations: never two of one kind in one, never two years or two counties. Whichever copy
 * goes best with the other tables (same sheet, name, year; filled, visible, as near) is put with them.
 * `totalPupils`: 表Ⅰ's pupils of a table 表Ⅰ, against which further pieces of 表Ⅱ-2 are held.
 */
export function groupTables(
  members: readonly Member[],
  totalPupils: (basics: Candidate) => number | null,
): readonly Group[] {
  const groups: Group[] = [];
  const years = members.flatMap(({ year }) => year ?? []);
  const latest = new Set(years).size > 1 ? Math.max(...years) : null;
  const told = (copy: Member, group: Group): number =>
    (copy.year === null && latest !== null && group.members.some(({ year }) => year === latest)
      ? POINTS.latest
      : 0) + (agrees(copy, group, totalPupils) ? POINTS.agrees : 0);
  const isDated = (id: TableId): boolean =>
    members.some(({ table, year }) => table.id === id && year === latest && year !== null);
  // What bears the latest year comes first, so that what bears none finds it there.
  for (const id of [...TABLE_IDS].sort((a, b) => Number(isDated(b)) - Number(isDated(a)))) {
    const copies = members.filter(({ table }) => table.id === id);
    const pairs = copies.flatMap((copy) =>
      groups.map((group) => ({
        copy,
        group,
        points: pointsFor(copy, group, copies, groups) + told(copy, group),
      })),
    );
    pairs.sort((a, b) => b.points - a.points);
    const placed = new Set<Member>();
    for (const { copy, group } of pairs) {
      if (placed.has(copy) || !mayJoin(copy, group, totalPupils)) continue;
      group.members.push(copy);
      placed.add(copy);
    }
    for (const copy of copies) {
      if (placed.has(copy)) continue;
      const own = groups.find((group) => mayJoin(copy, group, totalPupils));
      if (own) own.members.push(copy);
      else groups.push({ members: [copy] });
    }
  }
  return groups;
}

/** Not where the year or the county is another, nor where a table of its kind is there of which it is no further piece. */
function mayJoin(
  copy: Member,
  { members }: Group,
  totalPupils: (basics: Candidate) => number | null,
): boolean {
  const conflicts = members.some(
    ({ year, owner }) =>
      (year !== null && copy.year !== null && year !== copy.year) ||
      (owner !== '' && copy.owner !== '' && owner !== copy.owner),
  );
  if (conflicts) return false;
  const same = members.filter(({ table }) => table.id === copy.table.id);
  return same.length === 0 || isPieceOf(copy, same, members, totalPupils);
}

/** In a Word document: a table without headings of its own, which has those of the table before it in the rows for words. */
const isCarriedOn = ({ table: { sheet, headerBottom, evidence } }: Member): boolean =>
  isWordSheet(sheet.name) &&
  headerBottom < WORDS_ABOVE &&
  evidence.some((sign) => sign === 'headings' || sign === 'codes');

/** A further piece of a table: filled like the others, as visible, not set aside, and with nothing that stands there already. */
function isPieceOf(
  copy: Member,
  pieces: readonly Member[],
  group: readonly Member[],
  totalPupils: (basics: Candidate) => number | null,
): boolean {
  const all = [...pieces, copy];
  if (
    isCarriedOn(copy) &&
    pieces.some(({ position }) => Math.floor(copy.position) - Math.floor(position) === 1)
  )
    return true;
  if (copy.table.id === 'I' || all.some(({ isCertain: sure, figures }) => !sure || figures === 0))
    return false;
  if (new Set(all.map(({ table }) => table.sheet.visibility)).size > 1) return false;
  if (all.some(({ table }) => SET_ASIDE.test(table.sheet.name))) return false;
  const content = pieceOf(copy.table);
  if (!pieces.every(({ table }) => areDisjoint(content, pieceOf(table)))) return false;
  const basics = group.find(({ table }) => table.id === 'I');
  const total = copy.table.id === 'II-2' && basics ? totalPupils(basics.table) : null;
  if (total === null) return true;
  const before = pieces.reduce((sum, { table }) => sum + pupilsIn(table), 0);
  const after = before + pupilsIn(copy.table);
  return Math.abs(after - total) <= Math.abs(before - total) || after <= total * 1.05;
}

function pointsFor(copy: Member, group: Group, copies: readonly Member[], groups: readonly Group[]): number {
  const { table, position, year, owner } = copy;
  const { members } = group;
  const { name, visibility } = table.sheet;
  let points = copy.isCertain ? 0 : -POINTS.uncertain;
  if (members.some((other) => other.table.sheet.name === table.sheet.name)) points += POINTS.sameSheet;
  if (year !== null && members.some((other) => other.year === year)) points += POINTS.sameYear;
  if (owner !== '' && members.some((other) => other.owner === owner)) points += POINTS.sameOwner;
  for (const other of copies) {
    if (other === copy || other.table.sheet.name === table.sheet.name) continue;
    points += share(members, ownWords(name, other.table.sheet.name));
    if (copy.figures * 2 < other.figures && members.some(({ figures }) => figures > 0))
      points -= POINTS.empty;
    const words = ownWords(name, other.table.sheet.name).join('');
    if (SET_ASIDE.test(words)) points -= POINTS.setAside;
    else if (CURRENT.test(words)) points += POINTS.current;
    points += POINTS.later * laterDraft(name, other.table.sheet.name);
  }
  for (const { own, others } of telling(group, groups)) {
    if (own.length > 0) points += hasWords(name, own) ? POINTS.named : -POINTS.named;
    if (others.length > 0 && hasWords(name, others)) points -= POINTS.named;
  }
  if (!members.some((other) => other.table.sheet.visibility === visibility)) points -= POINTS.visibility;
  const distance = Math.min(...members.map((other) => Math.abs(position - other.position)));
  const kinds = new Set(members.map((other) => other.table.id)).size;
  return points + POINTS.company * kinds - (POINTS.apart * distance) / (distance + 3);
}

function agrees(
  { table }: Member,
  { members }: Group,
  totalPupils: (basics: Candidate) => number | null,
): boolean {
  const basics = members.find((member) => member.table.id === 'I');
  if (table.id !== 'II-2' || !basics) return false;
  return pupilsIn(table) === totalPupils(basics.table);
}

/** How far the words that only this copy's name has are shared by the names of the group. */
function share(members: readonly Member[], words: readonly string[]): number {
  if (words.length === 0) return 0;
  const having = members.filter(({ table }) => hasWords(table.sheet.name, words)).length;
  return having * 2 >= members.length && members.length > 0 ? POINTS.named : -POINTS.named;
}

/** By which words the names of a group's sheets differ from those of the other groups, where both have the same table. */
function telling(
  group: Group,
  groups: readonly Group[],
): { own: readonly string[]; others: readonly string[] }[] {
  return groups.flatMap((other) => {
    if (other === group) return [];
    for (const { table } of group.members) {
      const twin = other.members.find((member) => member.table.id === table.id);
      if (twin && twin.table.sheet.name !== table.sheet.name) {
        const [name, twins] = [table.sheet.name, twin.table.sheet.name];
        return [{ own: ownWords(name, twins), others: ownWords(twins, name) }];
      }
    }
    return [];
  });
}

/** The tables of a group, further pieces put under the first. */
export function tablesOf({ members }: Group): ReadonlyMap<TableId, Candidate> {
  const tables = new Map<TableId, Candidate>();
  for (const { table } of [...members].sort((a, b) => a.position - b.position)) {
    const first = tables.get(table.id);
    tables.set(table.id, first ? { ...first, parts: [...first.parts, table] } : table);
  }
  return tables;
}
