import { putUnder } from './lists';
import { compare } from './digits';
import { sevenOf } from './seven';
import type { Seven } from './seven';
import { nearest, plainName } from './nearest';
import type { Operator, Profile, Stage, Standard } from './types';
import { UnknownKeyError } from './unknown-key-error';

interface Index {
  readonly byKey: ReadonlyMap<string, Standard>;
  /** Plain names (keys, names, aliases) → the standards so called; several where a name leaves the choice open. */
  readonly byName: ReadonlyMap<string, readonly Standard[]>;
}

const indexes = new WeakMap<Profile, Index>();

/** The standard with exactly this key; throws UnknownKeyError, which names the nearest keys. */
export function standardByKey(profile: Profile, key: string): Standard {
  const found = indexOf(profile).byKey.get(key);
  if (found) return found;
  throw new UnknownKeyError(
    key,
    nearestStandards(profile, key).map((standard) => standard.key),
  );
}

/** The standards of the seven indicators for one stage. */
export function indicatorStandards(profile: Profile, stage: Stage): Seven<Standard> {
  return sevenOf((slug) => standardByKey(profile, `${stage}_${slug}`));
}

/** How many of the seven indicators a school must meet; the others must reach their floor. */
export function indicatorsToMeet(profile: Profile): number {
  return thresholdOf(standardByKey(profile, 'indicators_to_meet'));
}

/** The limit of the coefficients of variation (差异系数) of one stage. */
export function coefficientLimit(profile: Profile, stage: Stage): Standard {
  return standardByKey(profile, `${stage}_cv`);
}

/** The only standard that is so called, by key or another name; undefined where there is none or the name leaves the choice open. */
export function standardCalled(profile: Profile, text: string): Standard | undefined {
  const [only, ...others] = indexOf(profile).byName.get(plainName(text)) ?? [];
  return others.length === 0 ? only : undefined;
}

/**
 * The standard that a user means by a key or a Chinese name; case, spaces, underscores, punctuation and full-width forms do not matter.
 * Where no single standard is so called: those that come nearest, best first, perhaps none.
 */
export function lookUpStandard(
  profile: Profile,
  text: string,
): { found: Standard } | { nearest: readonly Standard[] } {
  const found = standardCalled(profile, text);
  if (found) return { found };
  const called = indexOf(profile).byName.get(plainName(text)) ?? [];
  return { nearest: called.length > 1 ? called : nearestStandards(profile, text) };
}

/** What a standard asks of a figure, in its unit. Throws for one that a person judges (`conclusion`). */
export function thresholdOf({ key, threshold }: Pick<Standard, 'key' | 'threshold'>): number {
  if (threshold === null) throw new TypeError(`${key} has no threshold: a person judges it`);
  return threshold;
}

/**
 * Whether the value meets the standard, compared at 15 significant digits as Excel compares; NaN meets nothing.
 * Throws for a standard that a person judges (`conclusion`).
 */
export function meets(standard: Standard, value: number): boolean {
  if (Number.isNaN(value)) return false;
  return satisfies(value, standard.operator, thresholdOf(standard));
}

/** Whether the value reaches 85 % of the threshold; only the seven indicators have such a floor, for others it is false. */
export function meetsFloor(standard: Standard, value: number): boolean {
  return standard.floor !== null && !Number.isNaN(value) && compare(value, standard.floor) >= 0;
}

function satisfies(value: number, operator: Operator, threshold: number): boolean {
  const order = compare(value, threshold);
  switch (operator) {
    case '>=':
      return order >= 0;
    case '<=':
      return order <= 0;
    case '<':
      return order < 0;
    case '=':
      return order === 0;
    case 'conclusion':
      return false;
  }
}

function nearestStandards(profile: Profile, text: string): readonly Standard[] {
  return nearest(text, profile.standards, namesOf);
}

function namesOf({ key, name, aliases }: Standard): readonly string[] {
  return [key, name.zh, ...aliases];
}

function indexOf(profile: Profile): Index {
  const known = indexes.get(profile);
  if (known) return known;
  const byKey = new Map<string, Standard>();
  const byName = new Map<string, Standard[]>();
  for (const standard of profile.standards) {
    byKey.set(standard.key, standard);
    for (const name of new Set(namesOf(standard).map(plainName))) {
      putUnder(byName, name, standard);
    }
  }
  const index = { byKey, byName };
  indexes.set(profile, index);
  return index;
}
