import { allSchools } from '../schools/stage-figures';
import type { Raised, Rule } from './rule';
import { FORM } from './sources';

/** The form lists teaching points of 50 pupils and more; a county was seen to leave out those of 50 and fewer. */
const LEAST = 50;

/** A 教学点 of exactly 50 pupils: listed as the form asks, but somebody may have drawn the line elsewhere. */
export const TEACHING_POINT_FIFTY_RULE: Rule = {
  id: 'entry/teaching-point-fifty',
  category: 'entry',
  severity: 'information',
  table: 'II-2',
  sentence: {
    zh: '{school}正好 {pupils} 人。申报表列“50人及以上”的教学点，正好 50 人的要列；有的地方把“50人及以下”的不列，请确认全县口径一致，表Ⅰ教学点数也按此统计。',
    en: '{school} has exactly {pupils} pupils. The form lists teaching points of 50 and more, so it belongs here; some leave out those of 50 and fewer. See that the county, and 表Ⅰ, draw one line.',
  },
  source: FORM,
  *check({ form }): Generator<Raised> {
    for (const { stage, name, enrolment } of allSchools(form)) {
      if (stage !== 'primary' || enrolment.value !== LEAST || !name.text.includes('教学点')) continue;
      yield {
        stage,
        school: name.text,
        places: [enrolment],
        actual: LEAST,
        parameters: { school: name.text, pupils: LEAST },
      };
    }
  },
};
