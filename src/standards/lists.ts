/**
 * The thing at a place of a list that is known to have one: a place that comes from the list itself, or from a list of the same
 * length. Throws where it has none, for a nought put in its stead would be a figure that nobody wrote.
 *
 * @example nth([30, 45], 1) // 45
 */
export function nth<T>(list: ArrayLike<T>, place: number): T {
  const thing = list[place];
  if (thing === undefined) throw new RangeError(`a list of ${list.length} has nothing at ${place}`);
  return thing;
}

/** The last thing of a list that is known to have one; throws where it is empty. */
export const lastOf = <T>(list: ArrayLike<T>): T => nth(list, list.length - 1);

/** The thing in the middle of a list, the later of the two where it has an even number. Throws where there is none. */
export const middleOf = <T>(list: ArrayLike<T>): T => nth(list, Math.floor(list.length / 2));

/** What a map is known to hold under a key; throws where it holds nothing. */
export function held<K, T>(map: ReadonlyMap<K, T>, key: K): T {
  const thing = map.get(key);
  if (thing === undefined) throw new RangeError(`nothing is kept under ${String(key)}`);
  return thing;
}

/** Counts one more under a key, and says how many there are now. */
export function increment<K>(counts: Map<K, number>, key: K): number {
  const count = (counts.get(key) ?? 0) + 1;
  counts.set(key, count);
  return count;
}

/** Makes the number at a place, which there may not be yet, at least so much. */
export function raiseTo(list: number[], place: number, least: number): void {
  list[place] = Math.max(list[place] ?? least, least);
}

/** Puts a thing on the list of its key, behind those that are there. */
export function putUnder<K, T>(groups: Map<K, T[]>, key: K, thing: T): void {
  const group = groups.get(key);
  if (group) group.push(thing);
  else groups.set(key, [thing]);
}

/** Things by what they have in common, in the order in which they come. */
export function grouped<T, K>(things: Iterable<T>, keyOf: (thing: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const thing of things) putUnder(groups, keyOf(thing), thing);
  return groups;
}
