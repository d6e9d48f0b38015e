import { fillingOf } from '../../src/records/filling';
import { readRecords } from '../../src/records/read';
import { rowsOf, source } from '../support/records/rows';
import type { Rows } from '../support/records/rows';
import { NATIONAL } from '../../src/standards/national';

const STAGE: Rows = [
  ['学生情况', '在校学生数', '人', 600],
  ['', '年级数', '个', 6],
  ['', '教学班数', '个', 15],
  ['教师情况', '专任教师数', '人', 40],
  ['', '博士研究生学历教师', '人', 0],
  ['', '硕士研究生学历教师', '人', 2],
  ['', '本科学历教师', '人', 30],
  ['', '专科学历教师', '人', 8],
  ['', '县级以上骨干教师数', '人', 6],
  ['', '体育教师', '人', 3],
  ['', '音乐教师', '人', 2],
  ['', '美术教师', '人', 2],
];
const SHARED: Rows = [
  ['办学条件', '教学及辅助用房面积', '平方米', 3500],
  ['', '其中：室内体育用房面积', '平方米', 100],
  ['', '运动场地面积', '亩', 8],
  ['', '教学仪器设备值', '万元', 150],
  ['', '网络多媒体教室数', '间', 18],
];

function collectionSheet(name: string, code: string, type: string, items: Rows): Rows {
  const identity: Rows = [
    ['基本信息', '学校名称', '', name],
    ['', '学校标识码', '', code],
    ['', '办学类型', '', type],
    ['', '举办者类型', '', '县级教育部门'],
  ];
  return [
    ['青源县学校基础数据采集表'],
    ['填报时间：2025年9月'],
    ['序号', '类别', '填报项目', '单位', '填报值', '是否必填', '备注说明'],
    ...[...identity, ...items].map((row, index) => [index + 1, ...row]),
  ];
}

describe('a collection sheet a school', () => {
  test('is read by the words of its items, whatever their order', () => {
    const items = [...STAGE, ...SHARED];
    const expected = '青山小学 primary 600 6 15 6.67 1 1.17 5.67 9.06 2500 3';
    const forward = source('青山小学.xlsx', {
      采集表: collectionSheet('青山小学', '2134000001', '小学', items),
    });
    expect(rowsOf(readRecords([forward]))).toEqual([expected]);
    const backward = items.map((row) => ['', ...row.slice(1)]).reverse();
    const other = source('a.xlsx', { Sheet1: collectionSheet('青山小学', '2134000001', '小学', backward) });
    expect(rowsOf(readRecords([other]))).toEqual([expected]);
  });

  test('asks for what a mixed school does not tell by stage, and takes the answers', () => {
    const mixed = (stage: string): Rows =>
      STAGE.slice(0, 8).map(([group, item, ...rest]) => [group, `${stage}${String(item)}`, ...rest]);
    const items = [...mixed('小学'), ...mixed('初中'), ...STAGE.slice(8), ...SHARED];
    const sources = [
      source('b.xlsx', { 采集表: collectionSheet('白河学校', '2134000002', '九年一贯制学校', items) }),
    ];
    const asked = readRecords(sources).questions;
    expect(asked.map(({ id, choices }) => [id, choices])).toEqual(
      ['backbone', 'pe', 'music', 'fineArts'].flatMap((field) =>
        ['primary', 'junior'].map((stage) => [`split:2134000002:${stage}.${field}`, undefined]),
      ),
    );
    const answers = new Map(asked.map(({ id }) => [id, id.includes('primary') ? 2 : 1]));
    expect(rowsOf(readRecords(sources, { answers }))).toEqual([
      '白河学校 primary 600 6 15 6.67 0.33 1 2.7 4.31 1190.48 1.43',
      '白河学校 junior 600 6 15 5.33 0.17 0.5 2.97 4.74 1309.52 1.57',
    ]);
  });
});

describe('a roster of teachers', () => {
  const teachers: Rows = [
    [
      '序号',
      '姓名',
      '身份证号',
      '校名',
      '任教学段',
      '主教学科',
      '最高学历',
      '骨干教师',
      '是否音体美专任教师',
    ],
    [1, '张', '340', '青山小学', '小学', '语文', '本科', '县级', '否'],
    [2, '李', '340', '青山小学', '小学', '体育', '专科', '', '是'],
    [3, '王', '340', '青山小学', '小学', '音乐', '硕士研究生', '市级', '是'],
    [4, '赵', '340', '青山小学', '小学', '数学', '高中', '校级', '否'],
    [5, '钱', '340', '青山小学', '小学', '体育', '本科', '否', '否'],
  ];

  test('is counted by school and stage, beside a sheet without teachers', () => {
    const heads = [
      '学校名称',
      '办学类型',
      '举办者类型',
      '在校学生数',
      '年级数',
      '教学班数',
      '教学及辅助用房（㎡）',
      '室内体育用房（㎡）',
      '运动场地面积（㎡）',
      '教学仪器设备值（万元）',
      '网络多媒体教室数',
    ];
    const county = source('学校.xlsx', {
      学校: [heads, ['青山小学', '小学', '民办', 100, 6, 6, 500, 0, 800, 25, 3]],
    });
    const filled = readRecords([county, source('名册.xlsx', { 名册: teachers })]);
    // 4 with a degree of 5 teachers, 2 backbone (校级 and 否 are none), 2 of PE and arts (one teaches PE but is no full-time PE teacher).
    expect(rowsOf(filled)).toEqual(['青山小学 primary 100 6 6 4 2 2 5 8 2500 3']);
    expect(filled.questions).toEqual([]);
  });

  test('gives table IV its numbers of certificates, rotation and training', () => {
    const heads = ['姓名', '校名', '人员类别', '任教学段', '教师资格学段', '骨干教师', '是否符合交流条件'];
    const more = ['交流单位名称', '开始时间', '结束时间', '五年培训学时'];
    const teacher = (name: string, ...rest: (string | number)[]) => [name, '青山小学', ...rest];
    const list: Rows = [
      [...heads, ...more],
      teacher('甲', '专任教师', '小学', '小学', '县级', '是', '白河小学', '2024年9月', '', 400),
      teacher('乙', '专任教师', '小学', '初级中学', '校级', '是', '东湖小学', '2023-09', '2024-07', 360),
      teacher('丙', '专任教师', '小学', '幼儿园', '', '否', '', '', '', 120),
      teacher('丁', '工勤人员', '', '', '', '否', '', '', '', ''),
    ];
    const county = source('学校.xlsx', {
      学校: [
        ['学校名称', '办学类型', '在校学生数'],
        ['青山小学', '小学', 60],
      ],
    });
    const read = readRecords([county, source('名册.xlsx', { 名册: list })]);
    const { guarantee } = fillingOf(read, NATIONAL);
    const item = (number: number) => Object.fromEntries(guarantee.get(number) ?? []);
    expect(item(9)).toEqual({ trained: 2, teachers: 3, rate: 66.7 });
    // The rotation that ended in 2024 was that of the school year before.
    expect(item(11)).toEqual({ eligible: 2, rotated: 1, rate: 50, backboneRotated: 1, backboneRate: 100 });
    // A certificate for kindergartens does not serve for a 小学.
    expect(item(12)).toEqual({ teachers: 3, certified: 2, rate: 66.7 });
    expect(read.questions.map(({ kind, assumed }) => [kind, assumed])).toContainEqual(['rotation', 2024]);
  });
});

test('a school that only a roster names is asked about, and counts with the one that is answered', () => {
  const school = source('学校.xlsx', {
    学校: [
      ['学校名称', '学校标识码', '办学类型', '在校学生数'],
      ['青山小学', '2134000001', '小学', 60],
    ],
  });
  const roster = source('名册.xlsx', {
    名册: [
      ['姓名', '校名', '任教学段', '最高学历', '骨干教师'],
      ['甲', '青山小学校', '小学', '本科', '县级'],
    ],
  });
  const asked = readRecords([school, roster]);
  expect(asked.schools.map(({ name }) => name)).toEqual(['青山小学']);
  const question = asked.questions.find(({ kind }) => kind === 'name');
  expect(question?.choices?.map(({ value }) => value)).toEqual(['2134000001', 'own']);
  const answers = new Map([[question?.id ?? '', '2134000001']]);
  const [only] = readRecords([school, roster], { answers }).schools;
  expect(only?.sites[0]?.figures.get('primary.backbone')?.written).toBe(1);
});
