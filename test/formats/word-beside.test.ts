import { placesFound, findingsApart } from '../support/twin-findings';
import { docxOf, paragraph } from '../support/word-twin';
import { readWordDocument } from '../../src/formats/word/read';
import { wordPlace } from '../../src/form/word-place';

const row = (texts: readonly string[]): string =>
  `<w:tr>${texts.map((text) => `<w:tc>${paragraph(text)}</w:tc>`).join('')}</w:tr>`;
const table = (rows: readonly (readonly string[])[]): string => `<w:tbl>${rows.map(row).join('')}</w:tbl>`;

/** 表Ⅵ with a wrong total in L2, as it is typed on one page. */
const ROWS = [
  [
    '',
    '问卷总数',
    '回收有效问卷数',
    '满意问卷数',
    '问卷调查综合满意度（%）',
    '实地走访人数',
    '其中满意人数',
    '实地走访满意度（%）',
  ],
  ['', 'L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7'],
  ['计', '120', '130', '117', '90.0', '20', '19', '95.0'],
  ['其中：家长', '80', '78', '70', '89.7', '10', '11', '100.0'],
];
const title = paragraph('表Ⅵ 社会认可度调查情况');
const whole = readWordDocument(docxOf(title + table(ROWS)));
const columns = (from: number, to?: number, repeated = 0): string[][] =>
  ROWS.map((texts) => [...texts.slice(0, repeated), ...texts.slice(from, to)]);

test.each([0, 1])(
  'a table whose columns were cut in two is one, its first %d columns repeated',
  (repeated) => {
    const cut = readWordDocument(
      docxOf(title + table(columns(0, 4)) + paragraph('') + table(columns(4, 8, repeated))),
    );
    expect(cut.sheets.map(({ name }) => name)).toEqual(['表Ⅵ（Word第1个表格4列和第2个表格）']);
    expect(findingsApart(cut)).toEqual(findingsApart(whole));
    const places = placesFound(cut).flat();
    expect(places).toContain('表Ⅵ（Word第1个表格）第3行第3列');
    expect(places).toContain(`表Ⅵ（Word第2个表格）第4行第${3 + repeated}列`);
  },
);

test.each([
  ['a title between', title + table(columns(0, 4)) + paragraph('表Ⅲ 校际均衡情况') + table(columns(4))],
  ['codes that leave some out', title + table(columns(0, 4)) + table(columns(5))],
  ['fewer rows', title + table(columns(0, 4)) + table(columns(4).slice(0, 3))],
])('%s keeps two tables apart', (_, body) => {
  expect(readWordDocument(docxOf(body)).sheets).toHaveLength(2);
});

test('a range over the cut is told in both tables', () => {
  const area = { top: 5, left: 2, bottom: 5, right: 5 };
  expect(wordPlace('表Ⅵ（Word第1个表格4列和第2个表格）', area)).toBe(
    '表Ⅵ（Word第1个表格）第3行第3–4列、表Ⅵ（Word第2个表格）第3行第1–2列',
  );
});
