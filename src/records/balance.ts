import { coefficientOfVariationOfTotals } from '../measures/coefficient-of-variation-of-totals';
import { INDICATOR } from '../standards/indicators';
import { sevenOf } from '../standards/seven';
import type { Seven } from '../standards/seven';
import { over, plus, rounded, times, toNumber, whole, ZERO } from './exact';
import type { Fraction } from './exact';
import type { StageRow } from './model';

/** 全县平均值 and 差异系数 of one indicator, from totals and not from rounded values; null where a school's figure is open. */
export interface Balance {
  readonly mean: number | null;
  /** The mean as put on the form: two decimals, half up. */
  readonly meanWritten: number | null;
  readonly cv: number | null;
}

export type StageBalance = Seven<Balance>;

const UNKNOWN: Balance = { mean: null, meanWritten: null, cv: null };

/** 表Ⅲ of one stage. Source of the formula: 教督〔2017〕6号. */
export function balanceOf(rows: readonly StageRow[]): StageBalance {
  const pupils = rows.map(({ enrolment }) => enrolment);
  const whole_ = pupils.every((count) => count !== null);
  return sevenOf((slug): Balance => {
    const totals = rows.map(({ indicators }) => indicators[slug].total);
    if (!whole_ || rows.length === 0 || totals.some((total) => total === null)) return UNKNOWN;
    const known = totals as Fraction[];
    const counts = pupils as Fraction[];
    const sumOf = (list: readonly Fraction[]): Fraction => list.reduce(plus, ZERO);
    const mean = over(times(reducedSum(known), whole(INDICATOR[slug].perHundred ? 100 : 1)), sumOf(counts));
    const cv = coefficientOfVariationOfTotals(known.map(toNumber), counts.map(toNumber));
    return { mean: toNumber(mean), meanWritten: rounded(mean, 2), cv };
  });
}

/** A sum whose terms have few different denominators is added by denominator first, so that the numbers stay short. */
function reducedSum(list: readonly Fraction[]): Fraction {
  const byDenominator = new Map<bigint, bigint>();
  for (const { n, d } of list) byDenominator.set(d, (byDenominator.get(d) ?? 0n) + n);
  return [...byDenominator].reduce<Fraction>((total, [d, n]) => plus(total, { n, d }), ZERO);
}
