import { boxes } from '../../../src/papers/booklets/indicator-table';
import { bookletSheets } from '../../../src/papers/booklets/booklet-sheets';
import { booklets } from '../../../src/papers/booklets/booklets';
import { cellText, richCell } from '../../../src/papers/paper';
import type { Paper } from '../../../src/papers/paper';
import { countyOf } from '../../../src/remedy/county';
import { remedyOf } from '../../../src/remedy/remedy';
import { NATIONAL } from '../../../src/standards/national';
import { schoolForm } from '../../support/school-form';

const VALUES = [5.39, 0.88, 1.13, 4.24, 7.88, 1646, 1.61];
const FORM = schoolForm([
  { stage: 'primary', name: '西河第3小学', pupils: 1244, values: VALUES },
  { stage: 'primary', name: '南山九年一贯制学校', pupils: 400, values: VALUES },
  { stage: 'junior', name: '南山九年一贯制学校', pupils: 300, values: VALUES },
]);

function papers(only?: string): readonly Paper[] {
  const county = countyOf(FORM, NATIONAL);
  const line = {
    stage: '小学',
    school: '西河第3小学',
    indicator: '网络多媒体教室',
    measure: '租用两间',
    deadline: 45_945,
  };
  const source = { county, remedy: remedyOf(county), lines: [{ key: 'k', values: line }], year: 2026 };
  return booklets(source, 'zh', only);
}

/** Every cell of every table, as text. */
const texts = ({ blocks }: Paper): string[] =>
  blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells.map((cell) => cellText(cell))) : [],
  );

test('one booklet a school; both rows of a mixed school in one', () => {
  expect(papers().map(({ title }) => title)).toEqual(['西河第3小学', '南山九年一贯制学校']);
  expect(papers('西河第 3 小学').map(({ title }) => title)).toEqual(['西河第3小学']);
  expect(papers('没有的学校')).toEqual([]);
});

test('totals, bars and what is missing, with what people typed into the ledger', () => {
  const [first] = papers();
  expect(texts(first as Paper)).toEqual(
    expect.arrayContaining([
      '67 人',
      '20 间',
      '204.77 万元',
      '■■■■■■■□□□',
      '▼ 不足85%',
      '9 间',
      '5 间',
      '租用两间',
      '2025-10-15',
    ]),
  );
});

test('every row takes the whole grid, so that every printer sets it alike', () => {
  for (const { blocks } of papers()) {
    for (const block of blocks) {
      if (block.kind !== 'table') continue;
      for (const { cells } of block.rows) {
        expect(cells.reduce<number>((sum, cell) => sum + (richCell(cell).span ?? 1), 0)).toBe(
          block.columns.length,
        );
      }
    }
  }
});

test('ten boxes only where the standard is met', () => {
  expect(boxes(0.999)).toBe('■■■■■■■■■□');
  expect(boxes(1)).toBe('■■■■■■■■■■');
  expect(boxes(3)).toBe('■■■■■■■■■■');
  expect(boxes(0)).toBe('□□□□□□□□□□');
});

test('sheets have names that a workbook takes, each another', () => {
  const [paper] = papers();
  const long = {
    ...(paper as Paper),
    title: "'[很长]的名称/：一二三四五六七八九十一二三四五六七八九十一二三四五'",
  };
  const names = bookletSheets([long, long, { ...long, title: '***' }]).map(({ name }) => name);
  expect(new Set(names).size).toBe(3);
  for (const name of names) expect(name).toMatch(/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/);
});
