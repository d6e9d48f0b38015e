import { editDistance } from '../../standards/edit-distance';
import { putUnder } from '../../standards/lists';
import type { School } from '../../form/model';
import { plainName } from '../figures/form-figures';

/** What the user says of schools that changed their names: the earlier name → the later one, as `plainName` writes them. */
export type Renamed = ReadonlyMap<string, string>;

/** A school of the later form that may be one of the earlier under another name: asked, never assumed. */
export interface PossibleRename {
  readonly before: School;
  readonly after: School;
}

export interface MatchedSchools {
  readonly pairs: readonly { readonly before: School; readonly after: School }[];
  /** Only in the earlier form, only in the later. */
  readonly gone: readonly School[];
  readonly added: readonly School[];
  readonly possible: readonly PossibleRename[];
}

/** From one year to the next a school keeps most of its pupils. */
const MOST_CHANGE = 0.25;

/**
 * Tells the schools of one stage again in another form: by name (the n-th of a name is the n-th of it there), then by what the
 * user said of renamed ones. Of the rest a pair is only proposed: the same founder, pupils within a quarter, and names that share
 * more than half of the shorter one's characters, each other's nearest.
 */
export function matchSchools(
  before: readonly School[],
  after: readonly School[],
  renamed: Renamed = new Map(),
): MatchedSchools {
  const waiting = new Map<string, School[]>();
  for (const school of after) {
    const name = nameOf(school);
    putUnder(waiting, name, school);
  }
  const take = (name: string): School | undefined => waiting.get(name)?.shift();
  const pairs: { before: School; after: School }[] = [];
  const rest: School[] = [];
  for (const school of before) {
    const found = nameOf(school) === '' ? undefined : take(nameOf(school));
    if (found) pairs.push({ before: school, after: found });
    else rest.push(school);
  }
  const gone: School[] = [];
  for (const school of rest) {
    const name = renamed.get(nameOf(school));
    const found = name === undefined ? undefined : take(name);
    if (found) pairs.push({ before: school, after: found });
    else gone.push(school);
  }
  const kept = new Set(pairs.map((pair) => pair.after));
  const added = after.filter((school) => !kept.has(school));
  return { pairs, gone, added, possible: possibleRenames(gone, added) };
}

/** Each the other's nearest, and no other as near. */
function possibleRenames(gone: readonly School[], added: readonly School[]): PossibleRename[] {
  const nearest = (school: School, others: readonly School[]): School | null => {
    const near = others
      .map((other) => ({ other, distance: distanceOf(school, other) }))
      .filter(({ distance }) => distance !== null)
      .sort((a, b) => Number(a.distance) - Number(b.distance));
    const [first, second] = near;
    return first && first.distance !== second?.distance ? first.other : null;
  };
  return gone.flatMap((before) => {
    const after = nearest(before, added);
    return after && nearest(after, gone) === before ? [{ before, after }] : [];
  });
}

/** How far two names lie apart; null where the schools cannot be one. */
function distanceOf(one: School, other: School): number | null {
  const [a, b] = [nameOf(one), nameOf(other)];
  const shorter = Math.min(a.length, b.length);
  if (shorter === 0 || one.founder.value !== other.founder.value) return null;
  const [p, q] = [one.enrolment.value, other.enrolment.value];
  if (p === null || q === null || Math.abs(p - q) > MOST_CHANGE * Math.max(p, q)) return null;
  const distance = editDistance(a, b);
  return distance <= Math.max(a.length, b.length) - shorter / 2 ? distance : null;
}

const nameOf = ({ name }: School): string => plainName(name.text);
