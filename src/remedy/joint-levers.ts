import { leastJointAddition } from '../measures/levers/joint';
import type { JointSchool } from '../measures/levers/joint';
import { stateAt } from '../measures/levers/joint-state';
import { coefficientOfVariationOfTotals } from '../measures/coefficient-of-variation-of-totals';
import { sum } from '../measures/sums';
import { grouped, nth } from '../standards/lists';
import { STAGES } from '../standards/types';
import type { IndicatorSlug, Stage } from '../standards/types';
import { allRows } from './county';
import type { County, CountyRow } from './county';
import { lackOf } from './shortfalls';
import { roundUp } from '../measures/rounding';

/** One school with what it gets in all, for all its stages. */
export interface JointShare {
  readonly campus: string;
  readonly school: string;
  readonly amount: number;
}

/** The least addition that brings the coefficients of both stages to their limits at once, mixed schools serving both. */
export interface JointLever {
  readonly indicator: IndicatorSlug;
  readonly total: number;
  /** Proven: nothing smaller does it. */
  readonly leastPossible: number;
  readonly schools: readonly JointShare[];
  readonly cvAfter: Readonly<Record<Stage, number | null>>;
}

/** Both plans of one indicator: from today, and on top of every shortfall. Null where no stage is coupled to the other. */
export interface JointLevers {
  readonly add: JointLever;
  readonly addWhole: JointLever;
  readonly afterShortfalls: JointLever;
}

interface Campus {
  readonly name: string;
  readonly key: string;
  readonly school: JointSchool;
  readonly filled: number;
}

/** By what a row is known in a plan for both stages: a mixed school's rows together. Rows of one stage under one name are two schools. */
export const campusKey = ({ mixed, campus, stage, name, school }: CountyRow): string =>
  mixed ? campus : `${stage} ${name} ${school.line}`;

/** What a plan gives to a campus: nothing where it does not name it. */
export const amountFor = ({ schools }: JointLever, key: string): number =>
  schools.find(({ campus }) => campus === key)?.amount ?? 0;

/** Only indicators 4–7 of raw data, of which a mixed school's row gets a share. */
export function jointLeversOf(county: County, indicator: IndicatorSlug): JointLevers | null {
  const campuses = campusesOf(county, indicator);
  if (!campuses || !campuses.some(({ school }) => school.shares.some((share) => share > 0 && share < 1)))
    return null;
  const stages = STAGES.map((stage) => ({ limit: county.stages[stage].limit }));
  const plan = (list: readonly Campus[]): JointLever | null => {
    const schools = list.map(({ school }) => school);
    const least = leastJointAddition(schools, stages);
    return least && lever(indicator, list, least.amounts, least.leastPossible);
  };
  const filled = campuses.map((campus) => ({ ...campus, school: given(campus.school, campus.filled) }));
  const [add, afterShortfalls] = [plan(campuses), plan(filled)];
  if (!add || !afterShortfalls) return null;
  const step = indicator === 'multimedia' ? 1 : 100;
  const amounts = campuses.map(({ key }) => amountFor(add, key));
  let whole = amounts.map((amount) => roundUp(amount * step, 0) / step);
  const isWithin = (): boolean =>
    stateAt(
      campuses.map(({ school }) => school),
      stages,
      whole,
    ).every(({ slack }) => slack >= 0);
  // Rounded up it nearly always holds; where it does not, one more step to each that gets something.
  for (let round = 0; round < 1000 && whole.some((one) => one > 0) && !isWithin(); round++) {
    whole = whole.map((one) => (one > 0 ? one + 1 / step : 0));
  }
  return { add, afterShortfalls, addWhole: lever(indicator, campuses, whole, add.leastPossible) };
}

function campusesOf(county: County, indicator: IndicatorSlug): Campus[] | null {
  const found: Campus[] = [];
  for (const [key, own] of grouped(allRows(county), campusKey)) {
    const first = nth(own, 0);
    const at = (stage: Stage): CountyRow | undefined => own.find((row) => row.stage === stage);
    const of = (pick: (row: CountyRow) => number | null): number[] | null => {
      const list = STAGES.map((stage) => {
        const row = at(stage);
        return row ? pick(row) : 0;
      });
      return list.includes(null) ? null : (list as number[]);
    };
    const pupils = of((row) => row.pupils);
    const totals = of((row) => row.holdings[indicator]?.total ?? null);
    const shares = of((row) => row.holdings[indicator]?.share ?? null);
    if (!pupils || !totals || !shares) return null;
    const missing = own.map((row) => lackOf(row, indicator, county.stages[row.stage].standards));
    found.push({
      key,
      name: first.mixed ? first.campus : first.name,
      school: { pupils, totals, shares },
      filled: Math.max(...missing),
    });
  }
  return found;
}

const given = (school: JointSchool, amount: number): JointSchool => ({
  ...school,
  totals: school.totals.map((total, stage) => total + amount * nth(school.shares, stage)),
});

function lever(
  indicator: IndicatorSlug,
  campuses: readonly Campus[],
  amounts: readonly number[],
  leastPossible: number,
): JointLever {
  const schools = campuses.flatMap(({ key, name }, index): JointShare[] => {
    const amount = nth(amounts, index);
    return amount > 0 ? [{ campus: key, school: name, amount }] : [];
  });
  const end = campuses.map(({ school }, index) => given(school, nth(amounts, index)));
  const coefficient = (stage: number): number | null => {
    const own = end.filter(({ pupils }) => nth(pupils, stage) > 0);
    return own.length === 0
      ? null
      : coefficientOfVariationOfTotals(
          own.map(({ totals }) => nth(totals, stage)),
          own.map(({ pupils }) => nth(pupils, stage)),
        );
  };
  return {
    indicator,
    total: sum(schools.map(({ amount }) => amount)),
    leastPossible,
    schools,
    cvAfter: { primary: coefficient(0), junior: coefficient(1) },
  };
}
