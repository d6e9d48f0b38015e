import { nth } from '../../../standards/lists';
import { STAGES } from '../../../standards/types';
import { likelyPupils } from '../../diagnosis/pupils';
import { rows } from '../../evidence/evidence';
import type { Raised, Rule } from '../rule';
import { schoolsHint } from '../suspects-hint';
import { AGREEMENT } from '../sources';

const ONE = {
  zh: '{school}：在校生数填 {written}，但表Ⅲ的各项平均值和差异系数要求它约为 {expected}。多半是这一格填错',
  en: '{school}: {written} pupils, but the means and coefficients of 表Ⅲ need about {expected}. This cell is probably mistyped',
};
const ANY = {
  zh: '表Ⅲ的各项平均值和差异系数与在校生数对不上，多半是{schools}的在校生数填错',
  en: 'The means and coefficients of 表Ⅲ do not go with the pupils; the number of {schools} is probably mistyped',
};

/** A school's pupils that 表Ⅲ needs to be others: every mean and coefficient of the stage follows from them. */
export const SCHOOL_ENROLMENT_RULE: Rule = {
  id: 'consistency/school-enrolment',
  category: 'consistency',
  severity: 'error',
  table: 'II-2',
  spoils: true,
  sentence: {
    zh: '{accused}，请核对。',
    en: '{accused}; check it.',
  },
  source: AGREEMENT,
  *check(context): Generator<Raised> {
    for (const stage of STAGES) {
      const { enrolmentCulprit, enrolmentSuspects, totalDiffers, indicators } = context.diagnosis(stage);
      // Where the total differs and any of several schools may be why, the total is what is accused.
      const suspects = enrolmentCulprit ? [enrolmentCulprit] : totalDiffers ? [] : enrolmentSuspects;
      const listed = context.form.schools?.[stage] ?? [];
      const schools = suspects.map(({ index }) => nth(listed, index));
      const [culprit, ...others] = suspects;
      const [school] = schools;
      if (!culprit || !school) continue;
      const expected = others.length === 0 ? likelyPupils(culprit) : null;
      const written = school.enrolment.value ?? '';
      yield {
        stage,
        ...(others.length === 0 && { school: school.name.text }),
        places: schools.map(({ enrolment }) => enrolment),
        actual: school.enrolment.value,
        expected,
        parameters: {
          accused:
            expected === null
              ? schoolsHint(ANY, context, stage, suspects, likelyPupils)
              : { sentence: ONE, parameters: { school: school.name.text, written, expected } },
        },
        restsOn: [{ on: 'column', stage, indicator: null, balance: true }, rows(stage, null)],
        spoils: [{ of: 'pupils', stage, explains: ({ indicator }) => !indicators[indicator].apart }],
      };
    }
  },
};
