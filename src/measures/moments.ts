import { add, divide, multiply, subtract, ZERO } from './double-double';
import type { DoubleDouble } from './double-double';
import { gridSums } from './grid-sums';
import type { Guess } from './grid-sums';
import type { PowerSums } from './power-sums';
import { preciseSums } from './precise-sums';
import { requireSameLength, survey } from './survey';

/** Mean and variance of the values times 2^-exponent, with about 30 digits. */
export interface Moments {
  readonly exponent: number;
  readonly mean: DoubleDouble;
  /** Population form: divided by the whole weight. Exactly 0 where all values are equal. */
  readonly variance: DoubleDouble;
}

/** So many values, spread over the list, give a first idea of it. */
const SAMPLE = 64;

/**
 * Mean and variance of values with weights (null: all count alike), or null where the weights sum to 0 or there are no values.
 *
 * Doubles that are well apart go through `gridSums`, at the speed of plain sums; what it declines (ill-conditioned, huge, tiny,
 * odd weights) goes through `preciseSums`. Either way the results are good to more digits than a double holds.
 */
export function moments(values: ArrayLike<number>, weights: ArrayLike<number> | null): Moments | null {
  requireSameLength(values, weights);
  const quick = gridSums(values, weights, sampled(values));
  if (quick) return momentsOf(quick);

  const range = survey(values, weights);
  if (range.weight === 0) return null;
  if (range.least === range.greatest) {
    return { exponent: 0, mean: { high: range.least, low: 0 }, variance: ZERO };
  }
  return momentsOf(
    preciseSums(
      values.length,
      (index) => ({ high: values[index] as number, low: 0 }),
      weights === null ? null : (index) => weights[index] as number,
    ),
  );
}

/** Mean and deviation of a few values: where to look, no result. */
function sampled(values: ArrayLike<number>): Guess {
  const stride = Math.max(1, Math.floor(values.length / SAMPLE));
  let count = 0;
  let sum = 0;
  for (let index = 0; index < values.length; index += stride) {
    sum += values[index] as number;
    count++;
  }
  const centre = sum / count;
  let squares = 0;
  for (let index = 0; index < values.length; index += stride) {
    squares += ((values[index] as number) - centre) ** 2;
  }
  return { centre, deviation: Math.sqrt(squares / count) };
}

/** Mean = origin + Σwd / Σw; variance = (Σwd² − (Σwd)² / Σw) / Σw. */
export function momentsOf({ exponent, origin, weight, first, second }: PowerSums): Moments {
  const offset = divide(first, weight);
  const mean = add({ high: origin, low: 0 }, offset);
  const variance = divide(subtract(second, multiply(first, offset)), weight);
  return { exponent, mean, variance: variance.high > 0 ? variance : ZERO };
}
