import type { Sentence } from '../../messages/sentence';
import { STAGES } from '../../standards/types';
import { BASIC_TOTALS } from '../schools/stage-figures';
import type { Raised, Rule } from './rule';
import { AGREEMENT } from './sources';
import { rows } from '../evidence/evidence';

/**
 * 表Ⅰ's total where a school's pupils are wrong or unread as well: the figures of 表Ⅲ agree on that number, so they also say what
 * the total should be.
 */
export const TOTAL_BY_BALANCE_RULE: Rule = {
  id: 'consistency/total-by-balance',
  category: 'consistency',
  severity: 'error',
  table: 'I',
  spoils: true,
  sentence: {
    zh: '“{label}”是 {written}。{school}的在校生数按表Ⅲ反推为 {pupils}，这样各校合计应为 {expected}。{check}。',
    en: '“{label}” is {written}. By 表Ⅲ {school} has {pupils} pupils, which makes a total of {expected}. {check}.',
  },
  source: AGREEMENT,
  *check(context): Generator<Raised> {
    for (const stage of STAGES) {
      const { totalByFigures } = context.diagnosis(stage);
      const total = context.form.basics?.[BASIC_TOTALS[stage].enrolment];
      const school = context.form.schools?.[stage][totalByFigures?.index ?? -1];
      if (!totalByFigures || total?.value == null || total.value < 0 || !school) continue;
      const { instead } = totalByFigures;
      const other = instead && context.form.balance?.[stage][instead.row][instead.indicator];
      const expected = between(totalByFigures.total);
      yield {
        stage,
        places: other ? [total, other] : [total],
        actual: total.value,
        expected,
        parameters: {
          label: total.label,
          written: total.value,
          school: school.name.text,
          pupils: between(totalByFigures.pupils),
          expected,
          check: other
            ? {
                zh: `请核对这一格和表Ⅲ的“${other.label.zh}”，两者必有一错`,
                en: `Check this cell and “${other.label.en}” of 表Ⅲ; one of the two is wrong`,
              }
            : { zh: '请核对表Ⅰ的这一格', en: 'Check this cell of 表Ⅰ' },
        },
        restsOn: [rows(stage, null)],
      };
    }
  },
};

function between({ low, high }: { readonly low: number; readonly high: number }): number | Sentence {
  return low === high ? low : { zh: `${low} 至 ${high} 之间`, en: `between ${low} and ${high}` };
}
