import type { Candidate } from '../find/candidate';
import { findTables } from '../find/find-tables';
import { SET_ASIDE } from '../layout/set-words';
import { tableName } from '../layout/titles';
import type { FormSet, StructureIssue, TableId } from '../model';
import { TABLE_IDS } from '../model';
import { LAYOUTS } from '../layout/tables';
import { readFigures } from '../tables/figures';
import type { Said } from '../../messages/sentence';
import type { Place, Workbook } from '../workbook';
import { groupTables, memberOf, tablesOf } from './group';
import type { Group, Member } from './group';
import { rankGroups } from './choose';
import type { Ranked } from './choose';

/** The tables of the declaration that is read, what is wrong about them, and what other declarations there are. */
export interface Declaration {
  readonly tables: ReadonlyMap<TableId, Candidate>;
  readonly issues: readonly StructureIssue[];
  readonly sets: readonly FormSet[];
}

/** `asked`: the name of a set (`FormSet.name`) or of a sheet of it; null leaves the choice to `rankGroups`. */
export function findDeclaration(workbook: Workbook, asked: string | null): Declaration {
  const { candidates, older } = findTables(workbook);
  const members = candidates.map(({ table, sheetIndex }) => memberOf(table, sheetIndex));
  const groups = groupTables(members, totalPupils).filter(
    (group, _, all) => all.length === 1 || group.members.some(({ isCertain }) => isCertain),
  );
  const ranked = rankGroups(groups, asked);
  const [first, ...others] = ranked;
  const read = first ? completed(first, others) : null;
  const tables = read ? tablesOf(read) : new Map<TableId, Candidate>();
  const none = { tables: new Map<TableId, Candidate>(), sets: [] };
  if (older && ![...tables.keys()].some((id) => id !== 'I')) {
    return { ...none, issues: [{ kind: 'older-form', table: null, places: [], parameters: {} }] };
  }
  if (!first) return { ...none, issues: [{ kind: 'no-form', table: null, places: [], parameters: {} }] };
  const issues = others.flatMap((other) => {
    const left = other.group.members.filter((member) => !read?.members.includes(member));
    // Tables that the declaration lacks are none that it has twice.
    const twice = left.some(({ table, isCertain }) => isCertain && tables.has(table.id));
    return twice ? [otherSet({ ...other, group: { members: left } }, first)] : [];
  });
  for (const id of TABLE_IDS) {
    const table = tables.get(id);
    if (table) issues.push(...[table, ...table.parts].flatMap((part) => part.issues));
    else issues.push(missingTable(id, first, others));
  }
  return { tables, issues, sets: ranked.map((one) => setOf(one, one === first)) };
}

/** A table that the declaration lacks; where another year's or county's stands in the workbook, that is told. */
function missingTable(id: TableId, first: Ranked, others: readonly Ranked[]): StructureIssue {
  const other = others.find(({ group }) => group.members.some((one) => one.table.id === id && one.isCertain));
  const elsewhere = other && {
    sentence: WORDS.elsewhere,
    parameters: {
      other: placesIn(other.group, new Set([id])),
      why: reasonOf(other, first) ?? { zh: '', en: '' },
    },
  };
  return {
    kind: 'missing-table',
    table: id,
    places: [],
    parameters: { table: tableName(id), elsewhere: elsewhere ?? { zh: '', en: '' } },
  };
}

/**
 * A single table that was asked for (an old copy of 表Ⅱ-2) is read in place of its twin, with the other tables of the declaration beside
 * it: alone it could not be checked at all. Never with tables of another year or county.
 */
function completed(first: Ranked, others: readonly Ranked[]): Group {
  const [main] = others;
  if (!first.asked || !main || first.group.members.length * 2 >= main.group.members.length)
    return first.group;
  const { members } = first.group;
  const rest = main.group.members.filter(
    (other) => !members.some(({ table }) => table.id === other.table.id),
  );
  const together = [...members, ...rest];
  const years = new Set(together.flatMap(({ year }) => year ?? []));
  const owners = new Set(together.flatMap(({ owner }) => (owner === '' ? [] : [owner])));
  return years.size > 1 || owners.size > 1 ? first.group : { members: together };
}

/** 表Ⅰ's pupils, 小学 and 初中 together. */
function totalPupils(table: Candidate): number | null {
  const { figures } = readFigures(table, LAYOUTS.I.reading);
  const [primary, junior] = [figures.primaryPupils.value, figures.juniorPupils.value];
  return primary === null || junior === null ? null : primary + junior;
}

const inOrder = ({ members }: Group): readonly Member[] =>
  [...members].sort((a, b) => TABLE_IDS.indexOf(a.table.id) - TABLE_IDS.indexOf(b.table.id));

function setOf({ group, name }: Ranked, chosen: boolean): FormSet {
  return {
    name,
    chosen,
    year: group.members.find(({ year }) => year !== null)?.year ?? null,
    tables: inOrder(group).map(({ table }) => ({ id: table.id, sheet: table.sheet.name })),
  };
}

/** What is told of a declaration that was not read: at its tables, and why not where that is plain. */
function otherSet(other: Ranked, first: Ranked): StructureIssue {
  const certain = inOrder(other.group).filter(({ isCertain }) => isCertain);
  const ids = [...new Set(certain.map(({ table }) => table.id))];
  const why = reasonOf(other, first);
  const [only] = ids;
  return {
    kind: 'doubled-table',
    table: ids.length === 1 && only ? only : null,
    places: certain.map(({ table }) => cornerOf(table)),
    parameters: {
      table: {
        zh: ids.map((id) => tableName(id).zh).join('、'),
        en: ids.map((id) => tableName(id).en).join(', '),
      },
      chosen: placesIn(first.group, new Set(ids)),
      other: placesIn(other.group, new Set(ids)),
      set: other.name,
      why: why ?? { zh: '', en: '' },
    },
    ...(why ? { mild: true as const } : {}),
  };
}

/** The first cell of a table. */
function cornerOf({ sheet, top, left, turned }: Candidate): Place {
  return { sheet: sheet.name, row: turned?.area.top ?? top, column: turned?.area.left ?? left };
}

/** `“表Ⅱ-2”`, `“2023表Ⅰ”等 7 张工作表`; a set on the same sheet by its row. */
function placesIn(group: Group, ids: ReadonlySet<TableId>): Said {
  const same = inOrder(group).filter(({ table }) => ids.has(table.id));
  const members = same.length > 0 ? same : inOrder(group);
  const sheets = [...new Set(members.map(({ table }) => table.sheet.name))];
  const [sheet = ''] = sheets;
  if (sheets.length > 1) return { sentence: WORDS.sheets, parameters: { sheet, count: sheets.length } };
  const row = (members[0] ? cornerOf(members[0].table).row : 0) + 1;
  return { sentence: WORDS.sheet, parameters: { sheet, row } };
}

const WORDS = {
  sheets: { zh: '“{sheet}”等 {count} 张工作表', en: '“{sheet}” and others ({count} sheets)' },
  sheet: { zh: '“{sheet}”（第 {row} 行起）', en: '“{sheet}” (from row {row})' },
  elsewhere: {
    zh: '，只有另一份的{other}{why}，不能混用',
    en: '; only that of another declaration is there, {other}{why}, which is not mixed in',
  },
  blank: { zh: '（没有填写）', en: ' (not filled in)' },
  hidden: { zh: '（已隐藏）', en: ' (hidden)' },
  setAside: { zh: '（名称表明是旧表或备份）', en: ' (its name says that it is set aside)' },
  whose: { zh: '（{whose}）', en: ' ({whose})' },
} as const;

/** Why a declaration is not the one to be read, where that is plain. */
function reasonOf(other: Ranked, first: Ranked): Said | null {
  const [members, taken] = [other.group.members, first.group.members];
  const figures = members.reduce((sum, member) => sum + member.figures, 0);
  const ofSame = taken
    .filter(({ table }) => members.some((member) => member.table.id === table.id))
    .reduce((sum, member) => sum + member.figures, 0);
  const [year, chosen] = [members, taken].map((all) => all.find((one) => one.year !== null)?.year ?? null);
  const visible = (all: readonly Member[]): boolean =>
    all.some(({ table }) => table.sheet.visibility === 'visible');
  if (figures * 10 < ofSame) return { sentence: WORDS.blank, parameters: {} };
  if (!visible(members) && visible(taken)) return { sentence: WORDS.hidden, parameters: {} };
  if (members.every(({ table }) => SET_ASIDE.test(table.sheet.name))) {
    return { sentence: WORDS.setAside, parameters: {} };
  }
  if (year != null && year !== chosen) return { sentence: WORDS.whose, parameters: { whose: String(year) } };
  const owner = members.find((one) => one.owner !== '')?.owner ?? '';
  return owner !== '' && taken.every((one) => one.owner !== owner)
    ? { sentence: WORDS.whose, parameters: { whose: owner } }
    : null;
}
