import { compare } from '../standards/digits';
import { INDICATORS } from '../standards/indicators';
import { STAGES } from '../standards/types';
import type { IndicatorSlug, Stage } from '../standards/types';
import type { County, CountyRow } from './county';
import type { Prices } from './prices';
import { shortfallOf } from './shortfalls';
import type { Shortfall } from './shortfalls';

/** One thing that a school must get more of. */
export interface Raise {
  readonly indicator: IndicatorSlug;
  readonly to: 'threshold' | 'floor';
  readonly amount: number;
}

/** The cheapest way for one row of 表Ⅱ-2 to pass the school rule: six indicators at their standard, the other at 85 %. */
export interface CheapestPass {
  readonly stage: Stage;
  readonly school: string;
  readonly raise: readonly Raise[];
  /** The indicator that may stay below its standard. */
  readonly exempt: IndicatorSlug | null;
  /** Yuan; without prices the sum of relative gaps (missing ÷ standard). */
  readonly cost: number;
}

/** For every row that fails the school rule. Rows with unread figures that leave it open are left out. */
export function cheapestOf(county: County, prices: Prices): readonly CheapestPass[] {
  return STAGES.flatMap((stage) => {
    const { rows, standards } = county.stages[stage];
    return rows.flatMap((row) => {
      if (row.judgement.passes !== false) return [];
      const gaps = INDICATORS.flatMap((_, index) => shortfallOf(row, index, standards) ?? []);
      return cheapestFor(row, gaps, prices) ?? [];
    });
  });
}

/**
 * Everything goes to its standard but one, which goes to 85 %: the one that is spared is that which saves most.
 * Null where a figure that has to be raised is unread, so that no cost can be told.
 */
export function cheapestFor(row: CountyRow, gaps: readonly Shortfall[], prices: Prices): CheapestPass | null {
  const below = row.judgement.levels.filter((level) => level !== 'met').length;
  if (gaps.length < below) return null;
  let exempt: Shortfall | null = null;
  let most = -1;
  for (const gap of gaps) {
    const saved = costOf(gap, 'threshold', prices) - costOf(gap, 'floor', prices);
    if (compare(saved, most) > 0) [exempt, most] = [gap, saved];
  }
  const raise = gaps.flatMap((gap): Raise[] => {
    const to = gap === exempt ? 'floor' : 'threshold';
    const amount = to === 'floor' ? gap.toFloor : gap.toThreshold;
    return amount > 0 ? [{ indicator: gap.indicator, to, amount }] : [];
  });
  const cost = gaps.reduce(
    (sum, gap) => sum + costOf(gap, gap === exempt ? 'floor' : 'threshold', prices),
    0,
  );
  return { stage: row.stage, school: row.name, raise, exempt: exempt?.indicator ?? null, cost };
}

/** Yuan, or without prices what is missing as a part of the standard. */
function costOf(gap: Shortfall, to: 'threshold' | 'floor', { basis, perUnit }: Prices): number {
  const amount = to === 'floor' ? gap.toFloor : gap.toThreshold;
  if (basis !== 'none') return amount * perUnit[gap.indicator];
  return amount === 0 ? 0 : ((to === 'floor' ? gap.floor : gap.threshold) - gap.actual) / gap.threshold;
}
