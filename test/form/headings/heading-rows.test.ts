import { headingRows } from '../../../src/form/headings/heading-rows';
import { Headings } from '../../../src/form/headings/headings';
import { isNumbering } from '../../../src/form/headings/numbering';
import type { Area } from '../../../src/form/workbook';
import { sheet } from '../support/grid';
import type { Matrix } from '../support/grid';

const WORDS = {
  isKey: (text: string): boolean => text === '学校名称',
  isGroup: (text: string): boolean => text === '小学' || text === '初中',
  isBare: (text: string): boolean => text === '合计',
};
const DATA: Matrix = [['东湖小学', '小学', 900, 410, 22]];

/** The rows of headings around 学校名称, as `top last bottom`, and what stands over each column. */
function read(matrix: Matrix, merges: readonly Area[] = []): string {
  const read = sheet('数据', [{ matrix }], { merges });
  const cells = read.rows.flatMap(({ index, cells: own }) => own.map((cell) => ({ ...cell, row: index })));
  const key = cells.find(({ value }) => value === '学校名称');
  if (!key) throw new Error('no key column');
  const { top, last, bottom } = headingRows(read, key, WORDS);
  const headings = new Headings(read, top, last);
  const over = [0, 1, 2, 3, 4].map((column) => headings.over(column).join('›'));
  return `${top} ${last} ${bottom}: ${over.join(' ')}`;
}

test('one row', () =>
  expect(read([['学校名称', '类型', '在校生数', '女', '班数'], ...DATA])).toBe(
    '0 0 0: 学校名称 类型 在校生数 女 班数',
  ));

test('a group that stands alone over 合计, the other headings in the row below', () => {
  const merge = { top: 0, bottom: 0, left: 2, right: 3 };
  const rows: Matrix = [['', '', '在校生数'], ['学校名称', '类型', '合计', '女', '班数'], ...DATA];
  expect(read(rows, [merge])).toBe('0 1 1: 学校名称 类型 在校生数›合计 在校生数›女 班数');
});

test('groups typed without merging, with a heading that has nothing below', () => {
  const rows: Matrix = [['', '', '在校生数', '', '班数'], ['学校名称', '类型', '合计', '女'], ...DATA];
  expect(read(rows)).toBe('0 1 1: 学校名称 类型 在校生数›合计 在校生数›女 班数');
});

test('stages over headings that stand twice', () => {
  const rows: Matrix = [['', '', '小学', '初中'], ['学校名称', '类型', '班数', '班数'], ...DATA];
  expect(read(rows)).toBe('0 1 1: 学校名称 类型 小学›班数 初中›班数 ');
});

test('a title, merged over all or with its date beside it, and particulars are no groups', () => {
  const heads = ['学校名称', '类型', '合计', '女', '班数'];
  const alone: Matrix = [['松江县小学情况'], heads, ...DATA];
  const plain = '1 1 1: 学校名称 类型 合计 女 班数';
  expect(read(alone)).toBe(plain);
  expect(read(alone, [{ top: 0, bottom: 0, left: 0, right: 4 }])).toBe(plain);
  const dated: Matrix = [['松江县小学情况', '', '', '', '2025年9月'], heads, ...DATA];
  expect(read(dated, [{ top: 0, bottom: 0, left: 0, right: 3 }])).toBe(plain);
  expect(read([['填报单位：松江县', '', '', '日期：2025年'], heads, ...DATA])).toBe(plain);
});

test('the row that numbers the columns ends the headings', () => {
  const rows: Matrix = [['学校名称', '类型', '在校生数', '女', '班数'], ['甲', '乙', 1, 2, 3], ...DATA];
  expect(read(rows)).toBe('0 0 1: 学校名称 类型 在校生数 女 班数');
});

test('a line that heads the first records is no row of headings', () => {
  const rows: Matrix = [['序号', '学校名称', '在校生数'], ['一、小学'], [1, '东湖小学', 900]];
  expect(read(rows)).toBe('0 0 0: 序号 学校名称 在校生数  ');
});

test.each([
  [['甲', '乙', 1, 2, 3], true],
  [['A', 'B', 'C'], true],
  [['', 'L1', 'L2', 'L3'], true],
  [['（1）', '(2)'], true],
  [['栏次', 1, 2, 3], true],
  [['①', '②', '③'], true],
  [['甲', 1], false],
  [[1, 3], false],
  [['小学', 1, 2], false],
  [[2, 3, 4], false],
])('%j numbers the columns: %s', (cells, expected) => {
  const [row] = sheet('a', [{ matrix: [cells] }]).rows;
  expect(row && isNumbering(row)).toBe(expected);
});
