import type { StageFigures } from '../schools/stage-figures';
import { meanAndDeviation, stageSums, withSchool, without } from './stage-sums';
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
  /** Means that bound the number and agree with it. */
  readonly agreeing: number;
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
    const value = read.values[index] ?? 0;
    return { read, value, sums: without(read.sums, value, enrolment[index] ?? 0) };
  });
}

/** How many figures of 表Ⅲ are wrong with that number of pupils. */
function wrongWith(rests: readonly Rest[], pupils: number): number {
  let wrong = 0;
  for (const { read, value, sums } of rests) {
    const measured = meanAndDeviation(withSchool(sums, value, pupils));
    wrong += Number(!meanFits(read.pair, measured)) + Number(!coefficientFits(read.pair, measured));
  }
  return wrong;
}

/** The whole numbers with which the written mean comes out; null where none does. */
function boundsOf({ read: { pair }, value, sums }: Rest): readonly [number, number] | null {
  const means = meanRange(pair);
  if (!means) return null;
  const offset = value - sums.centre;
  const [atLeast, atMost] = [means[0] - sums.centre, means[1] - sums.centre];
  // mean(P) >= means[0] and mean(P) <= means[1], each of the form slope * P >= bound
  let [low, high] = clip(1, Infinity, offset - atLeast, atLeast * sums.weight - sums.first);
  [low, high] = clip(low, high, atMost - offset, sums.first - atMost * sums.weight);
  const [first, last] = [Math.max(1, Math.ceil(low - 1e-9)), Math.floor(high + 1e-9)];
  return first <= last ? [first, last] : null;
}

/**
 * What 表Ⅲ makes of one school's pupils, whatever is written there: its fourteen figures over-determine the one number. Each mean
 * bounds it; where the bounds contradict each other the number is taken that leaves the fewest figures wrong. Null where no mean
 * bounds it.
 */
export function fittingPupils(
  indicators: readonly ReadIndicator[],
  enrolment: readonly number[],
  index: number,
): PupilsFit | null {
  const rests = restsOf(indicators, enrolment, index);
  const bounds = rests.flatMap((rest) => {
    const range = boundsOf(rest);
    return range && Number.isFinite(range[1]) ? [range] : [];
  });
  let best: { pupils: number; left: number } | null = null;
  for (const pupils of new Set(bounds.flat())) {
    const left = wrongWith(rests, pupils);
    if (!best || left < best.left) best = { pupils, left };
  }
  if (!best) return null;
  const { pupils, left } = best;
  const around = bounds.filter(([low, high]) => low <= pupils && pupils <= high);
  const low = Math.max(...around.map(([least]) => least));
  const high = Math.min(...around.map(([, most]) => most));
  const holds = (candidate: number): boolean => wrongWith(rests, candidate) <= left;
  return {
    index,
    low: furthest(pupils, low, holds),
    high: furthest(pupils, high, holds),
    left,
    agreeing: around.length,
  };
}

/** The number nearest to `end` up to which, from `start`, the condition holds; it is asked for by halves. */
function furthest(start: number, end: number, holds: (candidate: number) => boolean): number {
  if (holds(end)) return end;
  let [good, bad] = [start, end];
  while (Math.abs(good - bad) > 1) {
    const middle = Math.round((good + bad) / 2);
    if (middle === bad) break;
    if (holds(middle)) good = middle;
    else bad = middle;
  }
  return good;
}

/** How many figures of 表Ⅲ are wrong with that number of pupils at that school. */
export function wrongFigures(
  indicators: readonly ReadIndicator[],
  enrolment: readonly number[],
  index: number,
  pupils: number,
): number {
  return wrongWith(restsOf(indicators, enrolment, index), pupils);
}

/** The indicators of a stage of which every figure is read, with these pupils. */
export function readIndicators(
  { rounded }: StageFigures,
  pairs: readonly ReadIndicator['pair'][],
  enrolment: readonly number[],
): readonly ReadIndicator[] {
  return pairs.flatMap((pair, j) => {
    const values = (rounded[j] ?? []).flatMap((value) => value ?? []);
    return values.length === enrolment.length ? [{ pair, values, sums: stageSums(values, enrolment) }] : [];
  });
}
