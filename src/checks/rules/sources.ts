import { cited, PROCEDURE_2019 } from '../../standards/procedures';
import type { Source } from '../../standards/types';

/** The declaration form itself: its headings, notes and filling rules. */
export const FORM: Source = {
  zh: `《全国义务教育优质均衡发展县（市、区）申报表》（${cited(PROCEDURE_2019).zh}）`,
  en: `National declaration form (${cited(PROCEDURE_2019).en})`,
  certainty: 'transcribed',
  clause: 'form',
};

/** What follows from the form's layout: figures that appear twice or are made from each other must agree. */
export const AGREEMENT: Source = {
  zh: '申报表各表、各栏之间的对应关系',
  en: 'Agreement between the tables and columns of the declaration form',
  certainty: 'judged',
  clause: 'agree',
};

/** How 差异系数 and 全县平均值 are computed. */
export const MEASURE: Source = {
  zh: '《县域义务教育优质均衡发展督导评估办法》（教督〔2017〕6号）差异系数计算方法',
  en: '教督〔2017〕6号, computation of the coefficient of variation',
  certainty: 'read',
  clause: 'cv',
};

/** Good practice of filling in figures where the form is silent. */
export const PRACTICE: Source = {
  zh: '数据填报规范',
  en: 'Good practice in filling in figures',
  certainty: 'judged',
  clause: 'good-practice',
};

/** Used where a rule on standards has none of its own; each finding carries its standard's source. */
export const STANDARDS = {
  zh: '《县域义务教育优质均衡发展督导评估办法》（教督〔2017〕6号）',
  en: '教督〔2017〕6号',
  certainty: 'read',
  clause: 'indicators',
} as const;
