import { roundTo } from '../../measures/rounding';
import { compare } from '../../standards/digits';

/** Decimals of a coefficient on the form. */
const DECIMALS = 3;
/** Beyond these two figures are one, as everywhere. */
const MOST = 15;

/**
 * With how many decimals a coefficient is shown so that it does not stand within its limit where it is over it: 3 as on the form, more where
 * 0.50004 would read 0.500.
 *
 * @example decimalsBeside(0.50004, 0.5) // 5
 */
export function decimalsBeside(cv: number | null, limit: number): number {
  if (cv === null || compare(cv, limit) <= 0) return DECIMALS;
  for (let decimals = DECIMALS; decimals < MOST; decimals++) {
    if (compare(roundTo(cv, decimals), limit) > 0) return decimals;
  }
  return MOST;
}

/** The coefficient as text, with as many decimals; a dash where there is none. */
export const coefficientText = (cv: number | null, limit: number): string =>
  cv === null ? '—' : roundTo(cv, decimalsBeside(cv, limit)).toFixed(decimalsBeside(cv, limit));
