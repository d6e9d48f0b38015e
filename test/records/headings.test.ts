import type { Area } from '../../src/form/workbook';
import { readRecords } from '../../src/records/read';
import { tableSheet } from '../support/records/table';
import type { Rows } from '../support/records/rows';

const HEADINGS = [
  '学校名称',
  '办学类型',
  '合计',
  '其中：女',
  '教学班数',
  '专任教师数',
  '骨干教师',
  '运动场地面积（㎡）',
];
const school = (name: string) => [name, '小学', 900, 410, 22, 50, 8, 3000];
const SCHOOLS: Rows = [school('青山小学'), school('白河小学')];
const area = (row: number, left: number, right: number): Area => ({ top: row, bottom: row, left, right });

/** Pupils and classes of each school, and the headings that were not understood. */
function read(rows: Rows, merges: readonly Area[] = []): string {
  const sheet = { ...tableSheet('学校', rows), merges };
  const { schools, unmatched } = readRecords([{ file: 'a.xlsx', workbook: { sheets: [sheet] } }]);
  const told = schools.map(({ name, sites }) => {
    const figures = sites[0]?.figures;
    return `${name} ${['pupils', 'classes'].map((field) => String(figures?.get(`primary.${field}` as 'primary.pupils')?.written))}`;
  });
  return [...told, ...unmatched.map(({ heading }) => heading)].join(' ');
}

const both = '青山小学 900,22 白河小学 900,22';

test('a group that stands alone in its row over 合计', () => {
  const rows: Rows = [['青源县学校情况'], ['', '', '在校学生数'], HEADINGS, ...SCHOOLS];
  expect(read(rows, [area(1, 2, 3)])).toBe(`${both} 在校学生数›其中:女`);
});

test('groups that were not merged, beside a heading with nothing below', () => {
  const rows: Rows = [
    ['青源县学校情况'],
    ['', '', '在校学生数', '', '教学班数'],
    HEADINGS.map((text) => (text === '教学班数' ? '' : text)),
    ...SCHOOLS,
  ];
  expect(read(rows)).toBe(`${both} 在校学生数›其中:女`);
});

const plain = HEADINGS.map((text) => (text === '合计' ? '在校学生数' : text));

test('a title with its date beside it is no group', () => {
  const rows: Rows = [['青源县学校情况一览表', '', '', '', '', '', '', '2024年9月'], plain, ...SCHOOLS];
  expect(read(rows, [area(0, 0, 6)])).toBe(`${both} 其中:女`);
});

test('a line over the first schools is no heading', () => {
  const numbered = SCHOOLS.map((row, index) => [index + 1, ...row]);
  expect(read([['序号', ...plain], ['一、小学'], ...numbered])).toBe(`${both} 序号 其中:女`);
});

test('columns numbered as the form numbers them are no school', () =>
  expect(read([plain, plain.map((_, index) => `L${index + 1}`), ...SCHOOLS])).toBe(`${both} 其中:女`));

test('rows computed from the others and notes below are no school', () => {
  const computed = ['全县均值', '最大值', '小计（所）', '说明、以上为年初数'].map((name) => [
    ...school(name),
  ]);
  expect(read([plain, ...SCHOOLS, ...computed])).toBe(`${both} 其中:女`);
});
