import { scale } from './double-double';
import { moments } from './moments';

/**
 * The weighted mean: what each pupil of the county has, if a school's value counts as often as it has pupils (全县平均值).
 *
 *     mean = Σ P_i X_i / Σ P_i
 *
 * Source: 教督〔2017〕6号, computation of the coefficient of variation. Units: those of the values. Null where Σ P = 0.
 * Cost: two passes; within 1 unit in the last place of the exact value.
 * Throws MeasureError where the lengths differ, a figure is not finite or an enrolment is negative.
 *
 * @example weightedMean([4, 6], [100, 300]) // 5.5
 */
export function weightedMean(values: ArrayLike<number>, weights: ArrayLike<number>): number | null {
  const found = moments(values, weights);
  return found && scale(found.mean.high, found.exponent);
}
