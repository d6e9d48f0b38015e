import { halfUnit, slackAt } from '../../measures/rounding';
import type { Figure } from '../../form/model';
import { attainableCoefficient, HALF_UNIT_OF_TWO_DECIMALS, isAttainable } from '../../measures/attainable';
import { meanAndDeviation, withSchool } from './stage-sums';
import type { MeanAndDeviation, StageSums } from './stage-sums';

/** Half a unit of the second decimal: what rounding may have taken from a figure of 表Ⅱ-2 (docs/sources.md#agree-3-2). */
export const HALF_UNIT = HALF_UNIT_OF_TWO_DECIMALS;

/** 全县平均值 and 差异系数 of one indicator as they stand in 表Ⅲ; null where unread. */
export interface WrittenPair {
  readonly mean: number | null;
  readonly coefficient: number | null;
  readonly meanTolerance: number;
  readonly coefficientTolerance: number;
}

export function writtenPair(mean: Figure | undefined, coefficient: Figure | undefined): WrittenPair {
  return {
    mean: mean?.value ?? null,
    coefficient: coefficient?.value ?? null,
    meanTolerance: toleranceOf(mean, 2),
    coefficientTolerance: toleranceOf(coefficient, 3),
  };
}

/** Half a unit of the last decimal the form asks for, or of the last one written where more were written. */
function toleranceOf(figure: Figure | undefined, asked: number): number {
  return halfUnit(Math.max(asked, Math.min(figure?.decimals ?? asked, 12)));
}

/** The means that round as written, given figures rounded to `h`. */
export function meanRange(pair: WrittenPair, h = HALF_UNIT): readonly [number, number] | null {
  if (pair.mean === null) return null;
  const reach = h + pair.meanTolerance + slackAt(pair.mean);
  return [pair.mean - reach, pair.mean + reach];
}

export function meanFits(pair: WrittenPair, { mean }: MeanAndDeviation, h = HALF_UNIT): boolean {
  const range = meanRange(pair, h);
  return range === null || (mean >= range[0] && mean <= range[1]);
}

export function coefficientFits(pair: WrittenPair, measured: MeanAndDeviation, h = HALF_UNIT): boolean {
  return coefficientFitsBetween(pair, [measured], h);
}

/** Whether both written figures can come from what is measured. */
export function pairFits(pair: WrittenPair, measured: MeanAndDeviation, h = HALF_UNIT): boolean {
  return meanFits(pair, measured, h) && coefficientFits(pair, measured, h);
}

/** Whether the written coefficient can come from figures that give some mean and deviation between those measured. */
export function coefficientFitsBetween(
  pair: WrittenPair,
  measured: readonly MeanAndDeviation[],
  h = HALF_UNIT,
): boolean {
  if (pair.coefficient === null) return true;
  let lowest = Infinity;
  let highest = 0;
  for (const { mean, deviation } of measured) {
    const [least, greatest] = attainableCoefficient(mean, deviation, h);
    lowest = Math.min(lowest, least);
    highest = Math.max(highest, greatest);
  }
  return isAttainable(pair.coefficient, [lowest, highest], pair.coefficientTolerance);
}

/** The figures one school (with `pupils`, the others being `rest`) may have so that the written mean comes out; null if none. */
export function valueRange(
  pair: WrittenPair,
  rest: StageSums,
  pupils: number,
): readonly [number, number] | null {
  const range = meanRange(pair);
  if (range === null) return null;
  const weight = rest.weight + pupils;
  const bound = (mean: number): number => rest.centre + ((mean - rest.centre) * weight - rest.first) / pupils;
  const [low, high] = [Math.max(0, bound(range[0])), bound(range[1])];
  return high >= low ? [low, high] : null;
}

/** Whether some figure of that range also gives the written coefficient. */
export function rangeFits(
  pair: WrittenPair,
  rest: StageSums,
  pupils: number,
  [low, high]: readonly [number, number],
): boolean {
  // The deviation is least where the school stands at the mean of the others; elsewhere it grows towards both ends.
  const others = rest.weight > 0 ? rest.centre + rest.first / rest.weight : low;
  const samples = [low, (low + high) / 2, high, Math.min(high, Math.max(low, others))];
  return coefficientFitsBetween(
    pair,
    samples.map((value) => meanAndDeviation(withSchool(rest, value, pupils))),
  );
}
