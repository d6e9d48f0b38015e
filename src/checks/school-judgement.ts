import { schoolRule } from '../measures/school-rule';
import type { Standard } from '../standards/types';

/** Whether a school passes the school rule; null while an unread figure could turn it either way. */
export function schoolPasses(
  values: readonly (number | null)[],
  standards: readonly Standard[],
): boolean | null {
  const passesWith = (unread: number): boolean =>
    schoolRule(
      values.map((value) => value ?? unread),
      standards,
    ).passes;
  if (!values.includes(null)) return passesWith(0);
  if (passesWith(-Number.MAX_VALUE)) return true;
  return passesWith(Number.MAX_VALUE) ? null : false;
}
