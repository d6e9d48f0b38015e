import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { toXlsx } from '../../src/cli/formats/to-xlsx';
import { complaintOf } from '../../src/cli/complaint';
import { write } from '@e965/xlsx';
import { readWorkbook } from '../../src/xlsx/read';
import { makeCounty } from '../support/county/county';
import { docxOf, paragraph, wordTwin } from '../support/word-twin';
import { odsOf } from '../support/ods';

const complaint = (bytes: Uint8Array): string => {
  try {
    toXlsx(bytes);
    return 'read';
  } catch (error) {
    return complaintOf(error).code;
  }
};

const bomb = (head: string, filler: string, tail: string): string => head + filler.repeat(1_600_000) + tail;

test('a small file that bursts is stopped', () => {
  const docx = docxOf(bomb('<w:p><w:r><w:t>', '零零零零', '</w:t></w:r></w:p>'));
  expect(docx.length).toBeLessThan(500_000);
  expect(complaint(docx)).toBe('too-large');
});

test.each([
  [
    'rows',
    '<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="9"><text:p>1</text:p></table:table-cell></table:table-row>',
  ],
  [
    'columns',
    '<table:table-row table:number-rows-repeated="999"><table:table-cell table:number-columns-repeated="99999999"><text:p>1</text:p></table:table-cell></table:table-row>',
  ],
])('repeated %s without end are stopped', (_, rows) => {
  expect(complaint(odsOf(rows))).toBe('too-large');
});

test('spans, numbers and levels without sense harm nothing', () => {
  const tc = '<w:tc><w:tcPr><w:gridSpan w:val="99999999999"/><w:vMerge/></w:tcPr></w:tc>';
  expect(
    complaint(
      docxOf(
        `<w:tbl><w:tblGrid/><w:tr><w:trPr><w:gridBefore w:val="-3"/></w:trPr>${tc.repeat(40)}</w:tr></w:tbl>`,
      ),
    ),
  ).toBe('read');
});

test('a document type is refused', () => {
  const lol =
    '<!DOCTYPE l [<!ENTITY a "aaaa">]><w:document xmlns:w="w"><w:body><w:p>&a;</w:p></w:body></w:document>';
  expect(complaint(zipSync({ 'word/document.xml': strToU8(lol) }))).toBe('entities');
});

test('cut anywhere, or with bytes changed, a document is read or complained of, never more', () => {
  const whole = wordTwin(makeCounty(77).workbook());
  const codes = new Set([
    'read',
    'truncated',
    'damaged',
    'not-a-workbook',
    'not-a-zip',
    'entities',
    'too-large',
    'encrypted',
  ]);
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.boolean(), (at, byte, cut) => {
      const bytes = cut ? whole.slice(0, at) : Uint8Array.from(whole);
      if (!cut) bytes[at] = byte;
      expect(codes).toContain(complaint(bytes));
    }),
    { numRuns: 25 },
  );
});

test('words of a file stay words: none becomes a formula or markup', () => {
  const text = '=HYPERLINK("http://x")<b>&amp;';
  const [sheet] = readWorkbook(
    toXlsx(docxOf(`<w:tbl><w:tr><w:tc>${paragraph(text)}</w:tc></w:tr></w:tbl>`)),
  ).sheets;
  expect(sheet?.rows[0]?.cells).toEqual([{ column: 0, value: text }]);
});

test('.xls files are read in a process of their own, which says what is wrong with a broken one', () => {
  const book = {
    SheetNames: ['表'],
    Sheets: { 表: { '!ref': 'A1:B1', A1: { t: 's', v: '甲' }, B1: { t: 'n', v: 2 } } },
  } as const;
  const xls = new Uint8Array(write(book as never, { bookType: 'biff8', type: 'array' }) as ArrayBuffer);
  const [sheet] = readWorkbook(toXlsx(xls)).sheets;
  expect(sheet?.rows[0]?.cells.map(({ value }) => value)).toEqual(['甲', 2]);
  expect(complaint(xls.slice(0, 1600))).not.toBe('internal');
});
