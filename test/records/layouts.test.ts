import type { CellValue } from '../../src/form/workbook';
import { toNumber } from '../../src/records/exact';
import type { RecordSource } from '../../src/records/model';
import { readRecords } from '../../src/records/read';
import type { CountyRecords } from '../../src/records/read';
import { INDICATORS } from '../../src/standards/indicators';
import { tableSheet } from '../support/records/table';

type Rows = (CellValue | undefined)[][];

const source = (file: string, sheets: Record<string, Rows>): RecordSource => ({
  file,
  workbook: { sheets: Object.entries(sheets).map(([name, rows]) => tableSheet(name, rows)) },
});

/** `青山小学 primary 600 6 15 6.67 …` for every row of 表Ⅱ-2. */
function rowsOf({ schools }: CountyRecords): string[] {
  return schools.flatMap(({ name, rows }) =>
    rows.map(({ stage, enrolment, grades, classes, indicators }) =>
      [
        name,
        stage,
        enrolment && toNumber(enrolment),
        grades,
        classes,
        ...INDICATORS.map(({ slug }) => indicators[slug].written),
      ].join(' '),
    ),
  );
}

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
});

describe('exports of the yearly statistics', () => {
  const heads: Rows = [
    ['青源县小学情况一览表', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', ''],
    [
      '学校(机构)名称',
      '标识码',
      '办学类型',
      '举办者性质',
      '在校生数',
      '',
      '班数合计',
      '年级数',
      '专任教师',
      '',
      '',
      '',
      '',
      '',
      '',
      '教基1102',
      '本学年校舍建筑面积（平方米）',
      '',
      '占地面积（平方米）',
      '网络多媒体教室',
      '固定资产总值（万元）',
    ],
    [
      '',
      '',
      '',
      '',
      '合计',
      '#女',
      '',
      '',
      '合计',
      '#按学历分',
      '',
      '',
      '',
      '#按授课课程分',
      '',
      '县级以上骨干教师(小学)',
      '教学及辅助用房',
      '',
      '其中',
      '',
      '教学仪器设备资产值',
    ],
    [
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '博士研究生',
      '硕士研究生',
      '本科',
      '专科',
      '体育与健康',
      '艺术',
      '',
      '计',
      '室内体育用房',
      '运动场地面积',
      '',
      '',
    ],
    ['甲', '乙', '丙', '丁', 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17],
    [
      '青山小学',
      '0213400001',
      '小学',
      '县级教育部门',
      '600',
      290,
      15,
      6,
      40,
      0,
      2,
      30,
      8,
      3,
      4,
      6,
      3500,
      100,
      5336,
      18,
      150,
    ],
    ['小计', '', '', '', 600],
    ['备注：年初数'],
  ];

  test('are read through headings that were never merged, a row of numbers and text for numbers', () => {
    const filled = readRecords([source('青源县小学.xlsx', { 导出: heads })]);
    expect(rowsOf(filled)).toEqual(['青山小学 primary 600 6 15 6.67 1 1.17 5.67 9.06 2500 3']);
    expect(filled.questions).toEqual([]);
  });

  test('that cannot be understood are listed', () => {
    const filled = readRecords([
      source('青源县小学.xlsx', { 导出: heads, 说明: [['本表说明']] }),
      source('通讯录.xlsx', {
        通讯录: [
          ['姓名', '电话'],
          ['张', '1'],
        ],
      }),
    ]);
    expect(filled.findings.map(({ rule }) => rule).sort()).toEqual([
      'raw/not-understood',
      'raw/sheet-not-used',
    ]);
    expect(filled.unmatched.map(({ heading }) => heading)).toEqual(['在校生数›#女']);
  });

  test('of 300 columns and another year: the older file waits for an answer', () => {
    const wide = heads.map((row, index) => [
      ...row,
      ...Array.from({ length: 280 }, (_, at) => (index === 3 ? `其他指标${at}` : index > 4 ? at : '')),
    ]);
    const old = wide.map((row) => [...row]);
    old[0] = ['2022—2023学年小学情况一览表'];
    wide[0] = ['2024—2025学年小学情况一览表'];
    const sources = [
      source('新.xlsx', { 小学: wide }),
      source('旧.xlsx', {
        小学: old.map((row) =>
          row.map((value) =>
            value === '青山小学' ? '青山二小' : value === '0213400001' ? '0213400002' : value,
          ),
        ),
      }),
    ];
    const filled = readRecords(sources);
    expect(rowsOf(filled)).toHaveLength(1);
    expect(filled.questions.map(({ kind }) => kind)).toEqual(['year']);
    expect(rowsOf(readRecords(sources, { answers: new Map([['year:旧.xlsx', 'use']]) }))).toHaveLength(2);
  });
});
