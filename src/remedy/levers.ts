import { nth } from '../standards/lists';
import { thresholdOf } from '../standards/lookup';
import { leastAddition, leastPossibleAddition } from '../measures/levers/add';
import type { Addition } from '../measures/levers/add';
import { leastWholeAddition } from '../measures/levers/add-whole';
import { leastMove } from '../measures/levers/move';
import type { NoMove } from '../measures/levers/move';
import { leastWholeMove } from '../measures/levers/move-whole';
import { after, coefficientAfter } from '../measures/levers/stock';
import type { Plan, Stock } from '../measures/levers/stock';
import { isWithinLimit } from '../measures/levers/within-limit';
import { coefficientOfVariationOfTotals } from '../measures/coefficient-of-variation-of-totals';
import { INDICATORS } from '../standards/indicators';
import type { Indicator } from '../standards/indicators';
import { STAGES } from '../standards/types';
import type { IndicatorSlug, Stage } from '../standards/types';
import type { County, StageRows } from './county';
import { per, RESOURCE_UNITS } from './holding';
import type { Holding, ResourceUnit } from './holding';
import type { JointLever, JointLevers } from './joint-levers';
import { lackOf } from './shortfalls';
import { sum } from '../measures/sums';
import { amountFor, campusKey } from './joint-levers';
import { halfUnit, roundUp } from '../measures/rounding';

/** What one school gets (or gives). `row` is its place in the block of its stage, from 0. */
export interface Share {
  readonly row: number;
  readonly school: string;
  readonly amount: number;
}

/** A plan in the words of the form: amounts in units, the level in the form's unit (per hundred where it counts so). */
export interface LeverPlan {
  readonly total: number;
  readonly level: number | null;
  readonly schools: readonly Share[];
  readonly cvAfter: number;
}

/** Why nothing can be moved: rooms and grounds stand where they are; donors would fall below their standard; nothing is there. */
export type NoMoveReason = NoMove | 'not-movable';

export interface MovePlan {
  readonly total: number;
  readonly from: readonly Share[];
  readonly to: readonly Share[];
  readonly cvAfter: number;
}

/** What brings one coefficient of variation down to its limit. */
export interface Lever {
  readonly stage: Stage;
  readonly indicator: IndicatorSlug;
  readonly unit: ResourceUnit;
  readonly cv: number;
  readonly limit: number;
  /** Within 0.0005 of the limit, where the form's two decimals may hide on which side the coefficient really lies. */
  readonly uncertain: boolean;
  /** From today. Null where nothing is there at all. `leastPossible` (no plan is smaller) is that of `joint` where mixed schools couple the stages. */
  readonly add: (LeverPlan & { readonly leastPossible: number | null }) | null;
  /** Persons and rooms one by one; ㎡ and yuan rounded up to 0.01. Never beyond the limit. */
  readonly addWhole: LeverPlan | null;
  /** On top of every shortfall to the standard. */
  readonly afterShortfalls: LeverPlan | null;
  readonly afterShortfallsWhole: LeverPlan | null;
  readonly move: MovePlan | null;
  /** Whole persons; null for money. */
  readonly moveWhole: MovePlan | null;
  readonly noMove: NoMoveReason | null;
}

/** Teachers and equipment can be moved between schools; rooms and grounds cannot. */
const MOVABLE: ReadonlySet<IndicatorSlug> = new Set(['degree', 'backbone', 'pe_arts', 'equipment']);

/** Half of the third decimal, with which the form prints a coefficient. */
const HALF_PRINTED = halfUnit(3);

/** The levers of every column of which all figures are read, 小学 first, in the order of the indicators. */
export function leversOf(
  county: County,
  joint: ReadonlyMap<IndicatorSlug, JointLevers> = new Map(),
): readonly Lever[] {
  return STAGES.flatMap((stage) => {
    const rows = county.stages[stage];
    return INDICATORS.flatMap((indicator) => {
      const lever = leverOf(rows, indicator);
      const both = joint.get(indicator.slug);
      return lever ? [both ? jointly(lever, rows, both) : lever] : [];
    });
  });
}

/** The stage's part of a plan for both stages: its own schools, with what they get for all their stages. */
function jointly(lever: Lever, { rows, stage }: StageRows, both: JointLevers): Lever {
  const part = (plan: JointLever): LeverPlan => {
    const own = rows.flatMap((one, row): Share[] => {
      const amount = amountFor(plan, campusKey(one));
      return amount > 0 ? [{ row, school: one.name, amount }] : [];
    });
    const coefficient = plan.cvAfter[stage];
    return { total: sumOf(own), level: null, schools: own, cvAfter: coefficient ?? NaN };
  };
  return {
    ...lever,
    add: { ...part(both.add), leastPossible: null },
    addWhole: part(both.addWhole),
    afterShortfalls: part(both.afterShortfalls),
    afterShortfallsWhole: null,
  };
}

function leverOf(stage: StageRows, indicator: Indicator): Lever | null {
  const { slug } = indicator;
  const holdings = stage.rows.map((row) => row.holdings[slug]);
  const stock = stockOf(stage, holdings);
  const cv = stock && coefficientOfVariationOfTotals(stock.totals, stock.pupils);
  if (!stock || cv === null) return null;
  const { limit } = stage;
  const filled = stage.rows.map((row) => lackOf(row, slug, stage.standards));
  const shares = holdings.map((holding) => holding?.share ?? 1);
  const start = after(
    stock,
    filled.map((amount, row) => amount * nth(shares, row)),
  );
  const unit = RESOURCE_UNITS[slug];
  const words = { stage, indicator, shares };
  const add = leastAddition(stock, limit);
  const later = leastAddition(start, limit);
  const keep = thresholdOf(stage.standards[slug]) / per(indicator);
  const movable = MOVABLE.has(slug);
  const move = movable ? leastMove(stock, limit, keep) : 'not-movable';
  const moveWhole = movable && unit === '人' ? leastWholeMove(stock, limit, keep) : null;
  return {
    stage: stage.stage,
    indicator: slug,
    unit,
    cv,
    limit,
    uncertain: Math.abs(cv - limit) < HALF_PRINTED,
    add: add && {
      ...lever(words, add),
      leastPossible:
        add.total === 0 ? 0 : leastPossibleAddition(stock, after(stock, add.amounts).totals, limit),
    },
    addWhole: add && whole(words, stock, add, unit),
    afterShortfalls: later && lever(words, later),
    afterShortfallsWhole: later && whole(words, start, later, unit),
    move: typeof move === 'string' ? null : movePlan(words, move),
    moveWhole: moveWhole === null || typeof moveWhole === 'string' ? null : movePlan(words, moveWhole),
    noMove: typeof move === 'string' ? move : null,
  };
}

interface Words {
  readonly stage: StageRows;
  readonly indicator: Indicator;
  readonly shares: readonly number[];
}

/** Null while a figure or a number of pupils is unread. */
function stockOf({ rows }: StageRows, holdings: readonly (Holding | null)[]): Stock | null {
  const totals: number[] = [];
  const pupils: number[] = [];
  for (const [row, holding] of holdings.entries()) {
    const count = nth(rows, row).pupils;
    if (holding === null || count === null) return null;
    totals.push(holding.total);
    pupils.push(count);
  }
  return totals.length === 0 ? null : { totals, pupils };
}

/** Amounts of a row as the whole school needs them: all of a resource that only a share of comes to the row. */
function schoolsOf({ stage, shares }: Words, amounts: readonly number[], sign: 1 | -1 = 1): Share[] {
  return amounts.flatMap((amount, row): Share[] => {
    const own = (sign * amount) / nth(shares, row);
    return own > 0 ? [{ row, school: nth(stage.rows, row).name, amount: own }] : [];
  });
}

function sumOf(schools: readonly Share[]): number {
  return sum(schools.map(({ amount }) => amount));
}

function lever(
  words: Words,
  { amounts, coefficient, level }: Plan & Partial<Pick<Addition, 'level'>>,
): LeverPlan {
  const schools = schoolsOf(words, amounts);
  const shown = level == null ? null : level * per(words.indicator);
  return { total: sumOf(schools), level: shown, schools, cvAfter: coefficient };
}

function whole(words: Words, stock: Stock, continuous: Addition, unit: ResourceUnit): LeverPlan | null {
  if (unit === '人' || unit === '间') {
    const plan = leastWholeAddition(stock, words.stage.limit);
    return plan && lever(words, plan);
  }
  return lever(words, upToHundredths(stock, continuous, words.stage.limit));
}

/** Amounts rounded up to 0.01; where that still misses the limit by a hair, one hundredth more to each that gets something. */
function upToHundredths(stock: Stock, { amounts }: Addition, limit: number): Plan {
  let hundredths = amounts.map((amount) => roundUp(amount * 100, 0));
  const plan = (): number[] => hundredths.map((amount) => amount / 100);
  while (hundredths.some((amount) => amount > 0) && !isWithinLimit(after(stock, plan()), limit)) {
    hundredths = hundredths.map((amount) => (amount > 0 ? amount + 1 : 0));
  }
  const rounded = plan();
  const coefficient = coefficientAfter(after(stock, rounded));
  return { total: sum(rounded), amounts: rounded, coefficient };
}

function movePlan(words: Words, { amounts, coefficient }: Plan): MovePlan {
  const to = schoolsOf(words, amounts);
  return { total: sumOf(to), from: schoolsOf(words, amounts, -1), to, cvAfter: coefficient };
}
