import { nth } from '../../standards/lists';
import { INDICATORS } from '../../standards/indicators';
import { coefficientLimit, thresholdOf } from '../../standards/lookup';
import { STAGES } from '../../standards/types';
import type { IndicatorSlug, Stage } from '../../standards/types';
import type { School } from '../../form/model';
import { shownBalance } from '../figures/shown-balance';
import { allSchools } from '../schools/stage-figures';
import type { Declared } from './declared';
import { neverLess } from './funds';
import type { FundsChange } from './funds';
import type { Funds } from './funds-said';
import type { Identities } from './identity';
import type { Projection } from './projection';
import { projection } from './projection';
import { schoolChanges, StageRule } from './school-changes';
import type { SchoolChanges } from './school-changes';
import type { ToldApart } from './same-schools';
import { inOrder } from './year-order';

export type { SchoolChanges } from './school-changes';

/** A declaration with what the workbook says besides of its year. */
export interface DeclaredYear extends Declared {
  /** Where it is known from the workbook; else the file's name and the sheets' tell it. */
  readonly year?: number;
  readonly funds: Funds;
  /** 标识码 and 乡镇 of its schools, where the workbook has them. */
  readonly identities?: Identities;
}

/** One year of one indicator and stage, as the county's other papers of that year show it (figures/shown-balance). */
export interface YearFigure {
  /** The enrolment-weighted mean; null where it is neither declared nor can be computed. */
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

export interface YearOf {
  readonly name: string;
  /** Null where neither the file's name nor a sheet's or a title says it. */
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
export function compareYears(
  given: readonly DeclaredYear[],
  told: Pick<ToldApart, 'renamed' | 'different'> = {},
): Years {
  const { ordered, dated } = inOrder(given);
  const last = ordered.at(-1);
  if (!last) return { years: [], dated: false, indicators: [], schools: [], funds: [] };
  const { profile } = last.declared;
  const rules = eachStage((stage) => new StageRule(profile, stage));
  const identities = new Map(given.flatMap((one) => [...(one.identities ?? [])]));
  const shown = ordered.map(({ declared: { form, result } }) =>
    shownBalance(form, result.cv, result.findings),
  );
  const times = ordered.map(({ year }, index) => (dated && year !== null ? year : index));
  return {
    dated,
    years: ordered.map(({ declared, year }) => ({
      name: declared.name,
      year,
      pupils: eachStage((stage) => sum(schoolsOf(declared, stage).map(({ enrolment }) => enrolment.value))),
      schools: eachStage((stage) => schoolsOf(declared, stage).length),
      passing: eachStage(
        (stage) => schoolsOf(declared, stage).filter((one) => rules[stage].judge(one).passes === true).length,
      ),
    })),
    indicators: STAGES.flatMap((stage) =>
      INDICATORS.map(({ slug }): IndicatorYears => {
        const figures = shown.map((balance): YearFigure => ({
          mean: balance[stage].mean[slug],
          cv: balance[stage].coefficient[slug],
        }));
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
    schools: ordered.slice(1).flatMap(({ declared }, index) => {
      const earlier = ordered[index]?.declared ?? declared;
      const whole = [allSchools(earlier.form), allSchools(declared.form)] as const;
      return STAGES.map((stage): SchoolChanges => {
        const lists = [schoolsOf(earlier, stage), schoolsOf(declared, stage)] as const;
        const changes = schoolChanges(...lists, rules[stage], { ...told, identities, whole });
        return { stage, from: index, to: index + 1, ...changes };
      });
    }),
    funds: neverLess(ordered.map(({ declared, year }) => ({ year, funds: declared.funds }))),
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
