import { INDICATOR } from '../../standards/indicators';
import { sevenOf } from '../../standards/seven';
import type { Seven } from '../../standards/seven';
import type { IndicatorSlug } from '../../standards/types';
import type { Sentence } from '../../messages/sentence';
import { CLASSES, NONE, PERSONS, PIECES } from './units';
import { indicatorColumns } from './indicators';
import type { ColumnLayout, FigureSpec } from './spec';

/** A column of 表Ⅱ-2: `enrolment`, `degree`, `mark`. */
export type SchoolColumn =
  'number' | 'name' | 'founder' | 'enrolment' | 'grades' | 'classes' | IndicatorSlug | 'mark' | 'remark';

/** Columns of 表Ⅱ-2; 备注 has no code. */
export const SCHOOL_COLUMNS: readonly ColumnLayout<SchoolColumn>[] = [
  { name: 'number', code: 'L1', heading: '序号', certain: /^序号$/, possible: /^(?:序号|编号|NO\.?)$/i },
  {
    name: 'name',
    code: 'L2',
    heading: '学校名称',
    certain: /^学校(?:全称|名称)$/,
    possible: /^学校|校名|名称/,
  },
  {
    name: 'founder',
    code: 'L3',
    heading: '举办者类型',
    certain: /^举办者(?:类型|类别)?(?:\(?代码\)?)?$/,
    possible: /举办者/,
  },
  {
    name: 'enrolment',
    code: 'L4',
    heading: '在校生数',
    certain: /^在校(?:学)?生(?:人)?数(?:\(人\))?$/,
    possible: /在校(?:学)?生/,
  },
  { name: 'grades', code: 'L5', heading: '年级数', certain: /^年级(?:个)?数(?:\(个\))?$/, possible: /年级/ },
  {
    name: 'classes',
    code: 'L6',
    heading: '班级数',
    certain: /^(?:教学)?班级?(?:个)?数(?:\(个\))?$/,
    possible: /班级|班数/,
  },
  ...indicatorColumns(7),
  {
    name: 'mark',
    code: 'L14',
    heading: '该校综合评估是否达标',
    certain: /^该校.*是否达标/,
    possible: /综合评估|是否达标/,
  },
  {
    name: 'remark',
    code: null,
    heading: '备注（注明有哪几项指标达标，哪几项指标达到85%）',
    certain: /^备注\(?注明/,
    possible: /^备注|哪几项指标/,
  },
];

/** 举办者类型: the codes 1–10. */
export const FOUNDERS: readonly Sentence[] = [
  { zh: '中央教育部门', en: 'central education department' },
  { zh: '中央其他部门', en: 'other central department' },
  { zh: '省级教育部门', en: 'provincial education department' },
  { zh: '省级其他部门', en: 'other provincial department' },
  { zh: '地级教育部门', en: 'prefectural education department' },
  { zh: '地级其他部门', en: 'other prefectural department' },
  { zh: '县级教育部门', en: 'county education department' },
  { zh: '县级其他部门', en: 'other county department' },
  { zh: '地方企业', en: 'local enterprise' },
  { zh: '民办', en: 'private' },
];

/** How counties write the founders in words, by their codes; one that is ambiguous (公办) has none. */
const FOUNDER_WORDS: readonly RegExp[] = [
  /^(?:中央|国家|部属)?教育部(?:直属)?$|^中央教育/,
  /^中央其他/,
  /^省级?教育|^教育厅/,
  /^省级?其他/,
  /^(?:地|市|地市|设区市|州)级?教育/,
  /^(?:地|市|地市|设区市|州)级?其他/,
  /^(?:县|区|县区|县市区|区县|旗)级?(?:\(.*\))?教[育体]/,
  /^(?:县|区|县区|县市区|区县|旗)级?其他/,
  /^(?:地方|国有)?企业/,
  /^民办|^私[立人]|^社会力量/,
];

/** The code of a founder written in words, `县级教育部门` → 7; null where the words do not tell. Takes a `key`ed text. */
export function founderCode(text: string): number | null {
  const found = FOUNDER_WORDS.flatMap((words, index) => (words.test(text) ? [index + 1] : []));
  return found.length === 1 ? (found[0] ?? null) : null;
}

const spec = <Name extends SchoolColumn>(
  name: Name,
  label: Sentence,
  unit: Sentence,
  kind: FigureSpec['kind'],
  decimals: number | null = 0,
): FigureSpec & { readonly name: Name } => {
  const code = SCHOOL_COLUMNS.find((column) => column.name === name)?.code ?? name;
  return { table: 'II-2', name, code, label, unit, kind, decimals };
};

/** The figures of one row of 表Ⅱ-2 that are no indicator. */
export const SCHOOL_FIGURES = {
  number: { ...spec('number', { zh: '序号', en: 'Number' }, NONE, 'integer'), ordinal: true },
  founder: spec('founder', { zh: '举办者类型', en: 'Founder' }, NONE, 'code'),
  enrolment: spec('enrolment', { zh: '在校生数', en: 'Pupils' }, PERSONS, 'integer'),
  grades: spec('grades', { zh: '年级数', en: 'Grades' }, PIECES, 'integer'),
  classes: spec('classes', { zh: '班级数', en: 'Classes' }, CLASSES, 'integer'),
} as const;

/** L7–L13, two decimals. */
export const INDICATOR_FIGURES: Seven<FigureSpec> = sevenOf((slug) => ({
  ...spec(slug, INDICATOR[slug].name, INDICATOR[slug].unit, 'decimal', 2),
  ...(slug === 'equipment' ? { money: true as const } : {}),
}));

/** What in a name says 小学 or 初中; the last one counts (`第一中学附属小学` is primary, `中心小学（初中部）` junior). */
export const STAGE_IN_NAME = /小学|教学点|完小|初小|小学部|初级中学|初中|中学(?!小)/g;
export const PRIMARY_IN_NAME = /小学|教学点|完小|初小/;
