import type { Sentence } from '../../messages/sentence';
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
    const found = allSchools(form).filter(
      ({ stage, name, enrolment }) =>
        stage === 'primary' && enrolment.value === LEAST && name.text.includes('教学点'),
    );
    const [first] = found;
    if (!first) return;
    const school = first.name.text;
    // One line to draw for the whole county is one thing to look at, however many lie on it.
    yield {
      stage: 'primary',
      ...(found.length === 1 && { school }),
      places: found.map(({ enrolment }) => enrolment),
      actual: LEAST,
      parameters: {
        school:
          found.length === 1 ? school : { sentence: SEVERAL, parameters: { school, count: found.length } },
        pupils: LEAST,
      },
    };
  },
};

const SEVERAL: Sentence = {
  zh: '{school}等 {count} 个教学点',
  en: '{school} and others, {count} teaching points in all, each',
};
