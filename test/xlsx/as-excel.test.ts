import { strToU8 } from 'fflate';
import { readWorkbook } from '../../src/xlsx/read';
import { inflateAtOnce } from '../../src/cli/inflate';
import { codeOf, onePart, readOne, relationships, sheetXml, zip } from './raw';
import type { Parts } from './raw';

const SHEET = sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>');
const codeOfParts = (parts: Parts): string => codeOf(() => readWorkbook(zip(parts), inflateAtOnce));

describe('part names that are equal to OPC', () => {
  test.each([
    'XL/worksheets/sheet1.xml',
    '/xl/worksheets/sheet1.xml',
    'xl/worksheets/%73heet1.xml',
    'xl\\worksheets\\SHEET1.xml',
  ])('%s beside the sheet is a doubled part', (name) => {
    const other = sheetXml('<row r="1"><c r="A1"><v>2</v></c></row>');
    expect(codeOfParts(onePart(SHEET, { [name]: other }))).toBe('damaged');
    expect(codeOfParts({ [name]: other, ...onePart(SHEET) })).toBe('damaged');
  });
});

describe('numbers are those of XML', () => {
  const valueOf = (written: string): unknown =>
    readOne(
      `<row r="1"><c r="A1"><v>${written}</v></c><c r="B1" s="0"><v>${written}</v><f>A1</f></c></row>`,
    ).rows[0]?.cells.map(({ value }) => value);

  test.each(['0x10', '0b11', '0o17', '1_000', 'Infinity', 'INF', '1e', '--1', '1.2.3', '１２', '0x'])(
    '%s is none',
    (written) => expect(valueOf(written)).toEqual([written, written]),
  );
  test.each([
    ['1', 1],
    ['-0.5', -0.5],
    ['.5', 0.5],
    ['+3.', 3],
    ['1E+2', 100],
    ['4.250000000000001e-7', 4.250000000000001e-7],
    [' 7 ', 7],
  ])('%s is one', (written, value) => expect(valueOf(written)).toEqual([value, value]));

  test.each([
    '<row r="0x1"><c r="A1"><v>1</v></c></row>',
    '<row r="1.0"><c><v>1</v></c></row>',
    '<row r="1"><c t="s"><v>0x0</v></c></row>',
  ])('rows and shared strings have whole numbers: %s', (inside) =>
    expect(codeOfParts(onePart(sheetXml(inside)))).toBe('damaged'),
  );
});

describe('what is no XML in the encoding it claims', () => {
  test('the bytes of GBK declared as UTF-8', () => {
    const [head = '', tail = ''] = `<?xml version="1.0" encoding="UTF-8"?>${sheetXml(
      '<row r="1"><c r="A1" t="inlineStr"><is><t>@</t></is></c></row>',
    )}`.split('@');
    const sheet = new Uint8Array([...strToU8(head), 0xcf, 0xd8, 0xd0, 0xa1, ...strToU8(tail)]);
    expect(codeOfParts(onePart('', { 'xl/worksheets/sheet1.xml': sheet }))).toBe('damaged');
  });

  test('a part that breaks off inside a character', () => {
    const sheet = new Uint8Array([...strToU8(SHEET), 0xe4, 0xb8]);
    expect(codeOfParts(onePart('', { 'xl/worksheets/sheet1.xml': sheet }))).toBe('damaged');
  });

  test.each([
    '<row r="1"><c r="A1"><v>1</w></c></row>',
    '<row r="1"><c r="A1" s="1"><f>A2</f><v>1</v></x:c></row>',
    '<row r="1"><c r="A1" t="inlineStr"><is><t>一</is></t></c></row>',
    '<row r="1"></rows>',
  ])('an end tag of another name: %s', (inside) =>
    expect(codeOfParts(onePart(sheetXml(inside)))).toBe('damaged'),
  );
});

describe('what a workbook lists', () => {
  test('a sheet without its relationship is damage, not a missing table', () => {
    const lost = {
      'xl/_rels/workbook.xml.rels': relationships(['rId9', 'worksheet', 'worksheets/sheet1.xml']),
    };
    expect(codeOfParts(onePart(SHEET, lost))).toBe('damaged');
  });

  test('a Word document and a PDF have advice of their own', () => {
    const word = onePart(SHEET, { 'xl/workbook.xml': '<w:document xmlns:w="w"><w:body/></w:document>' });
    expect(() => readWorkbook(zip(word))).toThrow('Word 文档');
    expect(() => readWorkbook(strToU8('%PDF-1.7\n%âãÏÓ\n'))).toThrow('PDF');
  });

  test('hidden columns are told once each, however often', () => {
    const cols =
      '<cols><col min="3" max="4" hidden="1"/><col min="4" max="99999" hidden="1"/><col min="1.5" max="9" hidden="1"/></cols>';
    const { hiddenColumns } = readOne(onePart(sheetXml('', '', cols)));
    expect(hiddenColumns).toHaveLength(16_382);
    expect(hiddenColumns.slice(0, 3)).toEqual([2, 3, 4]);
  });

  test('a row in pieces is one row, of two cells in one place the later stands', () => {
    const { rows } = readOne(
      '<row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="C1"><v>2</v></c></row><row r="2" hidden="1"><c r="A2"><v>3</v></c><c r="B2"><v>4</v></c></row>',
    );
    expect(rows.map(({ index, hidden, cells }) => [index, hidden, cells.map(({ value }) => value)])).toEqual([
      [0, false, [2]],
      [1, true, [3, 4]],
    ]);
  });
});
