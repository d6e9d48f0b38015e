import { STAGES } from '../../standards/types';
import type { Sentence } from '../../messages/sentence';
import { TABLE_IDS } from '../../form/model';
import type { School, TableId } from '../../form/model';
import { isWordSheet } from '../../form/word-place';
import type { Finding } from '../findings/finding';
import { findingKey } from '../review/explanations';
import type { Declared } from './declared';
import { doubtsOf } from './doubts';
import type { Doubt } from './doubts';
import { entriesOf, UNKNOWN } from './entries';
import type { FormEntry } from './entries';
import { placeKey, reasonsOf } from './reasons';
import type { Reason } from './reasons';
import type { PossibleRename } from './possible-renames';
import type { Renamed } from './same-schools';
import { keysByName, pairSchools, schoolKeys } from './school-pairs';

/** One cell, or one blank of a sentence, that says something else in the second submission. */
export interface ChangedEntry {
  readonly before: FormEntry;
  readonly after: FormEntry;
  readonly reason: Reason;
  /** It was below its standard and is so no more. */
  readonly lifted: boolean;
}

/** The same value, written otherwise: a formula became its value, a text a number, or other decimals are shown. */
export type Rewritten = Pick<ChangedEntry, 'before' | 'after'>;

/** A finding that only one submission has; `alone`: the other has no such school, table or column, so that nothing was put right. */
export interface OnlyOne {
  readonly finding: Finding;
  readonly alone: boolean;
}

/** A finding of the second submission that the first had too; `touched`: one of the cells that it points at was changed. */
export interface Stayed {
  readonly finding: Finding;
  readonly touched: boolean;
}

/** Cells that one of the two forms does not have at all, such as a column that was taken out. */
export interface Lost {
  readonly table: TableId;
  readonly label: Sentence;
  readonly cells: number;
}

export interface Submissions {
  /** What makes it doubtful that the two are submissions of one form. */
  readonly doubts: readonly Doubt[];
  readonly changed: readonly ChangedEntry[];
  readonly rewritten: readonly Rewritten[];
  /** Schools whose name was changed: told by what the user said, or by a row that is otherwise the same. */
  readonly renamed: readonly PossibleRename[];
  /** Schools that may have been renamed: asked. */
  readonly possible: readonly PossibleRename[];
  /** Rows of 表Ⅱ-2 that only one of the two has. */
  readonly schoolsAdded: readonly School[];
  readonly schoolsGone: readonly School[];
  readonly tablesAdded: readonly TableId[];
  readonly tablesGone: readonly TableId[];
  readonly cellsAdded: readonly Lost[];
  readonly cellsGone: readonly Lost[];
  /** 已改正: found in the first, no longer in the second. */
  readonly mended: readonly OnlyOne[];
  /** 仍存在, as the second has them. */
  readonly stayed: readonly Stayed[];
  /** 新出现 */
  readonly appeared: readonly OnlyOne[];
}

/**
 * Two submissions of one form: what was changed, and which findings that mended. Cells are told again by what they hold (table,
 * stage, school, item, figure), not by where they stand, so that moved tables, sorted and inserted rows change nothing.
 * Findings that merely follow from others are left out, unless the other submission has them on their own. Exchanged arguments give
 * the same with both sides exchanged.
 */
export function compareSubmissions(
  first: Declared,
  second: Declared,
  renamed: Renamed = new Map(),
): Submissions {
  const schools = pairSchools(first.form, second.form, renamed);
  const keys = schoolKeys(schools);
  const before = byKey(entriesOf(first.form, keys.before));
  const after = byKey(entriesOf(second.form, keys.after));
  const both = [...before.values()].flatMap((entry) => {
    const now = after.get(entry.key);
    return now ? [{ before: entry, after: now }] : [];
  });
  const findings = [
    keyed(comparable(first, second), keysByName(first.form, keys.before)),
    keyed(comparable(second, first), keysByName(second.form, keys.after)),
  ] as const;
  const changed = withReasons(
    both.filter((pair) => !isSame(pair)),
    both.filter(isSame),
    findings,
    new Set([...schools.gone, ...schools.added].map(({ stage }) => stage)),
  );
  const rewritten = converted(first) || converted(second) ? [] : both.filter(isRewritten);
  const touched = new Set([
    ...[...changed, ...rewritten].map((pair) => placeKey(pair.after.place)),
    ...schools.renamed.map((pair) => placeKey(pair.after.name)),
  ]);
  const [found, now] = findings;
  const own = (all: Keyed, key: string): boolean => all.get(key)?.because === undefined;
  const tables = [first, second].map(({ form }) => new Set(form.tables.map(({ id }) => id)));
  const only = (at: 0 | 1): TableId[] =>
    TABLE_IDS.filter((id) => tables[at]?.has(id) && !tables[1 - at]?.has(id));
  const doubts = doubtsOf(first, second, schools);
  return {
    doubts,
    changed,
    rewritten,
    renamed: schools.renamed,
    // Between the schools of two counties every name is a chance.
    possible: doubts.some(({ kind }) => kind === 'county') ? [] : schools.possible,
    schoolsAdded: schools.added,
    schoolsGone: schools.gone,
    tablesAdded: only(1),
    tablesGone: only(0),
    cellsAdded: lost(after, before, new Set(only(1))),
    cellsGone: lost(before, after, new Set(only(0))),
    mended: onlyIn(found, now, aloneIn(before, after, only(0))),
    appeared: onlyIn(now, found, aloneIn(after, before, only(1))),
    stayed: [...now]
      .filter(([key]) => found.has(key) && (own(found, key) || own(now, key)))
      .map(([, finding]) => ({
        finding,
        touched: finding.places.some((place) => touched.has(placeKey(place))),
      })),
  };
}

type Pair = Pick<ChangedEntry, 'before' | 'after'>;

const byKey = (entries: readonly FormEntry[]): ReadonlyMap<string, FormEntry> =>
  new Map(entries.map((entry) => [entry.key, entry]));

/** The value that is stored counts: how many decimals are shown changes nothing, unless Word shows all that there is. */
function isSame({ before, after }: Pair): boolean {
  if (before.inOrder && after.inOrder) return true;
  if (before.sense === UNKNOWN || after.sense === UNKNOWN) return true;
  if (before.stored === null || after.stored === null) return before.sense === after.sense;
  if (before.stored === after.stored) return true;
  return before.sense === after.sense && (before.writing === 'word' || after.writing === 'word');
}

function isRewritten(pair: Pair): boolean {
  const { before, after } = pair;
  const [one, other] = [before.writing, after.writing];
  if (one === null || other === null || one === 'word' || other === 'word') return false;
  if (before.inOrder && after.inOrder) return false;
  return isSame(pair) && (one !== other || before.value !== after.value);
}

/** Files of other formats come without some of their formulas. */
const converted = ({ isConverted }: Declared): boolean => isConverted === true;

function withReasons(
  pairs: readonly Pair[],
  kept: readonly Pair[],
  [found, now]: readonly [Keyed, Keyed],
  moved: ReadonlySet<string>,
): ChangedEntry[] {
  const below = (all: Keyed): ReadonlySet<string> =>
    new Set(
      [...all.values()]
        .filter(({ category }) => category === 'standard')
        .flatMap(({ places: [place] }) => (place ? [placeKey(place)] : [])),
    );
  const [was, is] = [below(found), below(now)];
  const changes = pairs.map((pair) => ({
    ...pair,
    lifted: was.has(placeKey(pair.before.place)) && !is.has(placeKey(pair.after.place)),
  }));
  const reasons = reasonsOf(changes, kept, { before: [...found.values()], after: [...now.values()] }, moved);
  return changes.map((change, at) => ({ ...change, reason: reasons[at] ?? 'unasked' }));
}

/** Cells with something in them that the other form has no place for; sentences say that themselves. */
function lost(
  one: ReadonlyMap<string, FormEntry>,
  other: ReadonlyMap<string, FormEntry>,
  tables: ReadonlySet<TableId>,
): Lost[] {
  const told = new Map<string, { table: TableId; label: Sentence; cells: number }>();
  const schools = new Set([...other.values()].map(schoolOf));
  for (const entry of one.values()) {
    const { key, table, item, sense, code, label } = entry;
    if (other.has(key) || tables.has(table) || sense === '' || sense === UNKNOWN) continue;
    if (entry.school !== null ? !schools.has(schoolOf(entry)) : isInSentence(entry)) continue;
    const name = `${table} ${item ?? ''} ${code}`;
    const before = told.get(name);
    if (before) before.cells++;
    else told.set(name, { table, label, cells: 1 });
  }
  return [...told.values()];
}

const schoolOf = ({ key }: FormEntry): string => key.split('\u0000').slice(1, 3).join(' ');

const isInSentence = ({ table, item, code }: FormEntry): boolean =>
  (item !== null && code !== 'mark' && code !== 'sentence') || (table === 'II-2' && code !== 'note');

/** In Word every number is text: beside a Word document that is no finding. */
function comparable({ form, result }: Declared, other: Declared): readonly Finding[] {
  if (isWord(form) === isWord(other.form)) return result.findings;
  return result.findings.filter(({ rule }) => rule !== 'entry/number-as-text');
}

const isWord = ({ tables }: Declared['form']): boolean => tables.some(({ sheet }) => isWordSheet(sheet));

type Keyed = ReadonlyMap<string, Finding>;

function onlyIn(one: Keyed, other: Keyed, isAlone: (finding: Finding) => boolean): OnlyOne[] {
  return [...one].flatMap(([key, finding]) =>
    finding.because || other.has(key) ? [] : [{ finding, alone: isAlone(finding) }],
  );
}

/** Whether a finding of one submission points at what the other does not have. */
function aloneIn(
  one: ReadonlyMap<string, FormEntry>,
  other: ReadonlyMap<string, FormEntry>,
  tables: readonly TableId[],
): (finding: Finding) => boolean {
  const shared = new Set<string>();
  const known = new Set<string>();
  for (const { key, place } of one.values()) {
    known.add(placeKey(place));
    if (other.has(key)) shared.add(placeKey(place));
  }
  return ({ table, places: [place] }) => {
    if (table !== null && tables.includes(table)) return true;
    return place !== undefined && known.has(placeKey(place)) && !shared.has(placeKey(place));
  };
}

/** Findings by what they are about, schools by their keys: the same for the same thing in both submissions. */
function keyed(findings: readonly Finding[], schools: ReadonlyMap<string, string>): Keyed {
  const found = new Map<string, Finding>();
  for (const finding of findings) {
    const { rule, subject } = finding;
    const { school, stage } = subject;
    const stages = stage ? [stage] : STAGES;
    const key =
      school === undefined ? undefined : stages.flatMap((one) => schools.get(`${one} ${school}`) ?? []).at(0);
    const name = findingKey(key === undefined ? finding : { rule, subject: { ...subject, school: key } });
    for (let time = 1; ; time++) {
      const free = time === 1 ? name : `${name}#${time}`;
      if (found.has(free)) continue;
      found.set(free, finding);
      break;
    }
  }
  return found;
}
