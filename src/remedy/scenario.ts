import { plainName } from '../checks/figures/form-figures';
import { campusName } from '../checks/schools/campus';
import { judgeSchool } from '../checks/schools/school-judgement';
import { roundTo } from '../measures/rounding';
import { INDICATOR } from '../standards/indicators';
import { sevenOf } from '../standards/seven';
import type { IndicatorSlug, Stage } from '../standards/types';
import type { CheapestPass } from './cheapest';
import { allRows } from './county';
import type { County, CountyRow, StageRows } from './county';
import { figureOf, holdingOf } from './holding';
import type { Lever, LeverPlan, MovePlan, Share } from './levers';
import type { Shortfall } from './shortfalls';

/** Which school of a stage: by its name on the form; `row`, its place in the block from 0, tells two of one name apart. */
interface OfSchool {
  readonly stage: Stage;
  readonly school: string;
  readonly row?: number;
}

/**
 * One thing that is otherwise in a scenario (试算).
 * `figure`: the figure of the form is this. `give`: so much more (or, below 0, less) of a thing in all, in its unit.
 * `column`: every school of a stage so many times as much, or those below raised to the standard or the 85 % line.
 * `pupils`: so many pupils, or so many times as many; without a school in every school of the stage. Resources stay.
 */
export type Change =
  | (OfSchool & { readonly kind: 'figure'; readonly indicator: IndicatorSlug; readonly value: number })
  | (OfSchool & { readonly kind: 'give'; readonly indicator: IndicatorSlug; readonly amount: number })
  | {
      readonly kind: 'column';
      readonly stage: Stage;
      readonly indicator: IndicatorSlug;
      readonly to: number | 'threshold' | 'floor';
    }
  | {
      readonly kind: 'pupils';
      readonly stage: Stage;
      readonly school: string | null;
      readonly row?: number;
      readonly pupils?: number;
      readonly times?: number;
    };

/** What is otherwise in one year to come, on top of the scenario's own changes: how many pupils there will be. */
export interface ForecastYear {
  readonly year: number;
  readonly changes: readonly Change[];
}

/** A named list of changes, applied in their order, and a forecast by year; kept in the workbook. */
export interface Scenario {
  readonly name: string;
  readonly changes: readonly Change[];
  readonly years: readonly ForecastYear[];
}

/** The county as it would be. Nothing is written; the county given stays as it is. Linear in schools and changes. */
export function withChanges(county: County, changes: readonly Change[]): County {
  if (changes.length === 0) return county;
  const stageOf = (stage: StageRows): StageRows => {
    const own = changes.filter((change) => change.stage === stage.stage);
    if (own.length === 0) return stage;
    const rows = [...stage.rows];
    const placeOf = rowFinder(stage.rows);
    const touched = new Set<number>();
    for (const change of own) {
      const own = placeOf(change);
      const meant = own === 'all' ? rows.keys() : own === null ? [] : [own];
      for (const place of meant) {
        const row = rows[place];
        if (!row) continue;
        rows[place] = changed(row, change, stage);
        touched.add(place);
      }
    }
    for (const place of touched) {
      const row = rows[place];
      if (row) rows[place] = { ...row, judgement: judgeSchool(row.values, stage.standards, stage.needed) };
    }
    return { ...stage, rows };
  };
  return {
    ...county,
    stages: { primary: stageOf(county.stages.primary), junior: stageOf(county.stages.junior) },
  };
}

/**
 * Finds the row of a stage that a change is about: that of its name, at its place where two have one; null where there is none,
 * `all` where every school is meant.
 */
export function rowFinder(rows: readonly CountyRow[]): (change: Change) => number | 'all' | null {
  const places = new Map<string, number>();
  rows.forEach(({ name }, place) => {
    const key = plainName(name);
    if (!places.has(key)) places.set(key, place);
  });
  return (change) => {
    if (!('school' in change) || change.school === null) return 'all';
    const key = plainName(change.school);
    const { row } = change;
    const there = row === undefined ? undefined : rows[row];
    if (row !== undefined && there && plainName(there.name) === key) return row;
    return places.get(key) ?? null;
  };
}

function changed(row: CountyRow, change: Change, { standards }: StageRows): CountyRow {
  if (change.kind === 'pupils') return withPupils(row, change);
  const { indicator: slug } = change;
  if (change.kind === 'figure') return withFigure(row, slug, change.value);
  if (change.kind === 'give') {
    const holding = row.holdings[slug];
    return holding ? withTotal(row, slug, Math.max(0, holding.total + change.amount * holding.share)) : row;
  }
  const value = row.values[slug];
  if (value === null) return row;
  if (typeof change.to === 'number') {
    const holding = row.holdings[slug];
    return holding ? withTotal(row, slug, holding.total * change.to) : row;
  }
  const target = change.to === 'threshold' ? standards[slug].threshold : standards[slug].floor;
  return target === null || value >= target ? row : withFigure(row, slug, target);
}

function withFigure(row: CountyRow, slug: IndicatorSlug, value: number): CountyRow {
  if (row.pupils === null || !Number.isFinite(value) || value < 0) return row;
  const share = row.holdings[slug]?.share ?? 1;
  const holding = { ...holdingOf(INDICATOR[slug], value, row.pupils, row.mixed), share };
  return {
    ...row,
    values: { ...row.values, [slug]: value },
    holdings: { ...row.holdings, [slug]: holding },
  };
}

/** The form shows two decimals, rounded half up: what stands there is what is judged. */
function withTotal(row: CountyRow, slug: IndicatorSlug, total: number): CountyRow {
  const holding = row.holdings[slug];
  if (!holding || row.pupils === null) return row;
  const value = roundTo(figureOf(total, row.pupils, INDICATOR[slug]), 2);
  return {
    ...row,
    values: { ...row.values, [slug]: value },
    holdings: { ...row.holdings, [slug]: { ...holding, total } },
  };
}

function withPupils(row: CountyRow, change: Extract<Change, { kind: 'pupils' }>): CountyRow {
  if (row.pupils === null) return row;
  const pupils = Math.round(change.pupils ?? row.pupils * (change.times ?? 1));
  if (!(pupils > 0)) return row;
  const values = sevenOf((slug) => {
    const holding = row.holdings[slug];
    return holding ? roundTo(figureOf(holding.total, pupils, INDICATOR[slug]), 2) : row.values[slug];
  });
  return { ...row, pupils, values };
}

/** Every amount of a lever's plan as changes: taken over, it is a scenario of its own. */
export function planChanges({ stage, indicator }: Lever, plan: LeverPlan | MovePlan): readonly Change[] {
  const give =
    (sign: 1 | -1) =>
    ({ school, row, amount }: Share): Change => ({
      ...{ kind: 'give', stage, school, row, indicator },
      amount: sign * amount,
    });
  return 'from' in plan ? [...plan.from.map(give(-1)), ...plan.to.map(give(1))] : plan.schools.map(give(1));
}

/** Every shortfall to the standard filled; what a school gets for one of its stages, where raw data split it, reaches the other too. */
export function shortfallChanges(shortfalls: readonly Shortfall[], county: County): readonly Change[] {
  const shared = new Map<string, Change & { kind: 'give' }>();
  const changes = shortfalls.flatMap((shortfall): Change[] => {
    const { stage, school, row, indicator, toThreshold, whole } = shortfall;
    const give = { kind: 'give' as const, stage, school, row, indicator, amount: toThreshold };
    if (!whole) return [give];
    const key = `${indicator} ${campusName(school)}`;
    const before = shared.get(key);
    if (!before || before.amount < toThreshold) shared.set(key, give);
    return [];
  });
  const both = [...shared.values()].flatMap((give) =>
    allRows(county)
      .filter(({ campus, mixed }) => mixed && campus === campusName(give.school))
      .map(({ stage, name, place }): Change => ({ ...give, stage, school: name, row: place })),
  );
  return [...changes, ...both];
}

/** The cheapest way to pass of every school that fails. */
export function cheapestChanges(plans: readonly CheapestPass[]): readonly Change[] {
  return plans.flatMap(({ stage, school, row, raise }) =>
    raise.map(({ indicator, amount }): Change => ({ kind: 'give', stage, school, row, indicator, amount })),
  );
}
