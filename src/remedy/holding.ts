import { halfUnit, SLACK, slackAt } from '../measures/rounding';
import { decimalsOf } from '../standards/digits';
import { atFifteenDigits } from '../standards/digits';
import { decimalFraction } from '../measures/levers/fraction';
import type { Indicator } from '../standards/indicators';
import type { Seven } from '../standards/seven';

/** In what a shortfall is counted. */
export type ResourceUnit = '人' | '㎡' | '元' | '间';

export const RESOURCE_UNITS: Seven<ResourceUnit> = {
  degree: '人',
  backbone: '人',
  pe_arts: '人',
  rooms: '㎡',
  sports: '㎡',
  equipment: '元',
  multimedia: '间',
};

/**
 * What one row of 表Ⅱ-2 has of one thing in all.
 * `whole`: the one whole number behind the figure of the form; `product`: figure × pupils; `raw`: from raw data.
 */
export interface Holding {
  readonly total: number;
  readonly basis: 'whole' | 'product' | 'raw';
  /** What is bought or sent comes in steps: whole persons and rooms; ㎡, yuan and the shares of a split row to 0.01. */
  readonly step: 1 | 0.01;
  /** How much of one unit given to the whole school the row gets; 1 unless raw data split the school's resource. */
  readonly share: number;
}

/** 100 for the per-hundred indicators, else 1. */
export function per({ perHundred }: Pick<Indicator, 'perHundred'>): number {
  return perHundred ? 100 : 1;
}

/**
 * The total behind a figure of the form. Teachers are counted by stage, so every row has whole ones; rooms are whole where the row is
 * not split: then just one whole number fits as long as the school has fewer than 10,000 pupils, and that one is taken.
 * `value` in the form's unit, `pupils` a positive whole number.
 *
 * @example holdingOf(INDICATOR.degree, 3.64, 357, false).total // 13 persons, not 12.9948
 */
export function holdingOf(indicator: Indicator, value: number, pupils: number, split: boolean): Holding {
  const product = atFifteenDigits((value * pupils) / per(indicator));
  const unit = RESOURCE_UNITS[indicator.slug];
  if (unit === '㎡' || unit === '元') return { total: product, basis: 'product', step: 0.01, share: 1 };
  if (unit === '人' || !split) {
    const whole = wholeBehind(value, pupils);
    if (whole !== null) return { total: whole, basis: 'whole', step: 1, share: 1 };
  }
  return { total: product, basis: 'product', step: split && unit === '间' ? 0.01 : 1, share: 1 };
}

function wholeBehind(value: number, pupils: number): number | null {
  const hundreds = pupils / 100;
  const whole = Math.round(value * hundreds);
  // A figure kept with more decimals than the form prints says more: half of its own last place.
  const decimals = decimalsOf(value);
  const half = halfUnit(Math.max(2, decimals));
  const fits = Math.abs(whole - value * hundreds) <= half * hundreds + slackAt(whole);
  return fits && 2 * half * hundreds < 1 ? whole : null;
}

/**
 * What is missing to a figure of the form, in steps of the holding, rounded up, exactly: the least number of steps with which the
 * unrounded figure reaches `target`; where only a share of it comes to the row, what the whole school needs. 0 where it does already.
 *
 * @example missingTo(holding, 2.3, 1244, INDICATOR.multimedia) // 9 rooms, where there are 20
 */
export function missingTo(holding: Holding, target: number, pupils: number, indicator: Indicator): number {
  // What doubles tell beyond doubt needs no fractions: a school that has enough by far, a lack that is no whole number of steps.
  if (holding.total * per(indicator) > target * pupils * (1 + SLACK)) return 0;
  const perStep = holding.step === 1 ? 1 : 100;
  const rough = (((target * pupils) / per(indicator) - holding.total) / holding.share) * perStep;
  if (Math.abs(rough - Math.round(rough)) > slackAt((holding.total / holding.share) * perStep)) {
    return Math.ceil(rough) / perStep;
  }
  const goal = decimalFraction(target);
  const own = decimalFraction(holding.total);
  const share = decimalFraction(holding.share);
  const steps = holding.step === 1 ? 1n : 100n;
  // (target × pupils / per − total) / share × steps, over one denominator.
  const under = goal.under * BigInt(per(indicator)) * own.under * share.over;
  const lack = goal.over * BigInt(pupils) * own.under - own.over * goal.under * BigInt(per(indicator));
  const over = lack * share.under * steps;
  if (over <= 0n) return 0;
  // A share is a quotient cut off to a double: what is a whole number of steps but for that is one.
  if (holding.share !== 1) return Math.ceil((Number(over) / Number(under)) * (1 - 1e-13)) / Number(steps);
  return Number((over + under - 1n) / under) / Number(steps);
}

/** The figure of the form that a total gives, unrounded. */
export function figureOf(total: number, pupils: number, indicator: Indicator): number {
  return (total * per(indicator)) / pupils;
}
