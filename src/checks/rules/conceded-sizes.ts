import { sizeConcession, standing } from '../schools/conceded';
import { sizesBeyond } from '../schools/oversize';
import { PUPILS } from '../../standards/units';
import { shortfallOf } from '../findings/shortfall';
import type { Raised, Rule } from './rule';
import { STANDARDS } from './sources';

/** A school over the size limit that a claimed concession covers: no error, but somebody has to answer for it. */
export const CONCEDED_SIZE_RULE: Rule = {
  id: 'standard/school-size-conceded',
  category: 'standard',
  severity: 'information',
  table: 'II-2',
  sentence: {
    zh: '{school}：在校生 {pupils} 人，超过 {limit} 人；按放宽条款（{key}）不超过 {conceded} 人的不算超标。请确认它符合条件：{condition}。',
    en: '{school}: {pupils} pupils, over {limit}; by concession ({key}) up to {conceded} are allowed. Confirm that it qualifies: {condition}.',
  },
  source: STANDARDS,
  *check(context): Generator<Raised> {
    for (const beyond of sizesBeyond(context)) {
      const concession = sizeConcession(context, beyond.standard);
      if (!concession) continue;
      for (const over of beyond.schools) {
        if (standing(context, concession, over) === 'over') continue;
        const { school, pupils } = over;
        yield {
          stage: school.stage,
          school: school.name.text,
          places: [school.enrolment],
          about: { standard: beyond.standard },
          actual: pupils,
          shortfall: shortfallOf(
            { operator: '<=', threshold: beyond.limit, floor: null, unit: PUPILS },
            pupils,
          ),
          source: concession.source,
          parameters: {
            school: school.name.text,
            pupils,
            limit: beyond.limit,
            key: concession.key,
            conceded: concession.limit,
            condition: concession.condition,
          },
        };
      }
    }
  },
};
