import { INDICATORS } from '../../standards/indicators';
import { coefficientLimit, indicatorsToMeet, indicatorStandards } from '../../standards/lookup';
import { mapSeven, sevenOf } from '../../standards/seven';
import type { Seven } from '../../standards/seven';
import type { Profile, Stage, Standard } from '../../standards/types';
import { roundTo } from '../../measures/rounding';
import type { BasicName } from '../../form/layout/basics';
import type { DeclarationForm, Figure, School } from '../../form/model';
import { judgeSchool } from './school-judgement';
import type { SchoolJudgement } from './school-judgement';

/** The schools of one stage as the checks look at them. Arrays run in the order of `schools`. */
export interface StageFigures {
  readonly stage: Stage;
  readonly schools: readonly School[];
  /** The standards of the seven indicators. */
  readonly standards: Seven<Standard>;
  /** How many of the seven a school must meet. */
  readonly needed: number;
  /** The limit of the coefficients of variation. */
  readonly limit: Standard;
  /** Positive whole numbers of pupils; null where the cell gives none. */
  readonly enrolment: readonly (number | null)[];
  /** By indicator, the values stored; null where unread or negative. */
  readonly values: Seven<readonly (number | null)[]>;
  /** The same with the form's two decimals: what 表Ⅲ is compared with, whatever a cell stores behind them. */
  readonly rounded: Seven<readonly (number | null)[]>;
  /** Each school by the figures that stand there, as they are displayed. */
  readonly judgements: readonly SchoolJudgement[];
  /** 表Ⅰ's total of pupils where it counts exactly these schools, else null. */
  readonly enrolmentTotal: number | null;
}

/** The form's basic figure (表Ⅰ) that holds the stage's pupils, and the one that holds its classes. */
export const BASIC_TOTALS: Readonly<Record<Stage, Readonly<Record<'enrolment' | 'classes', BasicName>>>> = {
  primary: { enrolment: 'primaryPupils', classes: 'primaryClasses' },
  junior: { enrolment: 'juniorPupils', classes: 'juniorClasses' },
};

const schoolsOf = new WeakMap<DeclarationForm, readonly School[]>();

/** Every school of the form, 小学 first; a dozen rules ask for them. */
export function allSchools(form: DeclarationForm): readonly School[] {
  const known = schoolsOf.get(form);
  if (known) return known;
  const schools = form.schools ? [...form.schools.primary, ...form.schools.junior] : [];
  schoolsOf.set(form, schools);
  return schools;
}

/** True when 表Ⅱ-2 lists every school that 表Ⅰ counts: always for 初中; for 小学 only without 教学点 under 50 pupils (L15 = L16). */
export function listsEveryPupil(form: Pick<DeclarationForm, 'basics'>, stage: Stage): boolean {
  if (stage === 'junior') return true;
  const { teachingPoints, largeTeachingPoints } = form.basics ?? {};
  const points = teachingPoints?.value ?? null;
  return points !== null && points === largeTeachingPoints?.value;
}

export function stageFigures(
  stage: Stage,
  schools: readonly School[],
  form: Pick<DeclarationForm, 'basics'>,
  profile: Profile,
): StageFigures {
  const standards = indicatorStandards(profile, stage);
  const needed = indicatorsToMeet(profile);
  const total = form.basics?.[BASIC_TOTALS[stage].enrolment].value ?? null;
  const enrolment: (number | null)[] = [];
  const judgements: SchoolJudgement[] = [];
  const values = sevenOf((): (number | null)[] => []);
  const rounded = sevenOf((): (number | null)[] => []);
  for (const school of schools) {
    enrolment.push(positiveWhole(school.enrolment));
    judgements.push(judgeSchool(shownValues(school), standards, needed));
    for (const { slug } of INDICATORS) {
      const figure = school.indicators[slug];
      const value = notNegative(figure);
      values[slug].push(value);
      rounded[slug].push(twoDecimals(figure, value));
    }
  }
  return {
    stage,
    schools,
    standards,
    needed,
    limit: coefficientLimit(profile, stage),
    enrolment,
    values,
    rounded,
    judgements,
    enrolmentTotal: listsEveryPupil(form, stage) ? total : null,
  };
}

/** A school's indicators as they are displayed; null where unread or negative. */
export function shownValues({ indicators }: Pick<School, 'indicators'>): Seven<number | null> {
  return mapSeven(indicators, shownValue);
}

function shownValue({ value }: Figure): number | null {
  return value !== null && value >= 0 ? value : null;
}

function positiveWhole(figure: Figure): number | null {
  return figure.value !== null && figure.value > 0 && Number.isInteger(figure.value) ? figure.value : null;
}

function notNegative({ raw }: Figure): number | null {
  return raw !== null && raw >= 0 ? raw : null;
}

function twoDecimals(figure: Figure, value: number | null): number | null {
  return value === null || (figure.decimals <= 2 && figure.value === value) ? value : roundTo(value, 2);
}
