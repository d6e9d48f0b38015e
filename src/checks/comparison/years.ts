import { allKnown } from '../../measures/sums';
import { weightedMean } from '../../measures/weighted-mean';
import { nth } from '../../standards/lists';
import { INDICATORS } from '../../standards/indicators';
import { mapSeven } from '../../standards/seven';
import { coefficientLimit, indicatorStandards, thresholdOf } from '../../standards/lookup';
import { STAGES } from '../../standards/types';
import type { IndicatorSlug, Stage } from '../../standards/types';
import { yearIn } from '../../form/layout/set-words';
import type { School } from '../../form/model';
import { schoolPasses } from '../schools/school-judgement';
import type { Declared } from './declared';
import type { Funds } from './funds';
import { neverLess } from './funds';
import type { FundsChange } from './funds';
import type { Projection } from './projection';
import { projection } from './projection';
import { matchSchools } from './same-schools';
import type { PossibleRename, Renamed } from './same-schools';

/** A declaration with what the workbook says besides of its year. */
export interface DeclaredYear extends Declared {
  /** Where it is known from the workbook; else the file's name and the sheets' tell it. */
  readonly year?: number;
  readonly funds: Funds;
}

/** One year of one indicator and stage. */
export interface YearFigure {
  /** The enrolment-weighted mean, unrounded; null where a figure it needs is unread. */
  readonly mean: number | null;
  readonly cv: number | null;
}

export interface IndicatorYears {
  readonly stage: Stage;
  readonly indicator: IndicatorSlug;
  readonly limit: number;
  /** In the order of `Years.years`. */
  readonly years: readonly YearFigure[];
  /** What the last year's coefficient lacks to its limit; negative below it. */
  readonly distance: number | null;
  readonly projection: Projection;
}

/** Schools between one year and the next. */
export interface SchoolChanges {
  readonly stage: Stage;
  /** Places of the two years in `Years.years`. */
  readonly from: number;
  readonly to: number;
  /** 新达标: below the standard before, passing now. */
  readonly newlyMet: readonly School[];
  /** 退步: passing before, not now. */
  readonly fellBack: readonly School[];
  readonly added: readonly School[];
  readonly gone: readonly School[];
  /** Schools that may have been renamed. */
  readonly possible: readonly PossibleRename[];
}

export interface YearOf {
  readonly name: string;
  /** Null where neither the file's name nor a sheet's says it. */
  readonly year: number | null;
  readonly pupils: Readonly<Record<Stage, number>>;
  readonly schools: Readonly<Record<Stage, number>>;
  readonly passing: Readonly<Record<Stage, number>>;
}

export interface Years {
  /** Ascending; in the order given where a year is unknown or stands twice. */
  readonly years: readonly YearOf[];
  /** True where the order is that of the years, so that what lies between two of them is known. */
  readonly dated: boolean;
  readonly indicators: readonly IndicatorYears[];
  readonly schools: readonly SchoolChanges[];
  readonly funds: readonly FundsChange[];
}

/**
 * The declarations of several years side by side: means and coefficients, schools that came up to the standard or fell below it,
 * the two rules of money that never becomes less, and when the limits are reached at today's pace.
 * Schools are judged, and limits taken, by the last year's standards.
 */
export function compareYears(given: readonly DeclaredYear[], renamed: Renamed = new Map()): Years {
  const { ordered, dated } = inOrder(given);
  const last = ordered.at(-1);
  if (!last) return { years: [], dated: false, indicators: [], schools: [], funds: [] };
  const { profile } = last.declared;
  const passes = (school: School): boolean | null =>
    schoolPasses(
      mapSeven(school.indicators, ({ value }) => value),
      indicatorStandards(profile, school.stage),
    );
  const times = ordered.map(({ year }, index) => (dated && year !== null ? year : index));
  return {
    dated,
    years: ordered.map(({ declared, year }) => ({
      name: declared.name,
      year,
      pupils: eachStage((stage) => sum(schoolsOf(declared, stage).map(({ enrolment }) => enrolment.value))),
      schools: eachStage((stage) => schoolsOf(declared, stage).length),
      passing: eachStage((stage) => schoolsOf(declared, stage).filter((one) => passes(one) === true).length),
    })),
    indicators: STAGES.flatMap((stage) =>
      INDICATORS.map(({ slug }): IndicatorYears => {
        const figures = ordered.map(({ declared }) => yearFigure(declared, stage, slug));
        const limit = thresholdOf(coefficientLimit(profile, stage));
        const cv = figures.at(-1)?.cv ?? null;
        return {
          stage,
          indicator: slug,
          limit,
          years: figures,
          distance: cv === null ? null : cv - limit,
          projection: projection(
            figures.map((figure, at) => ({ time: nth(times, at), value: figure.cv })),
            limit,
          ),
        };
      }),
    ),
    schools: ordered.slice(1).flatMap(({ declared }, index) =>
      STAGES.map((stage): SchoolChanges => {
        const earlier = ordered[index];
        const before = earlier ? schoolsOf(earlier.declared, stage) : [];
        const { pairs, added, gone, possible } = matchSchools(before, schoolsOf(declared, stage), renamed);
        const turned = (from: boolean, to: boolean): School[] =>
          pairs
            .filter((pair) => passes(pair.before) === from && passes(pair.after) === to)
            .map((pair) => pair.after);
        return {
          stage,
          from: index,
          to: index + 1,
          newlyMet: turned(false, true),
          fellBack: turned(true, false),
          added,
          gone,
          possible,
        };
      }),
    ),
    funds: neverLess(ordered.map(({ declared }) => declared.funds)),
  };
}

/** By year where every declaration has one of its own, else as given. */
function inOrder(given: readonly DeclaredYear[]): {
  ordered: { declared: DeclaredYear; year: number | null }[];
  dated: boolean;
} {
  const found = given.map((declared) => ({ declared, year: yearOfDeclared(declared) }));
  const years = new Set(found.map(({ year }) => year));
  const dated = !years.has(null) && years.size === found.length;
  return { ordered: dated ? found.sort((a, b) => Number(a.year) - Number(b.year)) : found, dated };
}

/** The file's name says it first: whoever saves a copy for another year changes that. */
export function yearOfDeclared({
  name,
  form,
  year,
}: Pick<DeclaredYear, 'name' | 'form' | 'year'>): number | null {
  if (year !== undefined) return year;
  const told = yearIn(name);
  if (told !== null) return told;
  const years = new Set(form.tables.map(({ sheet }) => yearIn(sheet)).filter((year) => year !== null));
  const [only] = years;
  return years.size === 1 && only !== undefined ? only : null;
}

function yearFigure({ form, result }: Declared, stage: Stage, indicator: IndicatorSlug): YearFigure {
  const schools = form.schools?.[stage] ?? [];
  const values = schools.map(({ indicators }) => indicators[indicator].raw);
  const enrolment = schools.map((school) => school.enrolment.value);
  const readable =
    schools.length > 0 && allKnown(values) && allKnown(enrolment) && Math.min(...enrolment) > 0;
  return {
    mean: readable ? weightedMean(values, enrolment) : null,
    cv: result.cv[stage][indicator],
  };
}

const schoolsOf = ({ form }: Declared, stage: Stage): readonly School[] => form.schools?.[stage] ?? [];

const eachStage = <T>(of: (stage: Stage) => T): Record<Stage, T> => ({
  primary: of('primary'),
  junior: of('junior'),
});

function sum(values: readonly (number | null)[]): number {
  return values.reduce<number>((total, value) => (value === null ? total : total + value), 0);
}
