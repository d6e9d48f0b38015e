import fc from 'fast-check';
import { cellText, showFigure } from '../../src/papers/paper';
import type { Paper } from '../../src/papers/paper';
import { paperHtml } from '../../src/papers/print/html';
import { paperSheet } from '../../src/papers/print/worksheet';
import { createWorkbook } from '../../src/xlsx/create';
import { readWorkbook } from '../../src/xlsx/read';
import { inflateAtOnce } from '../../src/cli/inflate';

const paper: Paper = {
  title: '台账',
  blocks: [
    { kind: 'heading', level: 1, text: '县21 & <问题> 台账', aside: '2026 年' },
    {
      kind: 'text',
      text: [
        { text: '共 2 项', strong: true },
        { text: '，先改这里', notes: [1] },
      ],
    },
    {
      kind: 'table',
      caption: '各校',
      sortable: true,
      columns: [
        { title: '学校', width: 20, wrap: true },
        { title: '差距', width: 8, format: { decimals: 2 } },
        { title: '责任人', width: 10, entry: true },
      ],
      rows: [
        { kind: 'band', cells: [{ value: '小学', span: 3 }] },
        {
          key: 'a',
          cells: [
            { value: '东湖第9小学', link: { kind: 'cell', sheet: '表Ⅱ-2', address: 'B6' } },
            { value: 0.7, tone: 'below', sign: '▼', word: '不足85%' },
            '',
          ],
        },
      ],
    },
    {
      kind: 'bars',
      title: '差异系数',
      limit: { value: 0.5, text: '≤0.50' },
      bars: [{ label: '学历', value: 0.6, shown: '0.600 超限', over: true }],
    },
    { kind: 'break' },
    { kind: 'notes', notes: ['教督〔2017〕6号'] },
  ],
};

describe('a figure', () => {
  test.each([
    [0.2331, { decimals: 1, percent: true }, '23.3%'],
    [1.005, { decimals: 2 }, '1.01'],
    [2.675, { decimals: 2 }, '2.68'],
    [-0.004, { decimals: 2 }, '0.00'],
    [-1234567.5, { decimals: 0, grouped: true }, '-1,234,568'],
    [1234.5, { grouped: true }, '1,234.5'],
    [0.1 + 0.2, {}, '0.3'],
    [1e-7, { decimals: 3 }, '0.000'],
    [123456789012, { decimals: 2 }, '123456789012.00'],
  ])('%d with %j is %s', (value, format, shown) => {
    expect(showFigure(value, format)).toBe(shown);
  });

  test('is never further from what it shows than half a last digit', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.integer({ min: 0, max: 6 }),
        (value, decimals) => {
          const shown = showFigure(value, { decimals });
          expect(shown).toMatch(decimals === 0 ? /^-?\d+$/ : new RegExp(`^-?\\d+\\.\\d{${decimals}}$`));
          expect(Math.abs(Number(shown) - value)).toBeLessThanOrEqual(
            0.5 * 10 ** -decimals * (1 + 1e-6) + 1e-9,
          );
        },
      ),
    );
  });
});

describe('a paper as HTML', () => {
  const { text } = paperHtml(paper.blocks);
  test('says what files hold as text, never as markup', () => {
    expect(text).toContain('县21 &amp; &lt;问题&gt; 台账');
    expect(text).not.toContain('<问题>');
  });
  test('a shortfall is told by colour, shape and word', () => {
    expect(text).toMatch(
      /class="right tone-below"[^>]*>\s*<span class="sign" aria-hidden="true">▼<\/span>\s*<span class="aloud">不足85% <\/span\s*>0\.70/,
    );
  });
  test('columns can be sorted by buttons, the limit of bars is written', () => {
    expect(text).toContain('aria-sort="none"><button type="button">差距</button>');
    expect(text).toContain('≤0.50');
    expect(text).toContain('<li id="note-1">教督〔2017〕6号</li>');
  });
});

describe('a paper as a worksheet', () => {
  const { sheet, links, table } = paperSheet(paper);
  const written = readWorkbook(createWorkbook([sheet]), inflateAtOnce).sheets[0];
  const at = (row: number, column: number) =>
    sheet.cells.find((cell) => cell.row === row && cell.column === column);

  test('figures stay figures; the sign is part of their format', () => {
    expect(at(5, 1)).toMatchObject({ value: 0.7, style: { numberFormat: '"▼ "0.00', fill: 'DB645D' } });
    const row = written?.rows.find(({ index }) => index === 5);
    expect(row?.cells.find(({ column }) => column === 1)).toMatchObject({ value: 0.7 });
  });
  test('heads freeze, what people fill in is open, links are told to who has the workbook', () => {
    expect(sheet.freeze).toEqual({ rows: 4, columns: 0 });
    expect(table?.head).toBe(3);
    expect(at(5, 2)?.style).toMatchObject({ locked: false });
    expect(links).toEqual([{ row: 5, column: 0, link: { kind: 'cell', sheet: '表Ⅱ-2', address: 'B6' } }]);
  });
  test('where a later table has other headings, those of the first are neither frozen nor repeated on its pages', () => {
    const page = (...titles: string[]) =>
      paperSheet({
        title: '两张表',
        blocks: titles.map((title) => ({
          kind: 'table',
          columns: [{ title, width: 9 }],
          rows: [{ cells: ['1'] }],
        })),
      }).sheet;
    expect(page('学校', '学校')).toMatchObject({
      freeze: { rows: 1 },
      page: { repeat: { first: 0, last: 0 } },
    });
    expect(page('学校', '问题')).not.toHaveProperty('freeze');
    expect(page('学校', '问题')).not.toHaveProperty('page.repeat');
  });
  test('a row is as high as its longest text needs', () => {
    const long = '很长的校名'.repeat(8);
    const tall = paperSheet({
      title: '台账',
      blocks: [
        {
          kind: 'table',
          columns: [{ title: '学校', width: 20 }],
          rows: [{ cells: [long] }, { cells: ['短'] }],
        },
      ],
    }).sheet.rowHeights;
    expect(tall?.get(1)).toBe(15 * 5 + 3);
    expect(tall?.get(2)).toBe(18);
  });
  test('cells never stand twice, whatever the paper', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.array(fc.oneof(fc.string(), fc.double({ noNaN: true }), fc.constant(null)), {
            minLength: 2,
            maxLength: 2,
          }),
          { maxLength: 5 },
        ),
        (rows) => {
          const columns = [
            { title: '甲', width: 5 },
            { title: '乙', width: 9 },
          ];
          const { cells } = paperSheet({
            title: '表',
            blocks: [{ kind: 'table', columns, rows: rows.map((cells) => ({ cells })) }],
          }).sheet;
          expect(new Set(cells.map(({ row, column }) => `${row} ${column}`)).size).toBe(cells.length);
        },
      ),
    );
  });
});

test('a cell in plain text carries its sign', () => {
  expect(cellText({ value: 3.5, sign: '▽' })).toBe('▽ 3.5');
  expect(cellText(null)).toBe('');
});
