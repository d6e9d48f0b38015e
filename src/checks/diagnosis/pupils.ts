import { SLACK } from '../../measures/rounding';
import { nth } from '../../standards/lists';
import type { IndicatorSlug } from '../../standards/types';
import { meanAndDeviation, withSchool, without } from './stage-sums';
import type { StageSums } from './stage-sums';
import { clip } from './suspects';
import type { ReadIndicator } from './suspects';
import { coefficientFits, meanFits, meanRange } from './written-pair';

/** The numbers of pupils of one school with which the fewest figures of 表Ⅲ stay wrong, and how many do. */
export interface PupilsFit {
  readonly index: number;
  readonly low: number;
  readonly high: number;
  readonly left: number;
  /** How many of the means come out as written with it, and how many of them could be tested. */
  readonly agreeing: number;
  readonly tested: number;
}

/** One indicator without the school in question, and the school's own figure. */
interface Rest {
  readonly read: ReadIndicator;
  readonly value: number;
  readonly sums: StageSums;
}

function restsOf(
  indicators: readonly ReadIndicator[],
  enrolment: readonly number[],
  index: number,
): readonly Rest[] {
  return indicators.map((read) => {
    const value = nth(read.values, index);
    return { read, value, sums: without(read.sums, value, nth(enrolment, index)) };
  });
}

function wrongWith(rests: readonly Rest[], pupils: number): number {
  let wrong = 0;
  for (const { read, value, sums } of rests) {
    const measured = meanAndDeviation(withSchool(sums, value, pupils));
    wrong += Number(!meanFits(read.pair, measured)) + Number(!coefficientFits(read.pair, measured));
  }
  return wrong;
}

/** A figure of 表Ⅲ. */
export interface WrongFigure {
  readonly indicator: IndicatorSlug;
  readonly row: 'mean' | 'coefficient';
}

/** The figures of 表Ⅲ that are wrong with that number of pupils at that school. */
export function wrongFigures(
  indicators: readonly ReadIndicator[],
  enrolment: readonly number[],
  index: number,
  pupils: number,
): readonly WrongFigure[] {
  return restsOf(indicators, enrolment, index).flatMap(({ read: { pair, indicator }, value, sums }) => {
    const measured = meanAndDeviation(withSchool(sums, value, pupils));
    return [
      ...(meanFits(pair, measured) ? [] : [{ indicator, row: 'mean' as const }]),
      ...(coefficientFits(pair, measured) ? [] : [{ indicator, row: 'coefficient' as const }]),
    ];
  });
}

/** The whole numbers of pupils with which the written mean comes out; null where none does. */
function boundsOf({ read: { pair }, value, sums }: Rest): readonly [number, number] | null {
  const means = meanRange(pair);
  if (!means) return null;
  const offset = value - sums.centre;
  const [atLeast, atMost] = [means[0] - sums.centre, means[1] - sums.centre];
  // mean(P) >= means[0] and mean(P) <= means[1], each of the form slope * P >= bound
  let [low, high] = clip(1, Infinity, offset - atLeast, atLeast * sums.weight - sums.first);
  [low, high] = clip(low, high, atMost - offset, sums.first - atMost * sums.weight);
  const [first, last] = [Math.max(1, Math.ceil(low - SLACK)), Math.floor(high + SLACK)];
  return first <= last ? [first, last] : null;
}

/**
 * What 表Ⅲ makes of one school's pupils, whatever is written there: its fourteen figures over-determine the one number. Each mean
 * bounds it; where the bounds contradict each other, the number is taken that leaves the fewest figures wrong. Null where no mean
 * bounds it on both sides.
 */
export function fittingPupils(
  indicators: readonly ReadIndicator[],
  enrolment: readonly number[],
  index: number,
): PupilsFit | null {
  const rests = restsOf(indicators, enrolment, index);
  const bounds = rests.flatMap((rest) => {
    const range = boundsOf(rest);
    return range ? [range] : [];
  });
  const ends = bounds.flat().filter(Number.isFinite);
  let best = null as { readonly pupils: number; readonly left: number } | null;
  for (const pupils of new Set(ends)) {
    const left = wrongWith(rests, pupils);
    if (!best || left < best.left) best = { pupils, left };
  }
  if (!best) return null;
  const { pupils, left } = best;
  const around = bounds.filter(([low, high]) => low <= pupils && pupils <= high);
  const high = Math.min(...around.map(([, most]) => most));
  if (!Number.isFinite(high)) return null;
  const holds = (candidate: number): boolean => wrongWith(rests, candidate) <= left;
  return {
    index,
    low: furthest(pupils, Math.max(...around.map(([least]) => least)), holds),
    high: furthest(pupils, high, holds),
    left,
    agreeing: around.length,
    tested: rests.filter(({ read }) => read.pair.mean !== null).length,
  };
}

/** The number nearest to `end` up to which, from `start` on, the condition holds: found by halving. */
function furthest(start: number, end: number, holds: (candidate: number) => boolean): number {
  if (holds(end)) return end;
  let [good, bad] = [start, end];
  while (Math.abs(good - bad) > 1) {
    const middle = Math.trunc((good + bad) / 2);
    if (holds(middle)) good = middle;
    else bad = middle;
  }
  return good;
}

/** The least, the middle and the most that a fit leaves open, once where that is one number. */
export function numbersOf({ low, high }: Pick<PupilsFit, 'low' | 'high'>): readonly number[] {
  return low === high ? [low] : [low, Math.round((low + high) / 2), high];
}

/** The whole number in the middle of what they may be. */
export const likelyPupils = ({ low, high }: Pick<PupilsFit, 'low' | 'high'>): number =>
  Math.round((low + high) / 2);
