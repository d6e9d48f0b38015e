import { INDICATORS } from '../../src/standards/indicators';
import { sevenOf } from '../../src/standards/seven';
import type { Seven } from '../../src/standards/seven';

/** Seven things in the order of the form by the slugs of their indicators. */
export function seven<One>(ordered: readonly One[]): Seven<One> {
  if (ordered.length < INDICATORS.length) throw new Error('fewer than seven');
  return sevenOf((slug) => ordered[INDICATORS.findIndex((one) => one.slug === slug)] as One);
}
