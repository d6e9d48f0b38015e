import { scale, squareRoot } from './double-double';
import { moments } from './moments';
import { halfUnit, slackAt } from './rounding';

/** From the least to the greatest value, both included. */
export type Interval = readonly [low: number, high: number];

/** What mean and coefficient the unrounded figures may have had, before the result itself was rounded. */
export interface Attainable {
  readonly mean: Interval;
  readonly coefficient: Interval;
}

/** Two decimals: the true figure lies within 0.005 of the written one. */
export const HALF_UNIT_OF_TWO_DECIMALS = halfUnit(2);

/**
 * The mean and the coefficient of variation that raw values may have had which were rounded to the given ones (还原区间).
 * Moving every value by at most h moves the mean by at most h, and the deviation by at most h.
 *
 *     mean ± h        CV from (S − h) / (mean + h), at least 0, to (S + h) / (mean − h), without end where mean <= h
 *
 * `halfUnit`: h, in the unit of the values. Source: follows from the form's rounding (judged).
 * Null where Σ P = 0. Throws MeasureError where the lengths differ, a figure is not finite or an enrolment is negative.
 */
export function attainable(
  values: ArrayLike<number>,
  enrolment: ArrayLike<number>,
  halfUnit = HALF_UNIT_OF_TWO_DECIMALS,
): Attainable | null {
  const found = moments(values, enrolment);
  if (!found) return null;
  const mean = scale(found.mean.high, found.exponent);
  const deviation = scale(squareRoot(found.variance).high, found.exponent);
  return {
    mean: [mean - halfUnit, mean + halfUnit],
    coefficient: attainableCoefficient(mean, deviation, halfUnit),
  };
}

/**
 * The coefficients that raw values may have had whose rounded ones have this mean and standard deviation.
 *
 * @example attainableCoefficient(1, 0.5, 0.25) // [0.2, 1]
 */
export function attainableCoefficient(
  mean: number,
  deviation: number,
  halfUnit = HALF_UNIT_OF_TWO_DECIMALS,
): Interval {
  const least = mean + halfUnit > 0 ? Math.max(0, deviation - halfUnit) / (mean + halfUnit) : 0;
  const greatest = mean - halfUnit > 0 ? (deviation + halfUnit) / (mean - halfUnit) : Infinity;
  return [least, greatest];
}

/**
 * Whether a written figure can be the rounding of a value in the interval; an exact tie can (0.0005 may have been rounded either
 * way). `half`: half a unit of its last decimal, 0.0005 for three decimals.
 *
 * @example isAttainable(0.331, [0.3125, 0.3305], 0.0005) // true
 */
export function isAttainable(written: number, [low, high]: Interval, half: number): boolean {
  return written >= low - half - slackAt(low) && written <= high + half + slackAt(high);
}
