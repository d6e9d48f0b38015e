import { editDistance } from './edit-distance';

/** How many near names are worth offering. */
const OFFERED = 3;

/** More than twice what the longest name has: a longer text is no slip of the pen, and comparing it takes long. */
const LONGEST = 100;

/** A name further away than this part of its length is no near miss. */
const NEAR = 0.4;

/** Letters and digits only, lower case, half width: `Ｊunior_Sports` and `junior sports` are one name. */
export function plainName(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * The candidates whose names come nearest to the text, best first, at most three, none where nothing is near.
 * A name that contains the text (or is contained in it) is as near as a small slip.
 */
export function nearest<T>(
  text: string,
  candidates: readonly T[],
  namesOf: (candidate: T) => readonly string[],
): readonly T[] {
  const wanted = plainName(text);
  if (wanted === '' || wanted.length > LONGEST) return [];
  return candidates
    .map((candidate) => ({
      candidate,
      distance: Math.min(...namesOf(candidate).map((name) => remoteness(wanted, plainName(name)))),
    }))
    .filter(({ distance }) => distance <= NEAR)
    .sort((left, right) => left.distance - right.distance)
    .slice(0, OFFERED)
    .map(({ candidate }) => candidate);
}

/** 0 for the same name, 1 for names with nothing in common. */
function remoteness(wanted: string, name: string): number {
  const longer = Math.max(wanted.length, name.length);
  const shorter = Math.min(wanted.length, name.length);
  const within = shorter > 1 && (name.includes(wanted) || wanted.includes(name));
  const share = editDistance(wanted, name) / longer;
  return within ? Math.min(share, (NEAR * (longer - shorter)) / longer) : share;
}
