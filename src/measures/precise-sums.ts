import { add, divide, exponentOf, scaler, square, subtract, timesNumber, ZERO } from './double-double';
import type { DoubleDouble } from './double-double';
import type { PowerSums } from './power-sums';

/**
 * The power sums of any values, with double-double arithmetic throughout: two passes, about a hundred operations a school.
 * `valueAt` and `weightAt` (null: all count 1) give school by school; some weight must be positive.
 */
export function preciseSums(
  count: number,
  valueAt: (index: number) => DoubleDouble,
  weightAt: ((index: number) => number) | null,
): PowerSums {
  let size = 0;
  let weightSize = weightAt === null ? 1 : 0;
  for (let index = 0; index < count; index++) {
    const weight = weightAt === null ? 1 : weightAt(index);
    if (weight === 0) continue;
    size = Math.max(size, Math.abs(valueAt(index).high));
    weightSize = Math.max(weightSize, weight);
  }
  const exponent = exponentOf(size);
  const weightExponent = exponentOf(weightSize);

  const shrink = scaler(-exponent);
  const shrinkWeight = scaler(-weightExponent);
  const scaledValue = (index: number): DoubleDouble => {
    const { high, low } = valueAt(index);
    return { high: shrink(high), low: shrink(low) };
  };
  const scaledWeight = (index: number): number => (weightAt === null ? 1 : shrinkWeight(weightAt(index)));

  let weight = ZERO;
  let sum = ZERO;
  for (let index = 0; index < count; index++) {
    const own = scaledWeight(index);
    if (own === 0) continue;
    weight = add(weight, { high: own, low: 0 });
    sum = add(sum, timesNumber(scaledValue(index), own));
  }

  const origin = divide(sum, weight).high;
  let first = ZERO;
  let second = ZERO;
  for (let index = 0; index < count; index++) {
    const own = scaledWeight(index);
    if (own === 0) continue;
    const distance = subtract(scaledValue(index), { high: origin, low: 0 });
    first = add(first, timesNumber(distance, own));
    second = add(second, timesNumber(square(distance), own));
  }
  return { exponent, weightExponent, origin, weight, first, second };
}
