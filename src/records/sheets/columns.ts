import { STAGE_NAMES } from '../../messages/stage-names';
import type { FigureKey, IdentityField, RawUnit, RecordedSchool } from '../model';

/** One column of 基础数据: a word of the school's identity, or a figure in its own unit. */
export interface RawColumn {
  readonly heading: string;
  readonly field?: IdentityField;
  readonly figure?: FigureKey;
  readonly unit?: RawUnit;
  /** What belongs there, shown while the cell is selected. */
  readonly note: string;
  readonly example: string | number;
  readonly list?: readonly string[];
  /** Only where a school has such a figure: what few counties hold, or hold instead of other columns. */
  readonly optional?: true;
}

const OF_A_STAGE = [
  ['pupils', '在校学生数（人）', '学年初在校生，不含附设班', 480],
  ['grades', '年级数（个）', '有学生的年级', 6],
  ['classes', '教学班数（个）', '', 12],
  ['teachers', '专任教师数（人）', '', 32],
  ['doctor', '博士研究生学历教师数（人）', '专任教师', 0],
  ['master', '硕士研究生学历教师数（人）', '专任教师', 1],
  ['bachelor', '本科学历教师数（人）', '专任教师', 24],
  ['college', '专科学历教师数（人）', '专任教师', 7],
  ['backbone', '县级以上骨干教师数（人）', '县级及以上认定的', 6],
  ['pe', '体育专任教师数（人）', '', 2],
  ['arts', '艺术专任教师数（人）', '不含已计入音乐、美术的', 0],
  ['music', '音乐专任教师数（人）', '', 1],
  ['fineArts', '美术专任教师数（人）', '', 1],
] as const;

/** What a county may hold instead of the columns above, or for a concession. */
const OPTIONAL_OF_A_STAGE = [
  ['degree', '高于规定学历教师数（人）', '没有分学历的数字时填'],
  ['peArts', '体育艺术教师数（人）', '没有分学科的数字时填'],
  ['travelling', '走教、兼职体育艺术教师数（人）', '申请适用“走教教师计入”时填'],
  ['staff', '教职工数（人）', ''],
  ['inPost', '在岗专任教师数（人）', ''],
  ['certified', '持有教师资格证的专任教师数（人）', ''],
  ['eligible', '符合交流轮岗条件教师数（人）', ''],
  ['moved', '交流轮岗教师数（人）', ''],
  ['movedBackbone', '交流轮岗的骨干教师数（人）', ''],
  ['trained', '完成360学时培训的教师数（人）', ''],
] as const;

const optionalColumns = (stage: 'primary' | 'junior'): RawColumn[] =>
  OPTIONAL_OF_A_STAGE.map(([field, heading, note]) => ({
    heading: `${STAGE_NAMES[stage].zh}${heading}`,
    figure: `${stage}.${field}` as const,
    note,
    example: '',
    optional: true,
  }));

const OVERSIZE = { primary: 45, junior: 50 } as const;

const oversizeColumn = (stage: 'primary' | 'junior'): RawColumn => ({
  heading: `${STAGE_NAMES[stage].zh}超过${OVERSIZE[stage]}人的班数（个）`,
  figure: `${stage}.oversize`,
  note: '没有填 0；没有这个学段不填',
  example: stage === 'primary' ? 0 : '',
});

const stageColumns = (stage: 'primary' | 'junior'): RawColumn[] =>
  OF_A_STAGE.map(([field, heading, note, example]) => ({
    heading: `${STAGE_NAMES[stage].zh}${heading}`,
    figure: `${stage}.${field}` as const,
    note: note === '' ? `${STAGE_NAMES[stage].zh}部的数字；没有这个学段不填` : `${note}；没有这个学段不填`,
    example: stage === 'primary' ? example : '',
  }));

/** Every column that 基础数据 may have, in their order; the headings are ones that the reading knows. */
export const RAW_COLUMNS: readonly RawColumn[] = [
  { heading: '学校名称', field: 'name', note: '全称', example: '示例：青山小学' },
  {
    heading: '学校标识码',
    field: 'code',
    note: '事业统计的标识码，按文本填写，开头的 0 不能丢',
    example: '2134000001',
  },
  {
    heading: '办学类型',
    field: 'type',
    note: '',
    example: '小学',
    list: [
      '小学',
      '小学教学点',
      '初级中学',
      '九年一贯制学校',
      '十二年一贯制学校',
      '完全中学',
      '高级中学',
      '特殊教育学校',
      '职业学校',
    ],
  },
  {
    heading: '举办者类型',
    field: 'founder',
    note: '',
    example: '县级教育部门',
    list: [
      '中央教育部门',
      '中央其他部门',
      '省级教育部门',
      '省级其他部门',
      '地级教育部门',
      '地级其他部门',
      '县级教育部门',
      '县级其他部门',
      '地方企业',
      '民办',
    ],
  },
  {
    heading: '城乡类型',
    field: 'area',
    note: '',
    example: '镇中心区',
    list: ['主城区', '城乡结合区', '镇中心区', '镇乡结合区', '特殊区域', '乡中心区', '村庄'],
  },
  {
    heading: '是否计校数',
    field: 'counted',
    note: '不独立计校数的校区填“否”',
    example: '是',
    list: ['是', '否'],
  },
  {
    heading: '主校名称',
    field: 'main',
    note: '只有不独立计校数的校区填：它并入哪所学校，写那所学校的名称',
    example: '',
    optional: true,
  },
  ...stageColumns('primary'),
  ...stageColumns('junior'),
  {
    heading: '高中在校学生数（人）',
    figure: 'senior.pupils',
    note: '完全中学、十二年一贯制学校填，用于拆分校舍、场地、设备',
    example: '',
  },
  {
    heading: '教学及辅助用房面积（㎡）',
    figure: '.rooms',
    unit: '㎡',
    note: '含室内体育用房，全校各学段合计',
    example: 2600,
  },
  { heading: '室内体育用房面积（㎡）', figure: '.indoor', unit: '㎡', note: '没有填 0', example: 200 },
  { heading: '运动场地面积（㎡）', figure: '.grounds', unit: '㎡', note: '室外', example: 4000 },
  { heading: '占地面积（㎡）', figure: '.land', unit: '㎡', note: '', example: 12000 },
  {
    heading: '教学仪器设备资产值（元）',
    figure: '.equipment',
    unit: '元',
    note: '账面值，单位是元',
    example: 1200000,
  },
  { heading: '网络多媒体教室数（间）', figure: '.multimedia', unit: '间', note: '', example: 13 },
  oversizeColumn('primary'),
  oversizeColumn('junior'),
  {
    heading: '音乐专用教室数（间）',
    figure: '.musicRooms',
    unit: '间',
    note: '每 12 个班 1 间以上',
    example: 1,
  },
  {
    heading: '音乐教室最小面积（㎡）',
    figure: '.musicArea',
    unit: '㎡',
    note: '最小一间的面积，应不小于 96㎡',
    example: 96,
  },
  {
    heading: '美术专用教室数（间）',
    figure: '.artRooms',
    unit: '间',
    note: '每 12 个班 1 间以上',
    example: 1,
  },
  {
    heading: '美术教室最小面积（㎡）',
    figure: '.artArea',
    unit: '㎡',
    note: '最小一间的面积，应不小于 90㎡',
    example: 90,
  },
  {
    heading: '核定公用经费人数（人）',
    figure: '.fundedPupils',
    note: '不足 100 人的学校应按 100 人以上核定',
    example: 480,
  },
  ...optionalColumns('primary'),
  ...optionalColumns('junior'),
  {
    heading: '改造、租用运动场馆面积（㎡）',
    figure: '.converted',
    unit: '㎡',
    note: '申请适用“改造租用场馆计入”时填',
    example: '',
    optional: true,
  },
];

/** The columns that these schools need; without schools those that are always there. */
export function rawColumns(schools: readonly RecordedSchool[] = []): readonly RawColumn[] {
  const held = new Set(
    schools.flatMap(({ sites }) =>
      sites.flatMap(({ figures }) => [...figures].flatMap(([at, { plain }]) => (plain ? [at] : []))),
    ),
  );
  const needsMain = schools.length === 0 || schools.some(({ sites }) => sites.length > 1);
  return RAW_COLUMNS.filter(
    ({ optional, figure, field }) =>
      !optional || (figure === undefined ? field === 'main' && needsMain : held.has(figure)),
  );
}
