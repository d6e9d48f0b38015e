import { thresholdOf } from '../../standards/lookup';
import type { Stage } from '../../standards/types';
import type { Sentence } from '../../messages/sentence';
import { STAGES } from '../../standards/types';
import type { CheckContext } from '../context';
import type { BasicName } from '../../form/layout/basics';
import type { Figure } from '../../form/model';
import { likelyPupils } from '../diagnosis/pupils';
import type { WrongFigure } from '../diagnosis/pupils';
import { rowsOff } from '../diagnosis/school-numbers';
import { eachCell, rows } from '../evidence/evidence';
import type { Spoil } from '../evidence/evidence';
import type { Raised, Rule } from './rule';
import { AGREEMENT, FORM, PRACTICE } from './sources';
import { MOST_HINTED, POSSIBLY, PROBABLY, schoolsHint } from './suspects-hint';
import { classSizeOf } from '../schools/class-size';
import { compareTotal } from '../schools/totals';
import type { TotalComparison } from '../schools/totals';

/** 表Ⅰ: figures that are part of another, and that other. */
const PARTS: readonly (readonly [part: BasicName, whole: BasicName])[] = [
  ['ruralPopulation', 'population'],
  ['largeTeachingPoints', 'teachingPoints'],
  ['primaryTeachers', 'primaryStaff'],
  ['juniorTeachers', 'juniorStaff'],
];

const partOverWhole: Rule = {
  id: 'consistency/basics-part',
  category: 'consistency',
  severity: 'error',
  table: 'I',
  sentence: {
    zh: '“{part}”是 {partValue}，大于“{whole}”的 {wholeValue}；其中的数不能大于合计。请核对这两格。',
    en: '“{part}” is {partValue}, more than “{whole}”, {wholeValue}: a part cannot exceed the whole. Check both cells.',
  },
  source: FORM,
  *check({ form }): Generator<Raised> {
    for (const [partName, wholeName] of PARTS) {
      const part = form.basics?.[partName];
      const whole = form.basics?.[wholeName];
      if (part?.value == null || whole?.value == null || part.value <= whole.value || whole.value < 0)
        continue;
      yield {
        places: [part, whole],
        actual: part.value,
        expected: { zh: `不大于 ${whole.value}`, en: `at most ${whole.value}` },
        parameters: { part: part.label, partValue: part.value, whole: whole.label, wholeValue: whole.value },
        restsOn: eachCell([part, whole]),
      };
    }
  },
};

/** More than ten times the most populous counties of the country, in 万人. */
const BEYOND_ANY_COUNTY = 3000;

const populationScale: Rule = {
  id: 'entry/population-scale',
  category: 'entry',
  severity: 'warning',
  table: 'I',
  spoils: true,
  sentence: {
    zh: '“{label}”填 {written} 万人，没有哪个县有这么多人，多半是按“人”填的。本栏单位是万人，请换算。',
    en: '“{label}” is {written} ten thousand people, more than any county has; it was probably entered in persons. Convert it to 万人.',
  },
  source: PRACTICE,
  *check({ form }): Generator<Raised> {
    for (const name of ['population', 'ruralPopulation'] as const) {
      const figure = form.basics?.[name];
      if (figure?.value == null || figure.value < BEYOND_ANY_COUNTY) continue;
      const parameters = { label: figure.label, written: figure.value };
      yield {
        places: [figure],
        actual: figure.value,
        expected: { zh: '单位：万人', en: 'in 万人' },
        parameters,
      };
    }
  },
};

/** What the schools of 表Ⅱ-2 are added up for, and the figure of 表Ⅰ that says the same. */
function totalRule(what: 'enrolment' | 'classes', name: { zh: string; en: string }): Rule {
  return {
    id: `consistency/${what}-total`,
    category: 'consistency',
    severity: 'error',
    table: 'I',
    spoils: true,
    sentence: {
      zh: `“{label}”是 {written}，而表Ⅱ-2 各校${name.zh}合计是 {sum}，{relation}。请核对表Ⅰ和各校数据。{hint}`,
      en: `“{label}” is {written}, but the ${name.en} of 表Ⅱ-2 add up to {sum}; {relation}. Check 表Ⅰ and the schools. {hint}`,
    },
    source: AGREEMENT,
    *check(context): Generator<Raised> {
      for (const stage of STAGES) {
        const comparison = compareTotal(context.form, stage, what);
        // Where 表Ⅲ says what the total should be, that is said instead.
        if (what === 'enrolment' && context.diagnosis(stage).totalByFigures) continue;
        if (comparison && !comparison.agrees && comparison.written >= 0)
          yield raiseTotal(context, stage, what, comparison);
      }
    },
  };
}

function raiseTotal(
  context: CheckContext,
  stage: Stage,
  what: 'enrolment' | 'classes',
  { total, written, sum, unread, cells, exact }: TotalComparison,
): Raised {
  const { enrolmentCulprit, enrolmentSuspects } = context.diagnosis(stage);
  const culprit = what === 'enrolment' ? enrolmentCulprit : null;
  const suspect = culprit ? context.form.schools?.[stage][culprit.index] : undefined;
  const beside = what === 'enrolment' ? besideTotal(context, stage) : [];
  return {
    stage,
    places: [total, ...beside],
    actual: written,
    expected: exact && unread === 0 ? sum : { zh: `不小于 ${sum + unread}`, en: `at least ${sum + unread}` },
    parameters: {
      label: total.label,
      written,
      sum: unread === 0 ? sum : leastOf(sum, unread),
      relation:
        exact && unread === 0
          ? { zh: '两者应当相等', en: 'both should be equal' }
          : { zh: '各校合计不应大于表Ⅰ', en: 'the schools cannot have more than 表Ⅰ' },
      hint:
        suspect && culprit
          ? schoolsHint(PROBABLY, context, stage, [culprit], likelyPupils)
          : what === 'enrolment' && enrolmentSuspects.length > 0 && enrolmentSuspects.length <= MOST_HINTED
            ? schoolsHint(POSSIBLY, context, stage, enrolmentSuspects, likelyPupils)
            : beside.length > 0
              ? {
                  zh: '表Ⅲ也有对不上的：如果是某一所学校的在校生数填错，几处会一起不符。',
                  en: '表Ⅲ does not agree either: wrong pupils of one school would make all of them differ.',
                }
              : '',
    },
    restsOn: [
      ...eachCell(
        suspect
          ? [suspect.enrolment]
          : cells.filter(
              (one, index) =>
                explains(one, written - sum) ||
                (what === 'classes' && written > sum && crowded(context, stage, index)) ||
                (what === 'classes' && written < sum && overfilled(context, stage, index)),
            ),
      ),
      rows(stage, written - sum),
      { on: 'sum', stage, what, missing: written - sum },
      // That both count the same schools is known by 教学点 alone: all of them with 50 pupils or more. Where one of these is wrong it is not known.
      ...eachCell(
        stage === 'primary' && written > sum
          ? (['teachingPoints', 'largeTeachingPoints'] as const).flatMap(
              (name) => context.form.basics?.[name] ?? [],
            )
          : [],
      ),
    ],
    ...(what === 'enrolment' ? { spoils: [pupilsSpoiled(context, stage)] } : {}),
  };
}

/** A sum to which schools will add that could not be read: one at least each. */
function leastOf(sum: number, unread: number): Sentence {
  return {
    zh: `至少 ${sum + unread}（有 ${unread} 所没有读出，每所至少是 1）`,
    en: `at least ${sum + unread} (${unread} could not be read; each has one at least)`,
  };
}

/** Most cells of 表Ⅲ that are named beside the total; more would only hide it. */
const MOST_BESIDE = 2;

/** The cells of 表Ⅲ that the same mistake may have made wrong. */
function besideTotal(context: CheckContext, stage: Stage): readonly Figure[] {
  const found = figuresBeside(context, stage).flatMap(
    ({ indicator, row }) => context.form.balance?.[stage][row][indicator] ?? [],
  );
  return found.length > MOST_BESIDE ? [] : found;
}

/** The same figures; none where a single school's indicator, or rows left out or entered twice, explain them. */
function figuresBeside(context: CheckContext, stage: Stage): readonly WrongFigure[] {
  if (rowsOff(context)[stage]) return [];
  const { besideTotal: figures, indicators } = context.diagnosis(stage);
  return figures.filter(({ indicator }) => !indicators[indicator].culprit);
}

/** What of 表Ⅲ follows from a total that differs: all of it where several schools come into question, else what stands beside it. */
function pupilsSpoiled(context: CheckContext, stage: Stage): Spoil {
  const { enrolmentSuspects, enrolmentCulprit, totalDiffers } = context.diagnosis(stage);
  const isAny = totalDiffers && enrolmentSuspects.length > 0 && enrolmentCulprit === null;
  const beside = figuresBeside(context, stage);
  return {
    of: 'pupils',
    stage,
    explains: ({ indicator, row }) =>
      isAny || beside.some((one) => one.indicator === indicator && one.row === row),
  };
}

/** More pupils a class than allowed: classes were left out there. */
function crowded({ form, standard }: CheckContext, stage: Stage, index: number): boolean {
  const school = form.schools?.[stage][index];
  const size = school && classSizeOf(school);
  return size != null && size.mean > thresholdOf(standard(`${stage}_class_size`));
}

/** More classes than pupils: too many classes are counted there. */
function overfilled({ form }: CheckContext, stage: Stage, index: number): boolean {
  const school = form.schools?.[stage][index];
  const size = school && classSizeOf(school);
  return size != null && size.pupils > 0 && size.classes > size.pupils;
}

/** A cell that cannot be right by itself, and whose right number would close the gap. */
function explains({ value }: Figure, missing: number): boolean {
  return value !== null && (value === 0 ? missing > 0 : !Number.isInteger(value) && Math.abs(missing) < 1);
}

export const BASICS_RULES: readonly Rule[] = [
  partOverWhole,
  populationScale,
  totalRule('enrolment', { zh: '在校生', en: 'pupils' }),
  totalRule('classes', { zh: '班级数', en: 'classes' }),
];
