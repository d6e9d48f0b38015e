import type { RuleTexts } from './rule-texts';
import type { Sentence } from './sentence';

const WHICH: Sentence = {
  zh: '对照原始凭证：“基础数据”对的，改申报表这一格（或到“数据”页导入当前工作簿再填一次）；申报表对的，改“基础数据”，再核验。',
  en: 'Look at the papers. If 基础数据 is right, change this cell of the form (or fill it again on the tab Data); if the form is right, change 基础数据 and check again.',
};

/** Title and advice of the rules that hold the form against 基础数据. */
export const RECORD_TEXTS = {
  'consistency/record-enrolment': {
    title: { zh: '在校生数与基础数据不符', en: 'Pupils differ from the record' },
    advice: WHICH,
  },
  'consistency/record-counts': {
    title: { zh: '这一格与基础数据不符', en: 'Differs from the record' },
    advice: WHICH,
  },
  'consistency/record-indicator': {
    title: { zh: '指标与基础数据不符', en: 'Indicator differs from record' },
    advice: WHICH,
  },
  'consistency/record-schools': {
    title: { zh: '学校名单与基础数据不符', en: 'Schools differ from the record' },
    advice: {
      zh: '只在一处有的学校：漏填的补上，已撤并的删去；只是校名写法不同的，统一校名。',
      en: 'Add the school where it was left out, delete it where it is closed; where only its name differs, write it alike.',
    },
  },
  'consistency/record-renamed': {
    title: { zh: '校名与基础数据不同', en: 'Name differs from the record' },
    advice: {
      zh: '以学校的正式名称为准，两处写成一样。',
      en: 'Use the official name of the school in both places.',
    },
  },
  'consistency/record-basics': {
    title: { zh: '合计与基础数据不符', en: 'Sum differs from the record' },
    advice: WHICH,
  },
  'consistency/record-balance': {
    title: { zh: '表Ⅲ与基础数据不符', en: '表Ⅲ differs from the record' },
    advice: {
      zh: '表Ⅲ按未四舍五入的总量计算：按“基础数据”算得的数改，或到“数据”页再填一次。',
      en: '表Ⅲ is computed from unrounded totals: put what 基础数据 gives, or fill it again on the tab Data.',
    },
  },
  'consistency/record-open': {
    title: { zh: '基础数据有疑问未答', en: 'Open questions in the record' },
    advice: {
      zh: '到“数据”页，选“用当前工作簿的数据”，答复后再核验。',
      en: 'On the tab Data use this workbook, answer the questions and check again.',
    },
  },
} as const satisfies RuleTexts;
