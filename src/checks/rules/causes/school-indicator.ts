import { likelyRange } from '../../diagnosis/narrow';
import { mistypedIndicators } from '../../diagnosis/mistyped';
import { rows } from '../../evidence/evidence';
import { figureText } from '../../figures/form-figures';
import type { Raised, Rule } from '../rule';
import { AGREEMENT } from '../sources';

/** A school's figure that mean and coefficient of 表Ⅲ need to be another: what they, counts and marks say follows from it. */
export const SCHOOL_INDICATOR_RULE: Rule = {
  id: 'consistency/school-indicator',
  category: 'consistency',
  severity: 'error',
  table: 'II-2',
  spoils: true,
  sentence: {
    zh: '{school}：“{label}”填 {written}，但由表Ⅲ的平均值和差异系数反推应为 {expected}。多半是这一格填错，请核对。',
    en: '{school}: “{label}” is {written}, but mean and coefficient in 表Ⅲ need {expected}. This cell is probably mistyped; check it.',
  },
  source: AGREEMENT,
  *check(context): Generator<Raised> {
    for (const { culprit, row, ...mistyped } of mistypedIndicators(context)) {
      const { stage, indicator, figure } = mistyped;
      const expected = likelyRange(culprit);
      yield {
        stage,
        school: row.name.text,
        places: [figure],
        actual: figure.value,
        expected,
        parameters: { school: row.name.text, label: figure.label, written: figureText(figure), expected },
        restsOn: [{ on: 'column', stage, indicator, balance: true }, rows(stage, null)],
        spoils: [{ of: 'figure', mistyped }],
      };
    }
  },
};
