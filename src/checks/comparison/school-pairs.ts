import { STAGES } from '../../standards/types';
import type { DeclarationForm, School } from '../../form/model';
import { plainName } from '../figures/form-figures';
import { matchSchools } from './same-schools';
import { grouped } from './paired-by';
import type { Pair } from './paired-by';
import type { Renamed } from './same-schools';
import type { PossibleRename } from './possible-renames';

/** Which schools of two submissions are the same. */
export interface SchoolPairs {
  readonly pairs: readonly Pair[];
  readonly gone: readonly School[];
  readonly added: readonly School[];
  /** Of the pairs, those whose name was changed. */
  readonly renamed: readonly PossibleRename[];
  /** Schools that may have been renamed, of those gone and added: asked. */
  readonly possible: readonly PossibleRename[];
}

/** Figures of a row that must be there and equal for it to be the same school under another name: all but one. */
const ENOUGH_ALIKE = 10;
/** So many pairs of rows are looked at: more without a name in common are no two submissions of one form. */
const MOST_COMPARED = 1_000_000;

/**
 * Tells the schools of one form again in another submission of it. By name; where rows share a name, each is the one that it is
 * most like. A row of which everything but the name (and at most one figure) is as it was has been renamed; for the rest what the
 * user said counts, and what may be a renaming is asked.
 */
export function pairSchools(before: DeclarationForm, after: DeclarationForm, told: Renamed): SchoolPairs {
  const each = STAGES.map((stage) =>
    pairStage(before.schools?.[stage] ?? [], after.schools?.[stage] ?? [], told),
  );
  return {
    pairs: each.flatMap(({ pairs }) => pairs),
    gone: each.flatMap(({ gone }) => gone),
    added: each.flatMap(({ added }) => added),
    renamed: each.flatMap(({ renamed }) => renamed),
    possible: each.flatMap(({ possible }) => possible),
  };
}

function pairStage(before: readonly School[], after: readonly School[], told: Renamed): SchoolPairs {
  const pairs: Pair[] = [];
  const [left, right] = [new Set(before), new Set(after)];
  const take = (one: School, other: School): void => {
    pairs.push({ before: one, after: other });
    left.delete(one);
    right.delete(other);
  };
  const byName = grouped(after, nameOf);
  for (const [name, ours] of grouped(before, nameOf)) {
    const theirs = byName.get(name) ?? [];
    for (const [one, other] of mostAlike(ours, theirs)) take(one, other);
  }
  for (const one of [...left]) {
    const name = told.get(nameOf(one));
    const other = name === undefined ? undefined : [...right].find((school) => nameOf(school) === name);
    if (other) take(one, other);
  }
  for (const [one, other] of mostAlike([...left], [...right], ENOUGH_ALIKE)) take(one, other);
  const { pairs: others, possible } = matchSchools([...left], [...right]);
  for (const pair of others) take(pair.before, pair.after);
  const [gone, added] = [[...left], [...right]];
  const renamed = pairs.filter((pair) => nameOf(pair.before) !== nameOf(pair.after));
  return { pairs, gone, added, renamed, possible };
}

/** Pairs of rows, the most alike first, then in their order; none less alike than `enough`. */
function mostAlike(ours: readonly School[], theirs: readonly School[], enough = 0): [School, School][] {
  const [only, ...more] = ours;
  const [other, ...others] = theirs;
  if (enough === 0 && only && other && more.length + others.length === 0) return [[only, other]];
  if (ours.length * theirs.length > MOST_COMPARED) return [];
  const all = ours.flatMap((one, at) =>
    theirs.map((two, place) => ({ one, two, alike: likeness(one, two), apart: Math.abs(at - place) })),
  );
  const found: [School, School][] = [];
  const used = new Set<School>();
  const sorted = all.sort((a, b) => b.alike - a.alike || a.apart - b.apart);
  for (const { one, two, alike } of sorted) {
    if (alike < enough || used.has(one) || used.has(two)) continue;
    used.add(one).add(two);
    found.push([one, two]);
  }
  return found;
}

/** How many of a row's figures are numbers and equal in another. */
function likeness(one: School, other: School): number {
  const [ours, theirs] = [figuresOf(one), figuresOf(other)];
  return ours.filter((value, at) => value !== null && value === theirs[at]).length;
}

const figuresOf = ({ founder, enrolment, grades, classes, indicators }: School): (number | null)[] =>
  [founder, enrolment, grades, classes, ...Object.values(indicators)].map(({ value }) => value);

const nameOf = ({ name }: School): string => plainName(name.text);

/** Each school of a stage by a name that no other row of it has; the second of a name is `明德小学#2`. */
export function named(schools: readonly School[]): { readonly school: School; readonly name: string }[] {
  const times = new Map<string, number>();
  return schools.map((school) => {
    const name = nameOf(school);
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    return { school, name: time === 1 ? name : `${name}#${time}` };
  });
}

/** The schools of both submissions, each by a key that the same school has in both and no other. */
export interface SchoolKeys {
  readonly before: ReadonlyMap<School, string>;
  readonly after: ReadonlyMap<School, string>;
}

export function schoolKeys({ pairs, gone, added }: SchoolPairs): SchoolKeys {
  return {
    before: new Map([
      ...pairs.map(({ before }, at) => [before, `both ${at}`] as const),
      ...gone.map((school, at) => [school, `gone ${at}`] as const),
    ]),
    after: new Map([
      ...pairs.map(({ after }, at) => [after, `both ${at}`] as const),
      ...added.map((school, at) => [school, `added ${at}`] as const),
    ]),
  };
}

/** `primary 明德小学#2` → the key of the school: as the subjects of findings name it. */
export function keysByName(
  form: DeclarationForm,
  keys: ReadonlyMap<School, string>,
): ReadonlyMap<string, string> {
  const all = STAGES.flatMap((stage) =>
    named(form.schools?.[stage] ?? []).map(
      ({ school, name }) => [`${stage} ${name}`, keys.get(school) ?? name] as const,
    ),
  );
  return new Map(all);
}
