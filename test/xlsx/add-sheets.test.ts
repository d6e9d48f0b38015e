import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NewSheet } from '../../src/form/new-sheet';
import { addSheets } from '../../src/xlsx/add-sheets';
import { createWorkbook } from '../../src/xlsx/create';
import { patchWorkbook } from '../../src/xlsx/patch';
import { readWorkbook } from '../../src/xlsx/read';
import { codeOf, unzip } from './raw';

const COUNTY = readFileSync(join(__dirname, '../../assets/sample-county.xlsx'));
const LEDGER: NewSheet = {
  name: "问题台账 <1> & '甲'乙",
  columnWidths: [6, 20, 10],
  hiddenColumns: [2],
  cells: [
    { row: 0, column: 0, value: '序号', style: { bold: true, border: true, fill: 'E8EEF7', center: true } },
    { row: 0, column: 1, value: '学校', style: { bold: true, border: true } },
    {
      row: 1,
      column: 0,
      value: 1,
      style: { numberFormat: '0.0000', border: ['top'], align: 'right', color: 'A80D1A' },
    },
    { row: 1, column: 1, value: '=明德小学', style: { border: true, valign: 'top' } },
  ],
  filter: { top: 0, left: 0, bottom: 1, right: 1 },
  notes: [{ row: 1, column: 1, text: '销号由人填写' }],
  page: {
    orientation: 'portrait',
    repeat: { first: 0, last: 0 },
    footer: { left: '依据 && 出处', right: '第 &P 页，共 &N 页' },
    breaks: [1],
  },
};

test('a sheet stands behind those of the workbook, which keep their bytes', () => {
  const before = unzip(COUNTY);
  const bytes = addSheets(COUNTY, [LEDGER]);
  const after = unzip(bytes);
  const sheets = readWorkbook(bytes).sheets;
  expect(sheets.slice(0, -1)).toEqual(readWorkbook(COUNTY).sheets);
  expect(sheets.at(-1)).toMatchObject({
    name: LEDGER.name,
    rows: [{ cells: [{ value: '序号' }, { value: '学校' }] }, {}],
  });
  const changed = Object.keys(before).filter((name) => before[name] !== after[name]);
  expect(changed.sort()).toEqual([
    '[Content_Types].xml',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
    'xl/workbook.xml',
  ]);
});

test('styles of the workbook keep their numbers; those of the sheet follow', () => {
  const formats = (xml = ''): string[] =>
    xml.slice(xml.indexOf('<cellXfs'), xml.indexOf('</cellXfs')).match(/<xf /g) ?? [];
  const [before, after] = [
    unzip(COUNTY)['xl/styles.xml'],
    unzip(addSheets(COUNTY, [LEDGER]))['xl/styles.xml'] ?? '',
  ];
  expect(formats(after).length).toBe(formats(before).length + 4);
  expect(after).toContain(`<cellXfs count="${formats(after).length}">`);
  expect(after).toContain('formatCode="0.0000"');
  expect(after).toContain('<color rgb="FFA80D1A"/>');
});

test('headings repeat, filters have their name, the page says how it is printed', () => {
  const parts = unzip(addSheets(COUNTY, [LEDGER]));
  const tabs = readWorkbook(COUNTY).sheets.length;
  const name = "'问题台账 &lt;1&gt; &amp; ''甲''乙'";
  expect(parts['xl/workbook.xml']).toContain(
    `<definedName name="_xlnm.Print_Titles" localSheetId="${tabs}">${name}!$1:$1</definedName>`,
  );
  expect(parts['xl/workbook.xml']).toContain(`hidden="1">${name}!$A$1:$B$2</definedName>`);
  const sheet = parts[`xl/worksheets/sheet${tabs + 1}.xml`] ?? '';
  expect(sheet).toContain(
    '<oddFooter>&amp;L依据 &amp;&amp; 出处&amp;R第 &amp;P 页，共 &amp;N 页</oddFooter>',
  );
  expect(sheet).toContain('orientation="portrait"');
  expect(sheet).toContain('<brk id="1" max="16383" man="1"/>');
  expect(sheet).toContain('width="10" hidden="1"');
});

test('a new workbook with such a sheet reads the same', () => {
  expect(readWorkbook(createWorkbook([LEDGER])).sheets[0]?.rows).toEqual(
    readWorkbook(addSheets(COUNTY, [LEDGER])).sheets.at(-1)?.rows,
  );
});

test('a name that is taken is refused, whatever its case', () => {
  const taken = readWorkbook(COUNTY).sheets[0]?.name ?? '';
  expect(codeOf(() => addSheets(COUNTY, [{ ...LEDGER, name: taken }]))).toBe('cannot-write');
});

test('a cell that is not there yet can look like another', () => {
  const bytes = addSheets(COUNTY, [LEDGER]);
  const sheet = LEDGER.name;
  const like = { row: 1, column: 0 };
  const part = unzip(patchWorkbook(bytes, [{ sheet, row: 5, column: 0, value: 2, like }]));
  const text = part[`xl/worksheets/sheet${readWorkbook(COUNTY).sheets.length + 1}.xml`] ?? '';
  const style = /<c r="A2" s="(\d+)"/.exec(text)?.[1];
  expect(style).toBeDefined();
  expect(text).toContain(`<c r="A6" s="${style ?? ''}">`);
});

test('in front, what counts sheets by their place is moved along, and the open sheet stays open', () => {
  const named = addSheets(COUNTY, [
    { ...LEDGER, name: '台账甲', page: { orientation: 'landscape', repeat: { first: 0, last: 0 } } },
  ]);
  const before = readWorkbook(named).sheets.map(({ name }) => name);
  const bytes = addSheets(named, [{ ...LEDGER, name: '说明' }], { front: true });
  expect(readWorkbook(bytes).sheets.map(({ name }) => name)).toEqual(['说明', ...before]);
  const workbook = unzip(bytes)['xl/workbook.xml'] ?? '';
  const titles = /Print_Titles" localSheetId="(\d+)"[^>]*>('?台账甲)/.exec(workbook);
  expect(titles?.[1]).toBe(String(before.indexOf('台账甲') + 1));
  expect(/activeTab="(\d+)"/.exec(workbook)?.[1] ?? '1').toBe('1');
});
