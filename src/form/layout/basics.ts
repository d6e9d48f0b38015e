import type { Sentence } from '../../messages/sentence';
import { CLASSES, PERSONS, PERSONS_TEN_THOUSAND, PIECES, SCHOOLS, YUAN } from './units';
import type { ColumnLayout, FigureSpec } from './spec';

/** A heading over several columns of 表Ⅰ. */
export interface Group {
  readonly heading: string;
  readonly first: string;
  readonly last: string;
}

export const BASIC_GROUPS: readonly Group[] = [
  { heading: '自然情况', first: 'L1', last: 'L4' },
  { heading: '经济情况', first: 'L5', last: 'L8' },
  { heading: '普通中小学校数(所)', first: 'L9', last: 'L13' },
  { heading: '特殊教育学校(所)', first: 'L14', last: 'L14' },
  { heading: '小学教学点数(个)', first: 'L15', last: 'L16' },
  { heading: '教学班数(个)', first: 'L17', last: 'L18' },
  { heading: '在校学生数(人)', first: 'L19', last: 'L20' },
  { heading: '教职工数(人)', first: 'L21', last: 'L24' },
];

const TOTAL = /^[合小总共]?计$/;
const TEACHERS = /^其?中?:?专任教师(?:数)?$/;
const PRIMARY = /^小学(?:\(.\))?$/;
const JUNIOR = /^(?:普通)?初中(?:\(.\))?$/;

/** Headings of 表Ⅰ in order: heading, its certain pattern, its pattern within the table. */
const HEADINGS: readonly (readonly [string, RegExp | null, RegExp?])[] = [
  ['人口总数(万人)', /^(?:常住)?人口总数/, /^(?!农业).*总?人口/],
  ['农业人口数(万人)', /^农业人口/],
  ['乡镇数(个)', /^乡镇/],
  ['行政村数(个)', /^行政村/],
  ['年人均国内生产总值(元)', /人均国内生产总值/, /生产总值|GDP/i],
  ['年人均地方财政收入(元)', /人均地方财政/, /财政收入/],
  ['农民年人均纯收入(元)', /^农民年?人均/, /农民.*收入/],
  ['城镇居民年人均可支配收入(元)', /^城镇居民年?人均/, /可支配收入/],
  ['小学', null, PRIMARY],
  ['九年一贯制学校', /^九年一贯制(?:学校)?(?:\(.\))?$/],
  ['初中', null, JUNIOR],
  ['完全中学', /^完全中学(?:\(.\))?$/],
  ['十二年一贯制学校', /^十二年一贯制(?:学校)?(?:\(.\))?$/],
  ['特殊教育学校(所)', /^特殊教育学校(?:数)?(?:\(.\))?$/],
  ['计', null, TOTAL],
  ['其中：50人及以上', /^其?中?:?50人及?以上/, /50人/],
  ['小学', null, PRIMARY],
  ['初中', null, JUNIOR],
  ['小学', null, PRIMARY],
  ['初中', null, JUNIOR],
  ['合计', null, TOTAL],
  ['其中专任教师', null, TEACHERS],
  ['合计', null, TOTAL],
  ['其中专任教师', null, TEACHERS],
];

/** Headings over several columns: they tell 表Ⅰ, but no column. */
export const BASIC_GROUP_HINT =
  /^(?:自然情况|经济情况|普通中小学校?数|小学教学点数?|教学班数|教职工数)(?:\(.\))?$/;

export const BASIC_COLUMNS: readonly ColumnLayout[] = HEADINGS.map(([heading, certain, possible], index) => ({
  code: `L${index + 1}`,
  heading,
  certain,
  possible: possible ?? certain ?? /^$/,
}));

const NAMES: readonly Sentence[] = [
  { zh: '人口总数', en: 'Population' },
  { zh: '农业人口数', en: 'Rural population' },
  { zh: '乡镇数', en: 'Townships' },
  { zh: '行政村数', en: 'Villages' },
  { zh: '年人均国内生产总值', en: 'Gross domestic product per head and year' },
  { zh: '年人均地方财政收入', en: 'Local revenue per head and year' },
  { zh: '农民年人均纯收入', en: 'Net income per farmer and year' },
  { zh: '城镇居民年人均可支配收入', en: 'Disposable income per townsman and year' },
  { zh: '小学数', en: 'Primary schools' },
  { zh: '九年一贯制学校数', en: 'Nine-year schools' },
  { zh: '初中数', en: 'Junior secondary schools' },
  { zh: '完全中学数', en: 'Complete secondary schools' },
  { zh: '十二年一贯制学校数', en: 'Twelve-year schools' },
  { zh: '特殊教育学校数', en: 'Special education schools' },
  { zh: '小学教学点数', en: 'Teaching points' },
  { zh: '50人及以上的小学教学点数', en: 'Teaching points with 50 pupils or more' },
  { zh: '小学教学班数', en: 'Primary classes' },
  { zh: '初中教学班数', en: 'Junior secondary classes' },
  { zh: '小学在校学生数', en: 'Primary pupils' },
  { zh: '初中在校学生数', en: 'Junior secondary pupils' },
  { zh: '小学教职工合计', en: 'Primary staff' },
  { zh: '小学专任教师数', en: 'Primary full-time teachers' },
  { zh: '初中教职工合计', en: 'Junior secondary staff' },
  { zh: '初中专任教师数', en: 'Junior secondary full-time teachers' },
];

function unitOf(number: number): Sentence {
  if (number <= 2) return PERSONS_TEN_THOUSAND;
  if (number <= 4) return PIECES;
  if (number <= 8) return YUAN;
  if (number <= 14) return SCHOOLS;
  if (number <= 16) return PIECES;
  return number <= 18 ? CLASSES : PERSONS;
}

/** 表Ⅰ: `L1`…`L24`. */
export const BASIC_FIGURES: readonly FigureSpec[] = NAMES.map((label, index) => {
  const number = index + 1;
  const people = number <= 2;
  return {
    table: 'I',
    code: `L${number}`,
    label,
    unit: unitOf(number),
    kind: people ? 'decimal' : 'integer',
    decimals: people ? 2 : 0,
    ...(people ? { tenThousand: true as const } : {}),
    ...(number >= 5 && number <= 8 ? { money: true as const } : {}),
  };
});

export const BASIC_NOTE =
  '注：“人口总数”和“农业人口数”按常住人口统计，数字保留两位小数。L5-L8 列数字保留整数。';
