import { editDistance } from '../../standards/edit-distance';
import type { School } from '../../form/model';
import { change, MOST_CHANGE } from './pupils-change';

/** A school of the later form that may be one of the earlier under another name: asked, never assumed. */
export interface PossibleRename {
  readonly before: School;
  readonly after: School;
}

/** What is known of the schools: their codes, and their names as `bareNames` has them. */
interface Known {
  readonly codes: ReadonlyMap<School, string>;
  readonly bare: (school: School) => string;
}

/**
 * Of the schools that are gone and those that are new the pairs that may be one school: the same founder, pupils within a quarter, names
 * that share more than half of the shorter one's characters, each the other's nearest and no other as near. Codes that differ answer it.
 */
export function possibleRenames(
  gone: readonly School[],
  added: readonly School[],
  known: Known,
): PossibleRename[] {
  const nearest = (school: School, others: readonly School[]): School | null => {
    const near = others
      .map((other) => ({ other, distance: distanceOf(school, other, known) }))
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
function distanceOf(one: School, other: School, { codes, bare }: Known): number | null {
  const [a, b] = [bare(one), bare(other)];
  const shorter = Math.min(a.length, b.length);
  if (shorter === 0 || one.founder.value !== other.founder.value) return null;
  const [code, otherCode] = [codes.get(one), codes.get(other)];
  if (code !== undefined && otherCode !== undefined && code !== otherCode) return null;
  if (change(one, other) > MOST_CHANGE) return null;
  const distance = editDistance(a, b);
  return distance <= Math.max(a.length, b.length) - shorter / 2 ? distance : null;
}
