import type { School } from '../../form/model';
import { grouped as groupedBy } from '../../standards/lists';

/** One school in two forms. */
export interface Pair {
  readonly before: School;
  readonly after: School;
  /** By its code under another name, which the reader is told. */
  readonly byCode?: true;
}

/** Schools that alone on their side have what `by` says of them, and alone on the other. */
export function pairedBy(
  before: readonly School[],
  after: readonly School[],
  by: (school: School) => string,
): Pair[] {
  const there = grouped(after, by);
  return [...grouped(before, by)].flatMap(([said, [one, ...more]]) => {
    const [other, ...others] = there.get(said) ?? [];
    return one && other && more.length + others.length === 0 ? [{ before: one, after: other }] : [];
  });
}

/** Schools of which `by` says the same; those of which it says nothing are left out. */
export function grouped(schools: readonly School[], by: (school: School) => string): Map<string, School[]> {
  const groups = groupedBy(schools, by);
  groups.delete('');
  return groups;
}
