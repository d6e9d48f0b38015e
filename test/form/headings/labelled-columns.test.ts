import { findLabelledTable } from '../../../src/form/columns/labelled-columns';
import type { LabelledLayout } from '../../../src/form/columns/labelled-columns';
import { sheet } from '../support/grid';
import type { Matrix } from '../support/grid';

const WANTED: LabelledLayout<'school' | 'pupils' | 'degree' | 'staff' | 'land'> = {
  columns: [
    { name: 'school', leaf: /^(?:学校|机构)名称$/ },
    { name: 'pupils', leaf: '合计', inside: ['在校生数'] },
    { name: 'pupils', leaf: '在校学生数' },
    { name: 'degree', leaf: '本科', inside: /专任教师/ },
    { name: 'staff', leaf: '合计', inside: ['教职工'] },
    { name: 'land', leaf: '计', inside: /占地面积/ },
  ],
  needed: ['school', 'pupils'],
};

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
      rows: [table.top - down, table.last - down, table.bottom - down],
      columns: Object.fromEntries(table.columns),
    }
  );
};
const columns = { school: 0, pupils: 1, degree: 4, staff: 6, land: 7 };
const whole = { rows: [0, 2, 2], columns };

test('headings over three rows with merged cells', () => expect(found([...HEAD, ...DATA])).toEqual(whole));
test('the same typed without merging', () => expect(found([...HEAD, ...DATA], [])).toEqual(whole));
test('titles and a unit line above', () => {
  const titles = [['松江县小学基本情况'], ['', '', '', '', '', '', '单位：人']];
  expect(found([...titles, ...HEAD, ...DATA], MERGES, 2)).toEqual(whole);
});
test('a row that numbers the columns', () =>
  expect(found([...HEAD, ['甲', 1, 2, 3, 4, 5, 6, 7, 8], ...DATA])).toEqual({ rows: [0, 2, 3], columns }));
test('columns in another order, under other words', () => {
  const head: Matrix = [['序号', '在校学生数', '机构名称', '备注']];
  expect(found([...head, [1, 900, '东湖小学', '']], [])).toEqual({
    rows: [0, 0, 0],
    columns: { pupils: 1, school: 2 },
  });
});
test('of a heading that stands twice the first counts', () => {
  const twice: Matrix = [
    ['机构名称', '在校学生数', '在校学生数'],
    ['东湖小学', 1, 2],
  ];
  expect(found(twice, [])?.columns).toEqual({ school: 0, pupils: 1 });
});
test('the words of the key column in a list above are passed over', () => {
  const list: Matrix = [['学校名称', '联系人'], ['东湖小学', '张三'], [], ...HEAD, ...DATA];
  expect(found(list, MERGES, 3)).toEqual(whole);
});
test('words of the file are no patterns', () => {
  const wanted = {
    columns: [
      { name: 'dot', leaf: 'a.c' },
      { name: 'bracket', leaf: '(x' },
    ],
    needed: ['dot'],
  } as const;
  const table = findLabelledTable(sheet('a', [{ matrix: [['abc', 'a.c', '(x']] }]), wanted);
  expect([...(table?.columns ?? [])]).toEqual([
    ['dot', 1],
    ['bracket', 2],
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
