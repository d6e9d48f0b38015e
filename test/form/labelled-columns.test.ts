import { headingPaths } from '../../src/form/headings/heading-paths';
import { findLabelledTable, headingUnit } from '../../src/form/columns/labelled-columns';
import { sheet } from './support/grid';
import type { Matrix } from './support/grid';

const WANTED = [
  { name: 'school', aliases: ['学校名称', '机构名称'] },
  { name: 'pupils', aliases: ['在校生数›合计', '在校学生数'] },
  { name: 'degree', aliases: ['专任教师›按学历分›本科'] },
  { name: 'staff', aliases: ['教职工›合计'] },
  { name: 'land', aliases: ['占地面积›计'] },
] as const;

const HEAD: Matrix = [
  ['学校名称', '在校生数', '', '专任教师', '', '', '教职工', '占地面积（平方米）', ''],
  ['', '合计', '其中：女', '合计', '#按学历分', '', '合计', '计', '其中'],
  ['', '', '', '', '本科', '专科', '', '', '绿化'],
];
const DATA: Matrix = [
  ['东湖小学', 900, 410, 50, 40, 10, 55, 21000, 800],
  ['西河小学', 700, 310, 40, 30, 10, 45, 18000, 500],
];
const MERGES = [
  { top: 0, left: 0, bottom: 2, right: 0 },
  { top: 0, left: 1, bottom: 0, right: 2 },
  { top: 0, left: 3, bottom: 0, right: 5 },
  { top: 1, left: 4, bottom: 1, right: 5 },
  { top: 0, left: 6, bottom: 0, right: 6 },
  { top: 0, left: 7, bottom: 0, right: 8 },
];

const found = (matrix: Matrix, merges = MERGES, down = 0) => {
  const moved = merges.map(({ top, bottom, ...rest }) => ({
    ...rest,
    top: top + down,
    bottom: bottom + down,
  }));
  const table = findLabelledTable(sheet('数据', [{ matrix }], { merges: moved }), WANTED);
  return (
    table && {
      rows: [table.top - down, table.headerBottom - down],
      columns: Object.fromEntries([...table.columns].map(([name, { column }]) => [name, column])),
      doubled: [...table.doubled.keys()],
    }
  );
};
const whole = {
  rows: [0, 2],
  columns: { school: 0, pupils: 1, degree: 4, staff: 6, land: 7 },
  doubled: [],
};

test('headings over three rows with merged cells', () => expect(found([...HEAD, ...DATA])).toEqual(whole));
test('the same typed without merging', () => expect(found([...HEAD, ...DATA], [])).toEqual(whole));
test('titles and a unit line above', () => {
  const titles = [['松江县小学基本情况'], ['', '', '', '', '', '', '单位：人']];
  expect(found([...titles, ...HEAD, ...DATA], MERGES, 2)).toEqual(whole);
});
test('a row that numbers the columns', () =>
  expect(found([...HEAD, ['甲', 1, 2, 3, 4, 5, 6, 7, 8], ...DATA])).toEqual({ ...whole, rows: [0, 3] }));
test('columns in another order, under other words', () => {
  const head: Matrix = [['序号', '在校学生数', '机构名称', '备注']];
  expect(found([...head, [1, 900, '东湖小学', '']], [])).toEqual({
    rows: [0, 0],
    columns: { pupils: 1, school: 2 },
    doubled: [],
  });
});
test('a heading that stands twice is told', () =>
  expect(
    found(
      [
        ['机构名称', '在校学生数', '在校学生数'],
        ['东湖小学', 1, 2],
      ],
      [],
    )?.doubled,
  ).toEqual(['pupils']));
test('words of the file are no patterns', () => {
  const table = findLabelledTable(sheet('a', [{ matrix: [['a.c', 'abc', '(x']] }]), [
    { name: 'dot', aliases: ['a.c'] },
    { name: 'bracket', aliases: ['(x'] },
  ]);
  expect([...(table?.columns ?? [])].map(([name, { column }]) => `${name} ${column}`)).toEqual([
    'dot 0',
    'bracket 2',
  ]);
});
test('no such table', () =>
  expect(
    found(
      [
        ['日期', '事项'],
        ['一月', '检查'],
      ],
      [],
    ),
  ).toBeNull());
test('the path and the unit of a column', () => {
  const [, , , , , , , land] = headingPaths(
    sheet('数据', [{ matrix: [...HEAD, ...DATA] }], { merges: MERGES }),
    0,
    2,
  );
  const path = ['占地面积(平方米)', '计'];
  expect(land).toEqual({ column: 7, row: 1, path, own: path });
  expect(land && headingUnit(land)).toBe('平方米');
});
