import type { FigureKey, IdentityField, RawUnit } from '../model';

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
}

const STAGE_WORDS = { primary: '小学', junior: '初中' } as const;

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

const stageColumns = (stage: 'primary' | 'junior'): RawColumn[] =>
  OF_A_STAGE.map(([field, heading, note, example]) => ({
    heading: `${STAGE_WORDS[stage]}${heading}`,
    figure: `${stage}.${field}` as const,
    note: note === '' ? `${STAGE_WORDS[stage]}部的数字；没有这个学段不填` : `${note}；没有这个学段不填`,
    example: stage === 'primary' ? example : '',
  }));

/** The columns of 基础数据 and of 采集表, in their order; the headings are ones that the reading knows. */
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
];
