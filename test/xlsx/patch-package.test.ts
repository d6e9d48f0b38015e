import { patchWorkbook } from '../../src/xlsx/patch';
import { readWorkbook } from '../../src/xlsx/read';
import { onePart, sheetXml, unzip, zip } from './raw';

const SHEET = sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>');
const EDIT = { sheet: '表1', row: 0, column: 0, fill: 'FFC7CE', note: { author: '甲', text: '应为 2' } };

test('a new style sheet is called styles.xml where that name is free', () => {
  expect(Object.keys(unzip(patchWorkbook(zip(onePart(SHEET)), [EDIT])))).toContain('xl/styles.xml');
  const taken = onePart(SHEET, { 'xl/STYLES.xml': '<x/>' });
  taken['xl/_rels/workbook.xml.rels'] = String(taken['xl/_rels/workbook.xml.rels']).replace(
    /<Relationship Id="rId2"[^>]*>/,
    '',
  );
  const names = Object.keys(unzip(patchWorkbook(zip(taken), [EDIT])));
  expect(names).toContain('xl/STYLES.xml');
  expect(names).toContain('xl/styles1.xml');
});

test('a package without content types gets its copy, and the copy has them', () => {
  const { '[Content_Types].xml': types, ...parts } = onePart(SHEET);
  expect(types).toBeDefined();
  const copy = patchWorkbook(zip(parts), [EDIT]);
  expect(readWorkbook(copy).sheets[0]?.rows).toHaveLength(1);
  const written = unzip(copy)['[Content_Types].xml'] ?? '';
  for (const part of ['xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'xl/styles.xml', 'xl/comments1.xml'])
    expect(written.split(`PartName="/${part}"`)).toHaveLength(2);
});
