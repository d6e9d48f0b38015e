import type { NewSheet } from '../../src/form/new-sheet';
import { createWorkbook } from '../../src/xlsx/create';
import { readWorkbook } from '../../src/xlsx/read';
import { codeOf, unzip } from './raw';

const TEMPLATE: NewSheet = {
  name: '表Ⅱ-2',
  columnWidths: [6, 24],
  rowHeights: new Map([
    [0, 30],
    [3, 20],
  ]),
  cells: [
    { row: 0, column: 0, value: '资源配置 <分学校>', style: { bold: true, center: true, fontSize: 16 } },
    { row: 2, column: 1, style: { border: true, wrap: true, fill: 'ddebf7', locked: false } },
    { row: 2, column: 0, value: 1, style: { numberFormat: '0.00', border: true } },
    { row: 2, column: 2, value: true },
    { row: 2, column: 3, value: '=1+1', style: { numberFormat: '0.00', border: true } },
  ],
  merges: [{ top: 0, left: 0, bottom: 0, right: 3 }],
  freeze: { rows: 2, columns: 1 },
  validations: [
    {
      areas: [{ top: 2, left: 2, bottom: 9, right: 2 }],
      constraint: { kind: 'list', list: ['是', '否'] },
      error: '只能填“是”或“否”',
    },
    {
      areas: [
        { top: 2, left: 0, bottom: 9, right: 0 },
        { top: 20, left: 0, bottom: 20, right: 0 },
      ],
      constraint: { kind: 'whole', min: 1, max: 10 },
      prompt: { title: '举办者', text: '1—10' },
    },
    { areas: [{ top: 2, left: 3, bottom: 2, right: 3 }], constraint: { kind: 'decimal', min: 0 } },
    { areas: [{ top: 3, left: 3, bottom: 3, right: 3 }], constraint: { kind: 'decimal', max: 100 } },
  ],
  notes: [{ row: 2, column: 1, text: '学校全称' }],
};

test('what is put into a new workbook is read out again', () => {
  const { sheets } = readWorkbook(createWorkbook([TEMPLATE, { name: '空表', columnWidths: [], cells: [] }]));
  expect(sheets).toEqual([
    {
      name: '表Ⅱ-2',
      visibility: 'visible',
      protected: false,
      hiddenColumns: [],
      merges: TEMPLATE.merges,
      rows: [
        { index: 0, hidden: false, cells: [{ column: 0, value: '资源配置 <分学校>' }] },
        {
          index: 2,
          hidden: false,
          cells: [
            { column: 0, value: 1, format: '0.00' },
            { column: 2, value: true },
            { column: 3, value: '=1+1', format: '0.00' },
          ],
        },
      ],
    },
    { name: '空表', visibility: 'visible', protected: false, hiddenColumns: [], merges: [], rows: [] },
  ]);
});

test('widths, heights, frozen panes, validations and notes are written as Excel expects them', () => {
  const parts = unzip(createWorkbook([TEMPLATE]));
  const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
  expect(sheet).toContain(
    '<pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/>',
  );
  expect(sheet).toContain('<col min="2" max="2" width="24" customWidth="1"/>');
  expect(sheet).toContain('<row r="4" ht="20" customHeight="1"></row>');
  expect(sheet).toContain(
    '<dataValidation type="list" allowBlank="1" showErrorMessage="1" error="只能填“是”或“否”" sqref="C3:C10"><formula1>&quot;是,否&quot;</formula1>',
  );
  expect(sheet).toContain(
    'showErrorMessage="1" showInputMessage="1" promptTitle="举办者" prompt="1—10" sqref="A3:A10 A21"><formula1>1</formula1><formula2>10</formula2>',
  );
  expect(sheet).toContain('type="decimal" operator="greaterThanOrEqual"');
  expect(sheet).toContain('type="decimal" operator="lessThanOrEqual"');
  expect(sheet.indexOf('<legacyDrawing')).toBeGreaterThan(sheet.indexOf('<pageSetup'));
  expect(parts['xl/comments1.xml']).toContain('学校全称');
  expect(parts['xl/styles.xml']).toContain(
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.00"/></numFmts>',
  );
});

test('equal sheets give equal bytes', () => {
  expect(createWorkbook([TEMPLATE])).toEqual(createWorkbook([TEMPLATE]));
});

test.each<[string, Partial<NewSheet>]>([
  ['a name that Excel does not allow', { name: 'a/b' }],
  ['a name too long', { name: '表'.repeat(32) }],
  [
    'a cell given twice',
    {
      cells: [
        { row: 0, column: 0 },
        { row: 0, column: 0 },
      ],
    },
  ],
  [
    'merged areas that overlap',
    {
      merges: [
        { top: 0, left: 0, bottom: 2, right: 2 },
        { top: 2, left: 2, bottom: 3, right: 3 },
      ],
    },
  ],
  ['a choice with a comma', { validations: [{ areas: [], constraint: { kind: 'list', list: ['a,b'] } }] }],
  ['a range without bounds', { validations: [{ areas: [], constraint: { kind: 'whole' } }] }],
  [
    'a message too long',
    { validations: [{ areas: [], constraint: { kind: 'whole', min: 1 }, error: '长'.repeat(256) }] },
  ],
])('%s is refused', (_, part) => {
  expect(codeOf(() => createWorkbook([{ ...TEMPLATE, ...part }]))).toBe('cannot-write');
});
