import type { Area } from '../../src/form/workbook';
import { readRecords } from '../../src/records/read';
import { tableSheet } from '../support/records/table';
import { source } from '../support/records/rows';
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

test.each<[string, (text: string) => string]>([
  ['marks of what must be filled in', (text) => `*${text}（必填）`],
  ['such marks before and behind', (text) => `【必填】${text}*`],
  ['a translation in a line below', (text) => `${text}\nNumber of it`],
  ['a translation in brackets', (text) => `${text}(Total)`],
])('headings with %s', (_, dress) => {
  expect(read([plain.map(dress), ...SCHOOLS]).startsWith(both)).toBe(true);
});

const UNITS = ['人', '人', '个', '人', '人', '㎡'];

test.each([
  ['', ''],
  ['—', '—'],
  ['单位', '—'],
])('a row of units under the headings, %j and %j under the words', (...lead) => {
  const bare = plain.map((text) => text.replace(/（.*/, ''));
  const { schools, questions } = readRecords([
    source('a.xlsx', { 学校: [bare, [...lead, ...UNITS], ...SCHOOLS] }),
  ]);
  const grounds = schools.map(({ sites }) => sites[0]?.figures.get('.grounds')?.unit);
  expect(grounds).toEqual(['㎡', '㎡']);
  expect(questions.map(({ kind }) => kind)).not.toContain('unit');
});

test('headings once more and lines that head schools are no schools', () => {
  const [one = [], other = []] = SCHOOLS;
  expect(read([plain, ['一、县城学校'], one, plain, ['（二）乡村学校'], other])).toBe(`${both} 其中:女`);
  expect(read([plain, ['县城学校'], one, other], [area(1, 0, 7)])).toBe(`${both} 其中:女`);
  // A name alone is a school that has said nothing.
  const silent = readRecords([source('a.xlsx', { 学校: [plain, one, other, ['松坪小学']] })]);
  expect(silent.leftOut.map(({ name }) => name)).toEqual(['松坪小学']);
});

test('headings of a roster with marks, and once more where a page begins', () => {
  const heads = ['姓名', '学校名称', '任教学段', '主教学科', '最高学历', '骨干教师'].map(
    (text) => `*${text}`,
  );
  const teachers: Rows = [
    ['张', '青山小学', '小学', '语文', '本科', '县级'],
    ['李', '青山小学', '小学', '体育', '专科', '否'],
  ];
  const [first = [], second = []] = teachers;
  const counted = (rows: Rows) =>
    readRecords([source('名册.xlsx', { 名册: rows })]).schools.map(({ name, sites }) => [
      name,
      sites[0]?.figures.get('primary.teachers')?.written,
    ]);
  expect(counted([heads, first, heads, second])).toEqual([['青山小学', 2]]);
});
