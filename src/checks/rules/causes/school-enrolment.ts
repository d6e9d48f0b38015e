import { STAGES } from '../../../standards/types';
import { rows } from '../../evidence/evidence';
import type { Raised, Rule } from '../rule';
import { AGREEMENT } from '../sources';

/** A school's pupils that 表Ⅲ needs to be others: every mean and coefficient of the stage follows from them. */
export const SCHOOL_ENROLMENT_RULE: Rule = {
  id: 'consistency/school-enrolment',
  category: 'consistency',
  severity: 'error',
  table: 'II-2',
  spoils: true,
  sentence: {
    zh: '{school}：在校生数填 {written}，但表Ⅲ的各项平均值和差异系数要求它约为 {expected}。多半是这一格填错，请核对。',
    en: '{school}: {written} pupils, but the means and coefficients of 表Ⅲ need about {expected}. This cell is probably mistyped; check it.',
  },
  source: AGREEMENT,
  *check(context): Generator<Raised> {
    for (const stage of STAGES) {
      const { enrolmentCulprit: culprit, indicators } = context.diagnosis(stage);
      const school = culprit ? context.stages?.[stage].schools[culprit.index] : undefined;
      if (!culprit || !school) continue;
      const expected = Math.round((culprit.low + culprit.high) / 2);
      const written = school.enrolment.value ?? '';
      yield {
        stage,
        school: school.name.text,
        places: [school.enrolment],
        actual: school.enrolment.value,
        expected,
        parameters: { school: school.name.text, written, expected },
        restsOn: [{ on: 'column', stage, indicator: null, balance: true }, rows(stage, null)],
        spoils: [{ of: 'pupils', stage, explains: ({ indicator }) => !indicators[indicator].apart }],
      };
    }
  },
};
