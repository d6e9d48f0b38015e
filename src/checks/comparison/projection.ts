import { compare } from '../../standards/digits';

/** A figure at a time: a year, or its place in the order where the years are unknown. */
export interface Dated {
  readonly time: number;
  /** Null where it is unread. */
  readonly value: number | null;
}

/** When a limit is reached if all goes on as between the first and the last figure. */
export type Projection =
  | { readonly kind: 'met' }
  /** The first whole time at which it is reached, at so much less a time. */
  | { readonly kind: 'reached'; readonly time: number; readonly pace: number }
  /** It becomes less, but not to the limit within twenty years. */
  | { readonly kind: 'beyond'; readonly pace: number }
  /** It does not become less: at today's pace never. */
  | { readonly kind: 'never'; readonly pace: number }
  /** Fewer than two figures. */
  | { readonly kind: 'unknown' };

/** Further ahead, in years, a straight line says nothing. */
export const FURTHEST = 20;

/**
 * A straight line through the first and the last figure, carried on to the limit: a projection and no more, said with its pace.
 * Beyond twenty years it is `beyond`; a coefficient that stands still or rises never gets there.
 *
 * @example projection([{ time: 2023, value: 0.61 }, { time: 2025, value: 0.55 }], 0.5)
 * // { kind: 'reached', time: 2027, pace: 0.03 }: (0.55 − 0.5) ÷ 0.03 is 1.7 years
 */
export function projection(figures: readonly Dated[], limit: number): Projection {
  const read = figures.flatMap(({ time, value }) => (value === null ? [] : [{ time, value }]));
  const [first, last] = [read[0], read.at(-1)];
  if (!last || figures.at(-1)?.value == null) return { kind: 'unknown' };
  if (compare(last.value, limit) <= 0) return { kind: 'met' };
  if (!first || first.time === last.time) return { kind: 'unknown' };
  const pace = (first.value - last.value) / (last.time - first.time);
  // Standing still is told at 15 digits, as every comparison is.
  if (compare(first.value, last.value) <= 0) return { kind: 'never', pace };
  const wait = (last.value - limit) / pace;
  // Below the last digit of a year the line is exact enough: 2.0000000000000004 years are two.
  const years = Math.ceil(Number(wait.toPrecision(12)));
  if (years > FURTHEST) return { kind: 'beyond', pace };
  return { kind: 'reached', time: last.time + years, pace };
}
