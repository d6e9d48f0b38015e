import type { Sentence } from '../../messages/sentence';
import { CLASSES, PERSONS, PERSONS_TEN_THOUSAND, PIECES, SCHOOLS, YUAN } from './units';
import type { ColumnLayout, FigureSpec } from './spec';
import type { EmptySheet } from './table';

/** One column of 表Ⅰ: its heading, its certain pattern, its pattern within the table, what it counts. */
interface BasicColumn {
  readonly heading: string;
  readonly certain: RegExp | null;
  readonly possible?: RegExp;
  readonly label: Sentence;
  readonly unit: Sentence;
  readonly money?: true;
}

const TOTAL = /^[合小总共]?计$/;
const TEACHERS = /^其?中?:?专任教师(?:数)?$/;
const PRIMARY = /^小学(?:\(.\))?$/;
const JUNIOR = /^(?:普通)?初中(?:\(.\))?$/;

/** The figures of 表Ⅰ by name, in the order of the form: L1–L24. */
const COLUMNS = {
  population: {
    heading: '人口总数(万人)',
    certain: /^(?:常住)?人口总数/,
    possible: /^(?!农业).*总?人口/,
    label: { zh: '人口总数', en: 'Population' },
    unit: PERSONS_TEN_THOUSAND,
  },
  ruralPopulation: {
    heading: '农业人口数(万人)',
    certain: /^农业人口/,
    label: { zh: '农业人口数', en: 'Rural population' },
    unit: PERSONS_TEN_THOUSAND,
  },
  townships: {
    heading: '乡镇数(个)',
    certain: /^乡镇/,
    label: { zh: '乡镇数', en: 'Townships' },
    unit: PIECES,
  },
  villages: {
    heading: '行政村数(个)',
    certain: /^行政村/,
    label: { zh: '行政村数', en: 'Villages' },
    unit: PIECES,
  },
  outputPerHead: {
    heading: '年人均国内生产总值(元)',
    certain: /人均国内生产总值/,
    possible: /生产总值|GDP/i,
    label: { zh: '年人均国内生产总值', en: 'Gross domestic product per head and year' },
    unit: YUAN,
    money: true,
  },
  revenuePerHead: {
    heading: '年人均地方财政收入(元)',
    certain: /人均地方财政/,
    possible: /财政收入/,
    label: { zh: '年人均地方财政收入', en: 'Local revenue per head and year' },
    unit: YUAN,
    money: true,
  },
  farmersIncome: {
    heading: '农民年人均纯收入(元)',
    certain: /^农民年?人均/,
    possible: /农民.*收入/,
    label: { zh: '农民年人均纯收入', en: 'Net income per farmer and year' },
    unit: YUAN,
    money: true,
  },
  townsmenIncome: {
    heading: '城镇居民年人均可支配收入(元)',
    certain: /^城镇居民年?人均/,
    possible: /可支配收入/,
    label: { zh: '城镇居民年人均可支配收入', en: 'Disposable income per townsman and year' },
    unit: YUAN,
    money: true,
  },
  primarySchools: {
    heading: '小学',
    certain: null,
    possible: PRIMARY,
    label: { zh: '小学数', en: 'Primary schools' },
    unit: SCHOOLS,
  },
  nineYearSchools: {
    heading: '九年一贯制学校',
    certain: /^九年一贯制(?:学校)?(?:\(.\))?$/,
    label: { zh: '九年一贯制学校数', en: 'Nine-year schools' },
    unit: SCHOOLS,
  },
  juniorSchools: {
    heading: '初中',
    certain: null,
    possible: JUNIOR,
    label: { zh: '初中数', en: 'Junior secondary schools' },
    unit: SCHOOLS,
  },
  completeSchools: {
    heading: '完全中学',
    certain: /^完全中学(?:\(.\))?$/,
    label: { zh: '完全中学数', en: 'Complete secondary schools' },
    unit: SCHOOLS,
  },
  twelveYearSchools: {
    heading: '十二年一贯制学校',
    certain: /^十二年一贯制(?:学校)?(?:\(.\))?$/,
    label: { zh: '十二年一贯制学校数', en: 'Twelve-year schools' },
    unit: SCHOOLS,
  },
  specialSchools: {
    heading: '特殊教育学校(所)',
    certain: /^特殊教育学校(?:数)?(?:\(.\))?$/,
    label: { zh: '特殊教育学校数', en: 'Special education schools' },
    unit: SCHOOLS,
  },
  teachingPoints: {
    heading: '计',
    certain: null,
    possible: TOTAL,
    label: { zh: '小学教学点数', en: 'Teaching points' },
    unit: PIECES,
  },
  largeTeachingPoints: {
    heading: '其中：50人及以上',
    certain: /^其?中?:?50人及?以上/,
    possible: /50人/,
    label: { zh: '50人及以上的小学教学点数', en: 'Teaching points with 50 pupils or more' },
    unit: PIECES,
  },
  primaryClasses: {
    heading: '小学',
    certain: null,
    possible: PRIMARY,
    label: { zh: '小学教学班数', en: 'Primary classes' },
    unit: CLASSES,
  },
  juniorClasses: {
    heading: '初中',
    certain: null,
    possible: JUNIOR,
    label: { zh: '初中教学班数', en: 'Junior secondary classes' },
    unit: CLASSES,
  },
  primaryPupils: {
    heading: '小学',
    certain: null,
    possible: PRIMARY,
    label: { zh: '小学在校学生数', en: 'Primary pupils' },
    unit: PERSONS,
  },
  juniorPupils: {
    heading: '初中',
    certain: null,
    possible: JUNIOR,
    label: { zh: '初中在校学生数', en: 'Junior secondary pupils' },
    unit: PERSONS,
  },
  primaryStaff: {
    heading: '合计',
    certain: null,
    possible: TOTAL,
    label: { zh: '小学教职工合计', en: 'Primary staff' },
    unit: PERSONS,
  },
  primaryTeachers: {
    heading: '其中专任教师',
    certain: null,
    possible: TEACHERS,
    label: { zh: '小学专任教师数', en: 'Primary full-time teachers' },
    unit: PERSONS,
  },
  juniorStaff: {
    heading: '合计',
    certain: null,
    possible: TOTAL,
    label: { zh: '初中教职工合计', en: 'Junior secondary staff' },
    unit: PERSONS,
  },
  juniorTeachers: {
    heading: '其中专任教师',
    certain: null,
    possible: TEACHERS,
    label: { zh: '初中专任教师数', en: 'Junior secondary full-time teachers' },
    unit: PERSONS,
  },
} as const satisfies Readonly<Record<string, BasicColumn>>;

/** A figure of 表Ⅰ: `primaryPupils`. */
export type BasicName = keyof typeof COLUMNS;

const ENTRIES = Object.entries(COLUMNS) as readonly [BasicName, BasicColumn][];

export const BASIC_COLUMNS: readonly ColumnLayout<BasicName>[] = ENTRIES.map(
  ([name, { heading, certain, possible }], index) => ({
    name,
    code: `L${index + 1}`,
    heading,
    certain,
    possible: possible ?? certain ?? /^$/,
  }),
);

/** 表Ⅰ: people in 万 with two decimals, everything else whole. */
export const BASIC_FIGURES: readonly (FigureSpec & { readonly name: BasicName })[] = ENTRIES.map(
  ([name, { label, unit, money }], index) => {
    const people = unit === PERSONS_TEN_THOUSAND;
    return {
      table: 'I',
      name,
      code: `L${index + 1}`,
      label,
      unit,
      kind: people ? 'decimal' : 'integer',
      decimals: people ? 2 : 0,
      ...(people ? { tenThousand: true as const } : {}),
      ...(money ? { money } : {}),
    };
  },
);

/** A heading over several columns of 表Ⅰ. */
export interface Group {
  readonly heading: string;
  readonly first: BasicName;
  readonly last: BasicName;
}

export const BASIC_GROUPS: readonly Group[] = [
  { heading: '自然情况', first: 'population', last: 'villages' },
  { heading: '经济情况', first: 'outputPerHead', last: 'townsmenIncome' },
  { heading: '普通中小学校数(所)', first: 'primarySchools', last: 'twelveYearSchools' },
  { heading: '特殊教育学校(所)', first: 'specialSchools', last: 'specialSchools' },
  { heading: '小学教学点数(个)', first: 'teachingPoints', last: 'largeTeachingPoints' },
  { heading: '教学班数(个)', first: 'primaryClasses', last: 'juniorClasses' },
  { heading: '在校学生数(人)', first: 'primaryPupils', last: 'juniorPupils' },
  { heading: '教职工数(人)', first: 'primaryStaff', last: 'juniorTeachers' },
];

/** Headings over several columns: they tell 表Ⅰ, but no column. */
export const BASIC_GROUP_HINT =
  /^(?:自然情况|经济情况|普通中小学校?数|小学教学点数?|教学班数|教职工数)(?:\(.\))?$/;

const at = (name: BasicName): number => ENTRIES.findIndex(([other]) => other === name);

/** 表Ⅰ while it is empty: groups over their columns, 特殊教育学校 over itself. */
export const BASIC_SHEET: EmptySheet = {
  heads: [
    ...BASIC_GROUPS.map(({ heading, first, last }) => ({
      ...{ text: heading, top: 1, left: at(first), bottom: first === last ? 2 : 1, right: at(last) },
    })),
    ...BASIC_COLUMNS.flatMap(({ name, heading }, left) =>
      BASIC_GROUPS.some(({ first, last }) => first === last && first === name)
        ? []
        : [{ text: heading, top: 2, left }],
    ),
  ],
  codes: 3,
  heights: [
    [1, 22],
    [2, 58],
  ],
  widths: BASIC_COLUMNS.map(() => 11),
  notes: [
    [2, at('population'), '单位是万人，保留两位小数。'],
    [2, at('largeTeachingPoints'), '在校生 50 人及以上的小学教学点；它们列入表Ⅱ-2，50 人以下的不列入。'],
    [2, at('primaryStaff'), '小学教职工。'],
    [2, at('juniorStaff'), '初中教职工。'],
  ],
  footnote: {
    text: '注：“人口总数”和“农业人口数”按常住人口统计，数字保留两位小数。L5-L8 列数字保留整数。',
    points: 32,
  },
  // 24 columns on A4 would be too small to read.
  page: { orientation: 'landscape', paper: 'A3' },
};
