import { leastJointAddition } from '../measures/levers/joint';
import type { JointSchool } from '../measures/levers/joint';
import { stateAt } from '../measures/levers/joint-state';
import { coefficientOfVariationOfTotals } from '../measures/coefficient-of-variation-of-totals';
import { STAGES } from '../standards/types';
import type { IndicatorSlug, Stage } from '../standards/types';
import { allRows } from './county';
import type { County, CountyRow } from './county';
import { shortfallOf } from './shortfalls';

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
  const amounts = campuses.map(({ key }) => add.schools.find(({ campus }) => campus === key)?.amount ?? 0);
  let whole = amounts.map((amount) => Math.ceil(amount * step - 1e-7) / step);
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
  const rows = new Map<string, CountyRow[]>();
  for (const row of allRows(county)) {
    // Rows of one stage under one name are two schools.
    const key = row.mixed ? row.campus : `${row.stage} ${row.name} ${row.school.line}`;
    rows.set(key, [...(rows.get(key) ?? []), row]);
  }
  const found: Campus[] = [];
  for (const [key, own] of rows) {
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
    const missing = own.map(
      (row) => shortfallOf(row, indicator, county.stages[row.stage].standards)?.toThreshold ?? 0,
    );
    found.push({
      key,
      name: own[0]?.mixed ? own[0].campus : (own[0]?.name ?? ''),
      school: { pupils, totals, shares },
      filled: Math.max(...missing),
    });
  }
  return found;
}

const given = (school: JointSchool, amount: number): JointSchool => ({
  ...school,
  totals: school.totals.map((total, stage) => total + amount * (school.shares[stage] ?? 0)),
});

function lever(
  indicator: IndicatorSlug,
  campuses: readonly Campus[],
  amounts: readonly number[],
  leastPossible: number,
): JointLever {
  const schools = campuses.flatMap(({ key, name }, index): JointShare[] => {
    const amount = amounts[index] ?? 0;
    return amount > 0 ? [{ campus: key, school: name, amount }] : [];
  });
  const end = campuses.map(({ school }, index) => given(school, amounts[index] ?? 0));
  const coefficient = (stage: number): number | null => {
    const own = end.filter(({ pupils }) => (pupils[stage] ?? 0) > 0);
    return own.length === 0
      ? null
      : coefficientOfVariationOfTotals(
          own.map(({ totals }) => totals[stage] ?? 0),
          own.map(({ pupils }) => pupils[stage] ?? 0),
        );
  };
  return {
    indicator,
    total: schools.reduce((sum, { amount }) => sum + amount, 0),
    leastPossible,
    schools,
    cvAfter: { primary: coefficient(0), junior: coefficient(1) },
  };
}
