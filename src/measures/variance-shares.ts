import { divide, multiply, scaler, square, subtract, timesNumber } from './double-double';
import { preciseSums } from './precise-sums';
import { survey } from './survey';

/**
 * Each school's share of the variance: who drives the coefficient of variation. The shares sum to 1.
 *
 *     share_i = P_i (X_i − mean)² / Σ P_j (X_j − mean)²
 *
 * Source: it takes the sum under the root of the coefficient (教督〔2017〕6号) apart. No unit.
 * Null where there is nothing to share: Σ P = 0, or all values are equal.
 * Cost: four passes; within 2 units in the last place of the exact value.
 * Throws MeasureError where the lengths differ, a figure is not finite or an enrolment is negative.
 *
 * @example varianceShares([4, 6, 5], [100, 100, 100]) // [0.5, 0.5, 0]
 */
export function varianceShares(values: ArrayLike<number>, enrolment: ArrayLike<number>): number[] | null {
  const { least, greatest, weight } = survey(values, enrolment);
  if (weight === 0 || least === greatest) return null;
  const sums = preciseSums(
    values.length,
    (index) => ({ high: values[index] as number, low: 0 }),
    (index) => enrolment[index] as number,
  );
  const offset = divide(sums.first, sums.weight);
  const squares = subtract(sums.second, multiply(sums.first, offset));
  const shrink = scaler(-sums.exponent);
  const shrinkWeight = scaler(-sums.weightExponent);
  return Array.from({ length: values.length }, (_, index) => {
    const value = shrink(values[index] as number);
    const distance = subtract(subtract({ high: value, low: 0 }, { high: sums.origin, low: 0 }), offset);
    const own = shrinkWeight(enrolment[index] as number);
    return divide(timesNumber(square(distance), own), squares).high;
  });
}
