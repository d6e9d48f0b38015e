import { nth, putUnder } from '../standards/lists';
import { compare } from '../standards/digits';
import { INDICATORS } from '../standards/indicators';
import { STAGES } from '../standards/types';
import type { IndicatorSlug, Stage } from '../standards/types';
import { sum } from '../measures/sums';
import type { County, CountyRow } from './county';
import type { Prices } from './prices';
import { shortfallOf } from './shortfalls';
import type { Shortfall } from './shortfalls';

type Target = 'threshold' | 'floor';

/** One thing that a school must get more of. */
export interface Raise {
  readonly indicator: IndicatorSlug;
  readonly to: Target;
  readonly amount: number;
}

/**
 * The cheapest way for one row of 表Ⅱ-2 to pass the school rule: so many indicators at their standard as the county asks (six), the
 * others at 85 %. Where raw data show that two rows share a thing, an amount is the whole school's and serves both.
 */
export interface CheapestPass {
  readonly stage: Stage;
  readonly school: string;
  /** Its place in the block of its stage, from 0. */
  readonly row: number;
  readonly raise: readonly Raise[];
  /** The indicator that may stay below its standard; the one that saves most where there are more. */
  readonly exempt: IndicatorSlug | null;
  /** All that may stay below, in the order of the form: none where the county asks for all seven. */
  readonly spared: readonly IndicatorSlug[];
  /** Yuan; without prices the sum of relative gaps (missing ÷ standard). What serves both rows of a school is counted once. */
  readonly cost: number;
}

/** A row that fails, with all it lacks, and the gaps of which it may leave some at 85 %. */
interface Failing {
  readonly row: CountyRow;
  readonly gaps: readonly Shortfall[];
  readonly choices: readonly (readonly Shortfall[])[];
}

/** For every row that fails the school rule. Rows with unread figures that leave it open are left out. */
export function cheapestOf(county: County, prices: Prices): readonly CheapestPass[] {
  const failing = STAGES.flatMap((stage) => {
    const { rows, standards, needed } = county.stages[stage];
    return rows.flatMap((row): Failing[] => {
      if (row.judgement.passes !== false) return [];
      const gaps = INDICATORS.flatMap(({ slug }) => shortfallOf(row, slug, standards) ?? []);
      const below = INDICATORS.length - row.judgement.met;
      // A figure that has to be raised is unread: no cost can be told.
      if (gaps.length < below) return [];
      return [{ row, gaps, choices: choicesOf(gaps, INDICATORS.length - needed) }];
    });
  });
  const plans = new Map(together(failing).flatMap((rows) => planFor(rows, prices)));
  return failing.flatMap(({ row }) => plans.get(row) ?? []);
}

/** The rows of one school that share something, else each row by itself. */
function together(failing: readonly Failing[]): readonly (readonly Failing[])[] {
  const groups = new Map<string | Failing, Failing[]>();
  for (const one of failing) {
    const key = one.gaps.some(({ whole }) => whole) ? one.row.campus : one;
    putUnder(groups, key, one);
  }
  // Two rows of one stage under one name are two schools.
  return [...groups.values()].flatMap((rows) =>
    new Set(rows.map(({ row }) => row.stage)).size === rows.length ? [rows] : rows.map((one) => [one]),
  );
}

/** Every way to leave so many gaps at 85 %: leaving fewer is never cheaper. */
function choicesOf(gaps: readonly Shortfall[], spare: number): (readonly Shortfall[])[] {
  if (spare <= 0 || gaps.length === 0) return [[]];
  if (spare >= gaps.length) return [gaps];
  const [first, ...rest] = gaps;
  if (!first) return [[]];
  return [...choicesOf(rest, spare - 1).map((others) => [first, ...others]), ...choicesOf(rest, spare)];
}

/** The best pair of choices: a thing that two rows share is bought once, as much as the needier one asks. */
function planFor(rows: readonly Failing[], prices: Prices): [CountyRow, CheapestPass][] {
  const ways = rows.reduce<readonly (readonly (readonly Shortfall[])[])[]>(
    (before, { choices }) => before.flatMap((way) => choices.map((choice) => [...way, choice])),
    [[]],
  );
  const best = ways
    .map((spared) => {
      const costs = costsOf(rows, spared, prices);
      return { spared, costs, total: sum(costs) };
    })
    .reduce((least, way) => (compare(way.total, least.total) < 0 ? way : least));
  return rows.map(({ row, gaps }, index) => {
    const spared = nth(best.spared, index);
    const raise = gaps.flatMap((gap): Raise[] => {
      const to = spared.includes(gap) ? 'floor' : 'threshold';
      const amount = amountTo(gap, to);
      return amount > 0 ? [{ indicator: gap.indicator, to, amount }] : [];
    });
    const saved = (gap: Shortfall): number => costOf(gap, 'threshold', prices) - costOf(gap, 'floor', prices);
    const [most] = [...spared].sort((a, b) => compare(saved(b), saved(a)));
    const plan: CheapestPass = {
      ...{ stage: row.stage, school: row.name, row: row.place, raise, exempt: most?.indicator ?? null },
      spared: spared.map(({ indicator }) => indicator),
      cost: nth(best.costs, index),
    };
    return [row, plan];
  });
}

/** What each row costs; a thing that is shared costs where more of it is needed. */
function costsOf(
  rows: readonly Failing[],
  spared: readonly (readonly Shortfall[])[],
  prices: Prices,
): number[] {
  const costs = rows.map(() => 0);
  const shared = new Map<IndicatorSlug, { readonly at: number; readonly cost: number }>();
  rows.forEach(({ gaps }, index) => {
    for (const gap of gaps) {
      const cost = costOf(gap, nth(spared, index).includes(gap) ? 'floor' : 'threshold', prices);
      const before = gap.whole ? shared.get(gap.indicator) : undefined;
      if (before && before.cost >= cost) continue;
      if (before) costs[before.at] = nth(costs, before.at) - before.cost;
      if (gap.whole) shared.set(gap.indicator, { at: index, cost });
      costs[index] = nth(costs, index) + cost;
    }
  });
  return costs;
}

const amountTo = (gap: Shortfall, to: Target): number => (to === 'floor' ? gap.toFloor : gap.toThreshold);

/** Yuan, or without prices what is missing as a part of the standard. */
function costOf(gap: Shortfall, to: Target, { basis, perUnit }: Prices): number {
  const amount = amountTo(gap, to);
  if (basis !== 'none') return amount * perUnit[gap.indicator];
  return amount === 0 ? 0 : ((to === 'floor' ? gap.floor : gap.threshold) - gap.actual) / gap.threshold;
}
