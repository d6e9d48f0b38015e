import { isIndicator } from '../../standards/indicators';
import type { TableId } from '../table-id';
import { TABLE_IDS } from '../table-id';
import { BASIC_COLUMNS, BASIC_FIGURES, BASIC_GROUP_HINT, BASIC_SHEET } from './basics';
import { basicNamed } from './basic-words';
import { GUARANTEE_ITEMS } from './guarantee';
import {
  allOf,
  BALANCE_COLUMNS,
  BALANCE_FIGURES,
  BALANCE_ROWS,
  BALANCE_SHEET,
  SUMMARY_COLUMNS,
  SUMMARY_FIGURES,
  SUMMARY_ROWS,
  SUMMARY_SHEET,
} from './indicators';
import { ITEM_COLUMNS } from './items';
import { QUALITY_ITEMS } from './quality';
import { RECOGNITION_COLUMNS, RECOGNITION_FIGURES, RECOGNITION_ROWS, RECOGNITION_SHEET } from './recognition';
import { SCHOOL_NOTE } from './school-note';
import { INDICATOR_FIGURES, SCHOOL_COLUMNS, SCHOOL_FIGURES } from './schools';
import type { ItemLayout } from './sentence';
import { blanksOfPattern } from './sentence';
import type { FigureSpec } from './spec';
import type { Family, FoundTop, TableLayout } from './table';

const indicatorsIn = ({ headings }: FoundTop): number => headings.filter(isIndicator).length;

/** Headings that only 表Ⅱ-2 has beside the indicators: 序号, 在校生数…. */
const ofSchools = ({ headings }: FoundTop): number =>
  headings.filter((name) => !isIndicator(name) && name !== 'overall').length;
const isOfSchools = (top: FoundTop): boolean => ofSchools(top) >= 2 || top.most > 9;

/** The indicators alone: 表Ⅱ-1 or 表Ⅲ. */
const ofIndicators = (top: FoundTop): boolean => !isOfSchools(top) && indicatorsIn(top) >= 4;

const figuresOf = (items: readonly ItemLayout[]): readonly FigureSpec[] =>
  items.flatMap(({ sentence }) => (sentence ? blanksOfPattern(sentence).map(({ spec }) => spec) : []));

/** Everything that is known of each table of the form: finder, reader, the signs of a copy and the empty form all ask here. */
export const LAYOUTS = {
  I: {
    title: {
      numeral: 'Ⅰ',
      title: '义务教育优质均衡发展县(市、区)基本情况',
      words: /^(?:全国)?(?:县域)?义务教育优质均衡发展.*基本情况/,
    },
    hint: /人口|^乡镇|行政村|人均|一贯制|完全中学|特殊教育|50人|在校|班级?|校数|教学点数|教职工/,
    columns: BASIC_COLUMNS,
    groups: BASIC_GROUP_HINT,
    byWords: basicNamed,
    figures: BASIC_FIGURES,
    labelColumns: 0,
    reading: { by: 'one-row', field: 'basics', figures: BASIC_FIGURES },
    empty: BASIC_SHEET,
    isTop: ({ headings, title, most }) => headings.length >= 6 || title === 'I' || most > 14,
    sheetName: /基本情况(?!.*(?:资源|学校))|^附?表(?:I|1|一)$/,
  },
  'II-1': {
    title: {
      numeral: 'Ⅱ-1',
      title: '小学、初中资源配置基本情况',
      words: /^(?:小学[、,和]?初中)?资源配置(?:基本)?情况(?!.*(?:分学?校|各校))/,
    },
    family: 'indicators',
    hint: /每百名|生均|综合|达标/,
    columns: SUMMARY_COLUMNS,
    figures: allOf(SUMMARY_FIGURES),
    labelColumns: 2,
    reading: { by: 'stage-rows', field: 'summary', rows: SUMMARY_ROWS, figures: SUMMARY_FIGURES },
    empty: SUMMARY_SHEET,
    isTop: ofIndicators,
    sheetName: /汇总|表(?:II|2|二)[-—_.]?(?:1|一)$/,
    ownHeading: /^综合评估/,
  },
  'II-2': {
    title: {
      numeral: 'Ⅱ-2',
      title: '小学、初中资源配置基本情况（分学校）',
      words: /^(?:小学[、,和]?初中)?资源配置(?:基本)?情况.*(?:分学?校|各校)/,
    },
    family: 'indicators',
    hint: /每百名|生均|综合|达标|序号|学校(?:全称|名称)|举办者|在校|年级|班级?|备注/,
    columns: SCHOOL_COLUMNS,
    figures: [
      ...Object.values<FigureSpec>(SCHOOL_FIGURES),
      ...Object.values(INDICATOR_FIGURES),
      ...blanksOfPattern(SCHOOL_NOTE).map(({ spec }) => spec),
    ],
    labelColumns: 0,
    reading: { by: 'schools', notFilled: ['number', 'name', 'mark', 'remark'] },
    isTop: (top) =>
      isOfSchools(top) &&
      (indicatorsIn(top) >= 4 || top.most >= 9 || (top.title === 'II-2' && indicatorsIn(top) > 0)),
    sheetName: /分学?校|各校|表(?:II|2|二)[-—_.]?(?:2|二)$/,
  },
  III: {
    title: {
      numeral: 'Ⅲ',
      title: '县域义务教育校际均衡情况',
      words: /^(?:县域)?(?:义务教育)?校际均衡(?:情况|状况)/,
    },
    family: 'indicators',
    hint: /每百名|生均|综合|平均值|平均数|均值|差异系数/,
    columns: BALANCE_COLUMNS,
    figures: allOf(BALANCE_FIGURES),
    labelColumns: 2,
    reading: { by: 'stage-rows', field: 'balance', rows: BALANCE_ROWS, figures: BALANCE_FIGURES },
    empty: BALANCE_SHEET,
    isTop: ofIndicators,
    sheetName: /均衡|表(?:III|3|三)$/,
  },
  IV: {
    title: {
      numeral: 'Ⅳ',
      title: '政府保障程度评估指标',
      words: /^政府保障程度/,
    },
    family: 'items',
    hint: /序号|名称|指标|结论|达标/,
    columns: ITEM_COLUMNS,
    figures: figuresOf(GUARANTEE_ITEMS),
    labelColumns: 0,
    reading: { by: 'items', items: GUARANTEE_ITEMS, enough: 6 },
  },
  V: {
    title: {
      numeral: 'Ⅴ',
      title: '教育质量评估指标',
      words: /^教育质量(?:评估|指标|情况)/,
    },
    family: 'items',
    hint: /序号|名称|指标|结论|达标/,
    columns: ITEM_COLUMNS,
    figures: figuresOf(QUALITY_ITEMS),
    labelColumns: 0,
    reading: { by: 'items', items: QUALITY_ITEMS, enough: 4 },
  },
  VI: {
    title: {
      numeral: 'Ⅵ',
      title: '社会认可度调查情况',
      words: /^社会认可度/,
    },
    hint: /问卷|走访|满意|家长/,
    columns: RECOGNITION_COLUMNS,
    figures: [...RECOGNITION_FIGURES.all, ...RECOGNITION_FIGURES.parents],
    labelColumns: 1,
    reading: { by: 'rows', field: 'recognition', rows: RECOGNITION_ROWS, figures: RECOGNITION_FIGURES },
    empty: RECOGNITION_SHEET,
    isTop: ({ headings, title, labels }) => headings.length >= 4 || title === 'VI' || labels.includes('VI'),
  },
} as const satisfies Readonly<Record<TableId, TableLayout>>;

/** The same, looked up by whichever table it is. */
export const TABLES: Readonly<Record<TableId, TableLayout>> = LAYOUTS;

/** With which headings those of a table occur together. */
export const familyOf = (id: TableId): Family => TABLES[id].family ?? id;

/** Every figure the form asks for. */
export const FIGURES: readonly FigureSpec[] = TABLE_IDS.flatMap((id) => TABLES[id].figures);
