import { readRecords } from '../../src/records/read';
import { INDICATORS } from '../../src/standards/indicators';
import { rowsOf, source } from '../support/records/rows';
import type { Rows } from '../support/records/rows';

const SHARED = [
  '教学及辅助用房（㎡）',
  '室内体育用房（㎡）',
  '运动场地面积（㎡）',
  '教学仪器设备值（万元）',
  '网络多媒体教室数',
];
const TEACHERS = ['专任教师', '博士', '硕士', '本科', '专科', '骨干教师', '体育教师', '艺术教师'];
const WHO = ['学校名称', '标识码', '办学类型', '举办者类型', '是否计校数'];

/** Two rows of headings; the stages stand over their columns. */
function twoStages(primary: string, junior: string, ...schools: Rows): Rows {
  const own = ['在校生数', '年级数', '班数', ...TEACHERS];
  const blank = own.slice(1).map(() => '');
  return [
    [...WHO.map(() => ''), primary, ...blank, junior, ...blank, ...SHARED.map(() => '')],
    [...WHO, ...own, ...own, ...SHARED],
    ...schools,
  ];
}

const NINE = [
  ['白河学校', '2134000002', '九年一贯制学校', '民办', '是'],
  [600, 6, 15, 40, 0, 2, 30, 8, 6, 3, 4],
  [500, 3, 10, 40, 0, 4, 36, 0, 8, 3, 4],
  [9000, 500, 12000, 400, 30],
].flat();
const FIGURES = [
  '白河学校 primary 600 6 15 6.67 1 1.17 7.39 10.87 3478.26 2.61',
  '白河学校 junior 500 3 10 8 1.6 1.4 8.13 11.96 3826.09 2.87',
];

describe('counties that were once misread', () => {
  test.each([
    ['小学', '初中'],
    ['小学段', '初中段'],
    ['小学部', '初中部'],
    ['小学学段', '初中学段'],
    ['小学阶段', '初中阶段'],
  ])('the stages %s and %s over their columns', (primary, junior) => {
    const read = readRecords([source('a.xlsx', { 数据: twoStages(primary, junior, NINE) })]);
    expect(read.questions).toEqual([]);
    expect(rowsOf(read)).toEqual(FIGURES);
  });

  test('nothing of a school is filled while a campus may still be added to it', () => {
    const campus = [
      '白河学校东校区',
      '2134000013',
      '小学',
      '民办',
      '否',
      ...NINE.slice(5, 16),
      ...NINE.slice(16, 27).map(() => ''),
      ...NINE.slice(27),
    ];
    const [school] = readRecords([
      source('a.xlsx', { 数据: twoStages('小学', '初中', NINE, campus) }),
    ]).schools;
    expect(school?.rows).toHaveLength(2);
    for (const { enrolment, grades, classes, teachers, oversize, indicators } of school?.rows ?? []) {
      expect([enrolment, grades, classes, teachers, oversize]).toEqual([null, null, null, null, null]);
      expect(INDICATORS.map(({ slug }) => indicators[slug].written)).toEqual(INDICATORS.map(() => null));
    }
  });

  test('a campus of one stage is asked for no other', () => {
    const item = (words: string, value: string | number): Rows[number] => ['', words, '', value];
    const sheet = (name: string, code: string, type: string, counted: string, stages: string[]): Rows => [
      ['类别', '填报项目', '单位', '填报值'],
      item('学校名称', name),
      item('学校标识码', code),
      item('办学类型', type),
      item('举办者类型', '民办'),
      item('是否计校数', counted),
      ...stages.flatMap((stage) =>
        ['在校生数', '教学班数', '年级数', '专任教师数'].map((words, at) =>
          item(`${stage}${words}`, 60 - at * 19),
        ),
      ),
      item('骨干教师数', 7),
      item('网络多媒体教室数（间）', 7),
    ];
    const read = readRecords(
      [
        source('a.xlsx', {
          Sheet1: sheet('白河学校', '2134000002', '九年一贯制学校', '是', ['小学', '初中']),
        }),
        source('b.xlsx', { Sheet1: sheet('白河学校东校区', '2134000013', '小学', '否', ['小学']) }),
      ],
      { answers: new Map([['campus:2134000013', '2134000002']]) },
    );
    expect(read.questions.filter(({ kind }) => kind === 'split').map(({ id }) => id)).toEqual([
      'split:2134000002:primary.backbone',
      'split:2134000002:junior.backbone',
    ]);
  });

  test('a code with separators is the same code', () => {
    const one = source('a.xlsx', {
      数据: [
        ['学校名称', '标识码', '办学类型', '举办者类型', '在校生数'],
        ['白河小学', '2,134,000,002', '小学', '民办', 300],
      ],
    });
    const other = source('b.xlsx', {
      数据: [
        ['学校名称', '标识码', '班数', '年级数'],
        ['白河小学校', 2134000002, 9, 6],
      ],
    });
    expect(rowsOf(readRecords([one, other])).map((row) => row.split(' ').slice(1, 5))).toEqual([
      ['primary', '300', '6', '9'],
    ]);
  });

  test('teachers by degree said to be 专任教师中', () => {
    const heads = [
      '学校名称',
      '办学类型',
      '举办者类型',
      '在校生数',
      '专任教师数',
      ...['博士', '硕士', '本科', '专科'].map((degree) => `专任教师中${degree}学历人数`),
    ];
    const [school] = readRecords([
      source('a.xlsx', { 数据: [heads, ['白河小学', '小学', '民办', 300, 20, 0, 1, 12, 5]] }),
    ]).schools;
    expect(school?.rows[0]?.indicators.degree.written).toBe(6);
  });

  test.each([true, false])(
    'a form of the statistics with the row that numbers its columns: %p',
    (numbered) => {
      const head = (title: string, form: string): Rows => [
        [title],
        ['表号', form],
        ['学校（机构）名称', '白河小学'],
        [],
      ];
      const numbers = (...row: (string | number)[]): Rows => (numbered ? [row] : []);
      const file = source('白河小学(小学).xlsx', {
        教基1001: [...head('基本情况', '教基1001'), ['办学类型', '小学'], ['举办者类型', '民办']],
        教基3112: [
          ...head('小学分类型学生数', '教基3112'),
          ['指标名称', '代码', '招生数', '在校生数', '', ''],
          ['', '', '', '合计', '#女', '一年级'],
          ...numbers('甲', '乙', 1, 2, 3, 4),
          ['总计', '01', 45, 300, 140, 45],
          ['#女', '02', 20, 140, 140, 20],
        ],
        教基5170: [
          ...head('中小学校舍情况', '教基5170'),
          ['', '', '', '计量单位：平方米'],
          ['指标名称', '代码', '校舍建筑面积', ''],
          ['', '', '计', '#危房'],
          ...numbers('甲', '乙', 1, 2),
          ['教学及辅助用房', '02', 1800, 0],
          ['室内体育用房', '03', 300, 0],
        ],
      });
      const read = readRecords([file]);
      expect(read.questions).toEqual([]);
      expect(read.schools[0]?.rows[0]?.indicators.rooms.written).toBe(5);
    },
  );

  test.each([
    [135, 3],
    ['不详', null],
    [-135, null],
    ['*', 2],
  ])('grades are counted by their pupils, 三年级 with %p: %p', (third, grades) => {
    const file = source('白河初中(初级中学).xlsx', {
      教基1001: [
        ['表号', '教基1001'],
        ['学校（机构）名称', '白河初中'],
        [],
        ['办学类型', '初级中学'],
        ['举办者类型', '民办'],
      ],
      教基3115: [
        ['表号', '教基3115'],
        ['学校（机构）名称', '白河初中'],
        [],
        ['指标名称', '代码', '招生数', '在校生数', '', '', ''],
        ['', '', '', '合计', '一年级', '二年级', '三年级'],
        ['甲', '乙', 1, 2, 3, 4, 5],
        ['总计', '01', 140, 405, 135, 135, third],
      ],
    });
    expect(readRecords([file]).schools[0]?.rows[0]?.grades).toBe(grades);
  });
});
