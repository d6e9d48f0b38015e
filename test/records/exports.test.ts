import { readRecords } from '../../src/records/read';
import { rowsOf, source } from '../support/records/rows';
import type { Rows } from '../support/records/rows';

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
