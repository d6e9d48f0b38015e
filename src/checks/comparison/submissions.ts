import type { Place } from '../../form/workbook';
import type { Finding } from '../findings/finding';
import { findingKey } from '../review/explanations';
import type { Renamed } from './same-schools';
import type { Declared } from './declared';
import { entriesOf } from './entries';
import type { FormEntry } from './entries';

/** One cell, or one blank of a sentence, that stands differently in the second submission. */
export interface ChangedEntry {
  readonly before: FormEntry;
  readonly after: FormEntry;
}

export interface Submissions {
  readonly changed: readonly ChangedEntry[];
  /** Rows of 表Ⅱ-2 that only one of the two has. */
  readonly schoolsAdded: readonly FormEntry[];
  readonly schoolsGone: readonly FormEntry[];
  /** 已改正: found in the first, no longer in the second. */
  readonly mended: readonly Finding[];
  /** 仍存在, as the second has them. */
  readonly stayed: readonly Finding[];
  /** 新出现 */
  readonly appeared: readonly Finding[];
  /** Of those that stayed, the accused cells that were not changed at all. */
  readonly untouched: readonly Place[];
}

/**
 * Two submissions of one form: what was changed, and which findings that mended. Cells are told again by what they hold (table,
 * stage, school, item, figure), not by where they stand, so that moved tables and inserted rows change nothing.
 * A school that was `renamed` is the same. Findings that merely follow from others are left out.
 */
export function compareSubmissions(
  first: Declared,
  second: Declared,
  renamed: Renamed = new Map(),
): Submissions {
  const before = new Map(entriesOf(first.form, renamed).map((entry) => [entry.key, entry]));
  const after = new Map(entriesOf(second.form).map((entry) => [entry.key, entry]));
  const changed = [...before.values()].flatMap((entry): ChangedEntry[] => {
    const now = after.get(entry.key);
    return now && !same(entry.value, now.value) ? [{ before: entry, after: now }] : [];
  });
  const found = byKey(first.result.findings, renamed);
  const now = byKey(second.result.findings);
  const stayed = [...now].filter(([key]) => found.has(key)).map(([, finding]) => finding);
  const touched = new Set(changed.map((one) => placeKey(one.after.place)));
  return {
    changed,
    schoolsAdded: onlyIn(after, before),
    schoolsGone: onlyIn(before, after),
    mended: [...found].filter(([key]) => !now.has(key)).map(([, finding]) => finding),
    stayed,
    appeared: [...now].filter(([key]) => !found.has(key)).map(([, finding]) => finding),
    untouched: stayed.flatMap(({ places: [place] }) =>
      place && !touched.has(placeKey(place)) ? [place] : [],
    ),
  };
}

/** Spaces and line breaks are no change. */
function same(one: number | string, other: number | string): boolean {
  return one === other || plain(one) === plain(other);
}

const plain = (value: number | string): string => String(value).replace(/\s+/g, '');

/** One entry a school: that of its pupils, which every row has. */
function onlyIn(one: ReadonlyMap<string, FormEntry>, other: ReadonlyMap<string, FormEntry>): FormEntry[] {
  const schools = new Set([...other.values()].map(schoolKey));
  const told = new Set<string>();
  return [...one.values()].filter((entry) => {
    const key = schoolKey(entry);
    if (entry.school === null || schools.has(key) || told.has(key)) return false;
    told.add(key);
    return true;
  });
}

const schoolKey = ({ stage, school }: FormEntry): string => `${stage} ${school}`;

const placeKey = ({ sheet, row, column }: Place): string => `${row},${column} ${sheet}`;

function byKey(findings: readonly Finding[], renamed: Renamed = new Map()): Map<string, Finding> {
  const own = findings.filter(({ because }) => !because);
  return new Map(
    own.map((finding) => {
      const { rule, subject } = finding;
      const name = renamed.get(subject.school ?? '');
      return [
        findingKey(name === undefined ? finding : { rule, subject: { ...subject, school: name } }),
        finding,
      ];
    }),
  );
}
