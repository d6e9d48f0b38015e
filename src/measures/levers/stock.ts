import { MeasureError } from '../measure-error';
import { requireFinite, requireSameLength } from '../survey';
import { nth } from '../../standards/lists';

/**
 * What the schools of one stage have of one thing. `totals` are whole sums a school (persons, rooms, ㎡, yuan), not figures per pupil;
 * `pupils` are positive. Both in the same order.
 */
export interface Stock {
  readonly totals: readonly number[];
  readonly pupils: readonly number[];
}

/** What each school gets (or gives, for a donor) in the order of the stock; `total` is their sum. */
export interface Plan {
  readonly total: number;
  readonly amounts: readonly number[];
  /** The coefficient of variation of what the schools then have. */
  readonly coefficient: number;
}

/** Throws MeasureError where the stock is no stock: lengths differ, a total is negative, a school has no pupils. */
export function requireStock({ totals, pupils }: Stock): void {
  requireSameLength(totals, pupils);
  requireFinite(totals, { zh: '资源总量', en: 'total' });
  requireFinite(pupils, { zh: '在校生数', en: 'enrolment' });
  const wrong = totals.findIndex((total, index) => total < 0 || (pupils[index] as number) <= 0);
  if (wrong < 0) return;
  throw new MeasureError({
    zh: `第${wrong + 1}所学校的在校生数应大于0，资源总量不能为负数，请改正。`,
    en: `School ${wrong + 1}: enrolment must be positive and the total not negative; please correct it.`,
  });
}

/** Q = Σ x²/P, T = Σ x, N = Σ P. The coefficient is at most L where Q ≤ (1 + L²) T² / N. */
export interface Sums {
  readonly squares: number;
  readonly total: number;
  readonly pupils: number;
}

export function sumsOf({ totals, pupils }: Stock): Sums {
  let squares = 0;
  let total = 0;
  let all = 0;
  for (let index = 0; index < totals.length; index++) {
    const own = totals[index] as number;
    const count = pupils[index] as number;
    squares += (own / count) * own;
    total += own;
    all += count;
  }
  return { squares, total, pupils: all };
}

/** Indices of the schools, the one with least per pupil first. */
export function fromTheLowest({ totals, pupils }: Stock): readonly number[] {
  const values = totals.map((total, index) => total / (pupils[index] as number));
  return totals
    .map((_, index) => index)
    .sort((a, b) => (values[a] as number) - (values[b] as number) || a - b);
}

/** The stock after a plan. */
export function after({ totals, pupils }: Stock, amounts: readonly number[]): Stock {
  return { totals: totals.map((total, index) => total + nth(amounts, index)), pupils };
}

/**
 * The coefficient of variation of a plan's end state, in plain doubles (two passes, good to some 1e-14 of itself): plans are compared
 * with their limit exactly elsewhere. NaN where nothing is there.
 */
export function coefficientAfter({ totals, pupils }: Stock): number {
  const { total, pupils: all } = sumsOf({ totals, pupils });
  const mean = total / all;
  let squares = 0;
  for (let index = 0; index < totals.length; index++) {
    const count = pupils[index] as number;
    const distance = (totals[index] as number) / count - mean;
    squares += (count / all) * distance * distance;
  }
  return Math.sqrt(squares) / mean;
}
