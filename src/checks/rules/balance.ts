import type { Parameter } from '../../messages/sentence';
import { INDICATOR, INDICATORS } from '../../standards/indicators';
import { STAGES_WITHIN } from '../../messages/stage-names';
import { STAGES } from '../../standards/types';
import type { IndicatorSlug, Stage } from '../../standards/types';
import { overallCoefficient } from '../../measures/overall-coefficient';
import { roundTo, SLACK } from '../../measures/rounding';
import type { Figure } from '../../form/model';
import type { Seven } from '../../standards/seven';
import type { CheckContext } from '../context';
import type { StageDiagnosis } from '../diagnosis/diagnose';
import { likely } from '../diagnosis/narrow';
import type { IndicatorDiagnosis } from '../diagnosis/indicator';
import type { Raised, Rule } from './rule';
import { MOST_HINTED, POSSIBLY, schoolsHint } from './suspects-hint';
import { MEASURE } from './sources';
import { rows } from '../evidence/evidence';

/** 表Ⅲ's mean or coefficient of each indicator against what 表Ⅱ-2 gives. */
function balanceRule(
  which: 'mean' | 'coefficient',
  { id, name, decimals }: { id: string; name: { zh: string; en: string }; decimals: number },
): Rule {
  return {
    id,
    category: 'consistency',
    severity: 'error',
    table: 'III',
    spoils: which === 'coefficient',
    sentence: {
      zh: `{stage}“{label}”的${name.zh}是 {written}，而由表Ⅱ-2 各校数据算得 {expected}，四舍五入也凑不出 {written}。请重新计算，或核对表Ⅱ-2。{hint}`,
      en: `{stage}, “{label}”: the ${name.en} is {written}, but 表Ⅱ-2 gives {expected}, which no rounding turns into {written}. Compute it again, or check 表Ⅱ-2. {hint}`,
    },
    source: MEASURE,
    *check(context): Generator<Raised> {
      for (const stage of STAGES) {
        const row = context.form.balance?.[stage][which];
        const { indicators } = context.diagnosis(stage);
        for (const { slug } of INDICATORS) {
          const figure = row?.[slug];
          if (!figure || figure.value === null || indicators[slug][which] !== 'off') continue;
          yield raiseBalance(context, stage, slug, figure, which, decimals, indicators[slug]);
        }
      }
    },
  };
}

function raiseBalance(
  context: CheckContext,
  stage: Stage,
  indicator: IndicatorSlug,
  figure: Figure,
  which: 'mean' | 'coefficient',
  decimals: number,
  diagnosis: IndicatorDiagnosis,
): Raised {
  const { measured } = diagnosis;
  const exact = measured ? (which === 'mean' ? measured.mean : measured.deviation / measured.mean) : null;
  const expected = exact !== null && Number.isFinite(exact) ? roundTo(exact, decimals) : null;
  return {
    stage,
    places: [figure],
    actual: figure.value,
    expected,
    parameters: {
      stage: STAGES_WITHIN[stage],
      label: INDICATOR[indicator].name,
      written: figure.value ?? '',
      expected: expected ?? { zh: '另外的数', en: 'something else' },
      hint: suspectsHint(context, stage, diagnosis),
    },
    restsOn: [
      { on: 'pupils', stage, figure: { indicator, row: which } },
      { on: 'column', stage, indicator, balance: true, explains: () => true },
      rows(stage, null),
    ],
  };
}

/** Names up to three schools of which one other figure would explain it. */
function suspectsHint(
  context: CheckContext,
  stage: Stage,
  { suspects, culprit, mean, coefficient }: IndicatorDiagnosis,
): Parameter {
  if (culprit || mean !== 'off' || coefficient !== 'off') return '';
  if (suspects.length === 0 || suspects.length > MOST_HINTED) return '';
  return schoolsHint(POSSIBLY, context, stage, suspects, likely);
}

/**
 * What 综合 may be, the likeliest last. A coefficient that is itself wrong must not accuse 综合 too: what 表Ⅱ-2 gives may stand in
 * its place; for an unread one it must, and can only where nothing else says that 表Ⅱ-2 is wrong there. None: 综合 is not known.
 */
function overallMeans(
  row: Seven<Figure>,
  { indicators, totalDiffers, enrolmentSuspects }: StageDiagnosis,
): number[] {
  const doubtful = totalDiffers || enrolmentSuspects.length > 0;
  let choices: readonly (readonly number[])[] = [[]];
  for (const { slug } of INDICATORS) {
    const { value } = row[slug];
    const { mean, coefficient, measured } = indicators[slug];
    const given = measured ? measured.deviation / measured.mean : NaN;
    const known = value === null ? [] : [value];
    if (value === null ? mean === 'fits' && !doubtful : coefficient === 'off') known.push(given);
    choices = known.filter(Number.isFinite).flatMap((one) => choices.map((earlier) => [...earlier, one]));
  }
  return choices.flatMap((choice) => overallCoefficient(choice) ?? []);
}

const overall: Rule = {
  id: 'consistency/balance-overall',
  category: 'consistency',
  severity: 'error',
  table: 'III',
  sentence: {
    zh: '{stage}差异系数的“综合”是 {written}，七项差异系数的平均是 {expected}。请改为平均值。',
    en: '{stage}: 综合 is {written}, but the mean of the seven coefficients is {expected}. Put the mean.',
  },
  source: MEASURE,
  *check(context): Generator<Raised> {
    for (const stage of STAGES) {
      const row = context.form.balance?.[stage].coefficient;
      const written = row?.overall.value ?? null;
      if (!row || written === null) continue;
      const means = overallMeans(row, context.diagnosis(stage));
      const likeliest = means.at(-1);
      if (likeliest === undefined || means.some((mean) => Math.abs(mean - written) <= 0.001 + SLACK))
        continue;
      const expected = roundTo(likeliest, 3);
      yield {
        stage,
        places: [row.overall],
        actual: written,
        expected,
        parameters: { stage: STAGES_WITHIN[stage], written, expected },
      };
    }
  },
};

export const BALANCE_RULES: readonly Rule[] = [
  balanceRule('mean', {
    id: 'consistency/balance-mean',
    name: { zh: '全县平均值', en: 'mean' },
    decimals: 2,
  }),
  balanceRule('coefficient', {
    id: 'consistency/balance-coefficient',
    name: { zh: '差异系数', en: 'coefficient of variation' },
    decimals: 3,
  }),
  overall,
];
