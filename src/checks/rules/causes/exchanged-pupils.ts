import { STAGES } from '../../../standards/types';
import type { Raised, Rule } from '../rule';
import { MEASURE } from '../sources';

/** Pupils of two rows that were mixed up: every mean and coefficient of the stage follows from that. */
export const EXCHANGED_PUPILS_RULE: Rule = {
  id: 'consistency/exchanged-pupils',
  category: 'consistency',
  severity: 'error',
  table: 'II-2',
  spoils: true,
  sentence: {
    zh: '{school}填 {written} 名在校生，下一行{other}填 {below} 名：两数互换，表Ⅲ的各项平均值和差异系数就全部相符。多半是两行填反了，请核对。',
    en: '{school} has {written} pupils and {other} in the next row {below}: exchanged, they agree with every mean and coefficient of 表Ⅲ. The two rows were probably mixed up; check them.',
  },
  source: MEASURE,
  *check({ form, diagnosis }): Generator<Raised> {
    for (const stage of STAGES) {
      const { exchanged: at } = diagnosis(stage);
      const [upper, lower] = at === null ? [] : (form.schools?.[stage].slice(at, at + 2) ?? []);
      if (upper?.enrolment.value == null || lower?.enrolment.value == null) continue;
      const [written, below] = [upper.enrolment.value, lower.enrolment.value];
      yield {
        stage,
        school: upper.name.text,
        places: [upper.enrolment, lower.enrolment],
        actual: written,
        expected: below,
        parameters: { school: upper.name.text, other: lower.name.text, written, below },
        spoils: [
          { of: 'cell', place: lower.enrolment },
          { of: 'pupils', stage, explains: () => true },
        ],
      };
    }
  },
};
