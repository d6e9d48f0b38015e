import { divide, squareRoot } from './double-double';
import { moments } from './moments';
import type { Moments } from './moments';

/**
 * The coefficient of variation (差异系数): the standard deviation between schools as a part of the county's mean.
 * With enrolment the official form, in which a school counts as often as it has pupils; without it every school counts alike.
 *
 *     CV = S / mean,   mean = Σ P_i X_i / Σ P_i,   S = √( Σ (P_i / Σ P) (X_i − mean)² )
 *
 * Source: 教督〔2017〕6号, computation of the coefficient of variation. No unit; not rounded. Null where Σ P = 0 or mean = 0.
 * Cost: two passes, for a million schools a few milliseconds; within 1 unit in the last place of the exact value.
 * Throws MeasureError where the lengths differ, a figure is not finite or an enrolment is negative.
 *
 * @example coefficientOfVariation([4, 6], [100, 100]) // 0.2
 */
export function coefficientOfVariation(
  values: ArrayLike<number>,
  enrolment?: ArrayLike<number>,
): number | null {
  const found = moments(values, enrolment ?? null);
  return found && coefficientOf(found);
}

/** S / mean; null where the mean is 0. */
export function coefficientOf({ mean, variance }: Moments): number | null {
  if (mean.high === 0) return null;
  return variance.high === 0 ? 0 : divide(squareRoot(variance), mean).high;
}
