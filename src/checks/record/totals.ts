import { RECORD_TEXTS } from '../../messages/record-check';
import { STAGES_WITHIN } from '../../messages/stage-names';
import { fixed, roundsTo, roundTo } from '../../measures/rounding';
import { coefficientOfVariation } from '../../measures/coefficient-of-variation';
import { allKnown } from '../../measures/sums';
import type { BasicName } from '../../form/layout/basics';
import { fillingOf } from '../../records/filling';
import { nth } from '../../standards/lists';
import { INDICATORS } from '../../standards/indicators';
import type { IndicatorSlug, Stage } from '../../standards/types';
import { STAGES } from '../../standards/types';
import { cell } from '../evidence/evidence';
import { figureText } from '../figures/form-figures';
import type { Raised } from '../rules/rule';
import { indicatorDiffers } from './figures';
import { AGREES } from './record-rule';
import type { Against, RecordRule } from './record-rule';

/** Whether the same schools with the same pupils stand on both sides: else every sum differs for a reason that is told already. */
function sameSchools(both: Against, stage: Stage): boolean {
  const { matched, onlyForm, onlyRecord } = both.rows(stage);
  return (
    matched.length > 0 &&
    onlyForm.length === 0 &&
    onlyRecord.length === 0 &&
    !both.record.totalsInDoubt &&
    matched.every((one) => !both.otherPupils(one) && one.owned.row.enrolment !== null)
  );
}

/** The sums of 表Ⅰ that hold small 教学点 too, which 表Ⅱ-2 does not list. */
const WITH_SMALL: readonly BasicName[] = ['primaryClasses', 'primaryPupils', 'primaryTeachers'];
const BY_STAGE: readonly (readonly [Stage, readonly BasicName[]])[] = [
  [
    'primary',
    [
      'primarySchools',
      'nineYearSchools',
      'twelveYearSchools',
      'teachingPoints',
      'largeTeachingPoints',
      ...WITH_SMALL,
    ],
  ],
  [
    'junior',
    ['juniorSchools', 'completeSchools', 'specialSchools', 'juniorClasses', 'juniorPupils', 'juniorTeachers'],
  ],
];

export const RECORD_BASICS: RecordRule = {
  id: 'consistency/record-basics',
  category: 'consistency',
  severity: 'error',
  table: 'I',
  sentence: {
    zh: '表Ⅰ“{label}”填 {written}，按“基础数据”合计是 {expected}。请核对以哪个为准。',
    en: '“{label}” is {written}, but 基础数据 adds up to {expected}. Check which is right.',
  },
  source: AGREES,
  texts: RECORD_TEXTS['consistency/record-basics'],
  *check(both): Generator<Raised> {
    const { context, record } = both;
    const { basics } = context.form;
    if (!basics) return;
    const by = fillingOf(record.county, context.profile).basics;
    const points = basics.teachingPoints.value;
    const small = record.county.smallPoints.length;
    for (const [stage, names] of BY_STAGE) {
      if (!sameSchools(both, stage)) continue;
      const otherClasses = both
        .rows(stage)
        .matched.some(({ school, owned }) => school.classes.value !== owned.row.classes);
      for (const name of names) {
        if (otherClasses && (name === 'primaryClasses' || name === 'juniorClasses')) continue;
        const figure = basics[name];
        const expected = by[name] ?? null;
        if (figure.value === null || expected === null || figure.value === expected) continue;
        // Small 教学点 and 特殊教育学校 may well not be on 基础数据.
        if (name === 'specialSchools' && expected === 0) continue;
        if (name === 'teachingPoints' && small === 0 && figure.value > expected) continue;
        if (WITH_SMALL.includes(name) && points !== (by.teachingPoints ?? null)) continue;
        yield {
          stage,
          places: [figure],
          actual: figure.value,
          expected,
          parameters: { label: figure.label, written: figureText(figure), expected },
          restsOn: [cell(figure)],
        };
      }
    }
  },
};

export const RECORD_BALANCE: RecordRule = {
  id: 'consistency/record-balance',
  category: 'consistency',
  severity: 'warning',
  table: 'III',
  sentence: {
    zh: '{stage}“{label}”的{what}填 {written}，按“基础数据”（未四舍五入的总量）是 {expected}。请核对。',
    en: '{stage}, “{label}”: the {what} is {written}, but {expected} by the unrounded totals of 基础数据. Check it.',
  },
  source: AGREES,
  texts: RECORD_TEXTS['consistency/record-balance'],
  *check(both): Generator<Raised> {
    for (const stage of STAGES) {
      if (!sameSchools(both, stage)) continue;
      for (const { slug } of INDICATORS) {
        if (both.rows(stage).matched.some((one) => indicatorDiffers(both, stage, one, slug))) continue;
        const { mean, cv } = both.record.county.balance[stage][slug];
        yield* raiseBalance(both, stage, slug, 'mean', mean, 2);
        yield* raiseBalance(both, stage, slug, 'coefficient', cv, 3);
      }
    }
  },
};

const WHAT = {
  mean: { zh: '全县平均值', en: 'mean' },
  coefficient: { zh: '差异系数', en: 'coefficient' },
} as const;

function* raiseBalance(
  { context }: Against,
  stage: Stage,
  slug: IndicatorSlug,
  row: 'mean' | 'coefficient',
  exact: number | null,
  decimals: number,
): Generator<Raised> {
  const figure = context.form.balance?.[stage][row][slug];
  if (!figure || figure.value === null || exact === null) return;
  if (roundsTo(exact, figure.value, decimals)) return;
  // What no rounding explains is told without 基础数据; what comes of the rounded figures of 表Ⅱ-2 is near enough.
  if (context.diagnosis(stage).indicators[slug][row] === 'off') return;
  const fromForm = ofRounded(context.stages?.[stage], slug, row);
  if (fromForm !== null && roundTo(fromForm, decimals) === figure.value) return;
  const expected = roundTo(exact, decimals);
  yield {
    stage,
    places: [figure],
    actual: figure.value,
    expected,
    parameters: {
      stage: STAGES_WITHIN[stage],
      label: figure.label,
      what: WHAT[row],
      written: figureText(figure),
      expected: fixed(expected, decimals),
    },
    restsOn: [cell(figure)],
  };
}

/** Mean or coefficient of the figures as they stand on 表Ⅱ-2. */
function ofRounded(
  figures: NonNullable<Against['context']['stages']>[Stage] | undefined,
  slug: IndicatorSlug,
  row: 'mean' | 'coefficient',
): number | null {
  const values = figures?.rounded[slug] ?? [];
  const enrolment = figures?.enrolment ?? [];
  if (values.length === 0 || !allKnown(values) || !allKnown(enrolment)) return null;
  if (row === 'coefficient') return coefficientOfVariation(values, enrolment);
  const pupils = enrolment.reduce((all, count) => all + count, 0);
  return values.reduce((all, value, index) => all + value * nth(enrolment, index), 0) / pupils;
}
