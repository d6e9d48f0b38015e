import { CONSISTENCY_ADVICE } from './advice-consistency';
import { ENTRY_ADVICE } from './advice-entry';
import type { Sentence } from './sentence';

/**
 * 怎么办 for each rule's findings, by the rule's id, in the words of the office. What is below a standard is never to be cured by
 * changing the figure: there the advice is about people, rooms and money.
 */
export const RULE_ADVICE: Readonly<Record<string, Sentence>> = {
  ...ENTRY_ADVICE,
  ...CONSISTENCY_ADVICE,
  'standard/indicator': {
    zh: '数字核实无误的，列入问题台账，由责任单位补足差额；数字不能改。',
    en: 'If the figure is right, enter it in the ledger of problems and make up what is missing; the figure stays.',
  },
  'standard/school': {
    zh: '列入一校一册：先补不足 85% 的项，再补到应达标的项数。',
    en: 'Enter it in the school’s booklet: first what is below 85 %, then as many indicators as must be met.',
  },
  'standard/coefficient': {
    zh: '看差异系数来自哪几所学校，优先给偏低的学校配人、配物，或在校际间调配。',
    en: 'See which schools it comes from; give to those below the mean first, or move between schools.',
  },
  'standard/item': {
    zh: '数字核实无误的，列入问题台账，写明措施、责任单位和期限。',
    en: 'If the figure is right, enter it in the ledger of problems with measure, office and deadline.',
  },
  'standard/item-conclusion': {
    zh: '列入问题台账，写明措施、责任单位和期限；已经做到的，备好佐证后改填“是”。',
    en: 'Enter it in the ledger of problems; where it is met by now, have the evidence ready and put 是.',
  },
  'standard/satisfaction': {
    zh: '查问卷中不满意集中在哪里，列入问题台账，整改后重新调查。',
    en: 'See what people are dissatisfied with, enter it in the ledger, and survey again after it is mended.',
  },
  'standard/school-size-conceded': {
    zh: '由人确认这所学校符合放宽条款，备好建校时间或生源证明。',
    en: 'A person confirms that the concession applies, with papers on when it was built or whose children attend.',
  },
};
