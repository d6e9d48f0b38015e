import { SLACK } from '../../measures/rounding';
import { nth } from '../../standards/lists';
import type { IndicatorSlug } from '../../standards/types';
import { meanAndDeviation, withSchool, without } from './stage-sums';
import type { StageSums } from './stage-sums';
import { coefficientFits, meanFits, meanRange, pairFits, rangeFits, valueRange } from './written-pair';
import type { WrittenPair } from './written-pair';

/** One indicator of one stage, every figure of it read: its sums, its figures, and what 表Ⅲ says of it. */
export interface ReadIndicator {
  readonly indicator: IndicatorSlug;
  readonly sums: StageSums;
  readonly values: readonly number[];
  readonly pair: WrittenPair;
}

/** A school whose figure, were it another, would put everything right. */
export interface Suspect {
  readonly index: number;
  /** What the figure would have to be: a range, for 表Ⅲ is rounded. */
  readonly low: number;
  readonly high: number;
}

/** The schools of which one other figure in this indicator would give both the written mean and the written coefficient. */
export function indicatorSuspects(
  { sums, values, pair }: ReadIndicator,
  enrolment: readonly number[],
): Suspect[] {
  if (pair.mean === null || pair.coefficient === null) return [];
  return values.flatMap((value, index) => {
    const pupils = nth(enrolment, index);
    const rest = without(sums, value, pupils);
    const range = pupils > 0 ? valueRange(pair, rest, pupils) : null;
    return range && rangeFits(pair, rest, pupils, range) ? [{ index, low: range[0], high: range[1] }] : [];
  });
}

/**
 * The schools of which another number of pupils would put every indicator's mean and coefficient right.
 * Each written mean bounds the number linearly; where the stage's total is known it is that total less the others.
 */
export function enrolmentSuspects(
  indicators: readonly ReadIndicator[],
  enrolment: readonly number[],
  total: number | null,
): Suspect[] {
  const sum = enrolment.reduce((a, b) => a + b, 0);
  return enrolment.flatMap((pupils, index) => {
    let [low, high] = total === null ? [1, Infinity] : [total - sum + pupils, total - sum + pupils];
    for (const { sums, values, pair } of indicators) {
      const range = meanRange(pair);
      if (!range) continue;
      const value = nth(values, index);
      const rest = without(sums, value, pupils);
      // mean(P) >= range[0] and mean(P) <= range[1], each of the form slope * P >= bound
      const offset = value - rest.centre;
      const atLeast = range[0] - rest.centre;
      const atMost = range[1] - rest.centre;
      [low, high] = clip(low, high, offset - atLeast, atLeast * rest.weight - rest.first);
      [low, high] = clip(low, high, atMost - offset, rest.first - atMost * rest.weight);
    }
    const [first, last] = [Math.max(1, Math.ceil(low - SLACK)), Math.floor(high + SLACK)];
    if (!(first <= last) || !Number.isFinite(last)) return [];
    if (first <= pupils && pupils <= last) return [];
    const fits = [first, Math.round((first + last) / 2), last].some((candidate) =>
      indicators.every(({ sums, values, pair }) => {
        const value = nth(values, index);
        const measured = meanAndDeviation(withSchool(without(sums, value, pupils), value, candidate));
        return pairFits(pair, measured);
      }),
    );
    return fits ? [{ index, low: first, high: last }] : [];
  });
}

/** How many written figures may stay wrong by themselves, and how many others must come right, where pupils are still accused. */
const LEFT = 2;
const RIGHTED = 3;

/**
 * The one school whose pupils, made good from the total, put most of 表Ⅲ right although a figure or two of it stay wrong;
 * null where there is none, or another school does nearly as well.
 */
export function enrolmentDespiteOthers(
  indicators: readonly ReadIndicator[],
  enrolment: readonly number[],
  total: number,
): Suspect | null {
  const missing = total - enrolment.reduce((a, b) => a + b, 0);
  const wrong = (index: number, by: number): number =>
    indicators.reduce((count, { sums, values, pair }) => {
      const [value, pupils] = [nth(values, index), nth(enrolment, index)];
      const measured = meanAndDeviation(withSchool(without(sums, value, pupils), value, pupils + by));
      return count + Number(!meanFits(pair, measured)) + Number(!coefficientFits(pair, measured));
    }, 0);
  const now = wrong(0, 0);
  const tried = enrolment.flatMap((pupils, index) =>
    pupils + missing > 0 ? [{ index, left: wrong(index, missing) }] : [],
  );
  const [best, second] = tried.sort((a, b) => a.left - b.left);
  if (!best || best.left > LEFT || now - best.left < RIGHTED) return null;
  if (second && second.left < best.left + LEFT) return null;
  const pupils = nth(enrolment, best.index) + missing;
  return { index: best.index, low: pupils, high: pupils };
}

/** Whether some row's figure and that of the row below, exchanged, give both the written mean and the written coefficient. */
export function exchangeFits(read: ReadIndicator, enrolment: readonly number[]): boolean {
  const { values } = read;
  return values.some((above, index) => {
    const below = values[index + 1];
    return below !== undefined && below !== above && fitsExchanged(read, enrolment, index);
  });
}

/**
 * Whether the written mean and coefficient come out when two neighbouring rows exchange their figure or, which is the same to the
 * sums, their pupils.
 */
function fitsExchanged(
  { sums, values, pair }: ReadIndicator,
  enrolment: readonly number[],
  index: number,
): boolean {
  const [above, below] = [nth(values, index), nth(values, index + 1)];
  const [upper, lower] = [nth(enrolment, index), nth(enrolment, index + 1)];
  const rest = without(without(sums, above, upper), below, lower);
  return pairFits(pair, meanAndDeviation(withSchool(withSchool(rest, above, lower), below, upper)));
}

/**
 * The one row whose pupils and those of the row below, exchanged, put all of 表Ⅲ right: its index; null where there is none, or
 * several.
 */
export function exchangedPupils(
  indicators: readonly ReadIndicator[],
  enrolment: readonly number[],
): number | null {
  const found = enrolment.flatMap((upper, index) => {
    const lower = enrolment[index + 1];
    if (lower === undefined || lower === upper) return [];
    return indicators.every((read) => fitsExchanged(read, enrolment, index)) ? [index] : [];
  });
  const [only = null, ...others] = found;
  return others.length === 0 ? only : null;
}

/** Narrows [low, high] to where slope * x >= bound. */
export function clip(low: number, high: number, slope: number, bound: number): [number, number] {
  if (slope > 0) return [Math.max(low, bound / slope), high];
  if (slope < 0) return [low, Math.min(high, bound / slope)];
  return bound <= 0 ? [low, high] : [Infinity, -Infinity];
}
