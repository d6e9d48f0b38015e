import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { say } from '../../src/messages/sentence';
import { COMPLAINTS, XlsxError } from '../../src/xlsx/errors';
import { LIMITS, tooLarge } from '../../src/xlsx/limits';
import { patchWorkbook } from '../../src/xlsx/patch';
import { readWorkbook } from '../../src/xlsx/read';
import { inflateAtOnce } from '../../src/cli/inflate';
import { codeOf, ole, onePart, relationships, sheetXml, zip } from './raw';

const GOOD = zip(
  onePart(
    sheetXml(
      '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="inlineStr"><is><t>学校</t></is></c></row>',
    ),
    {
      'xl/media/picture.png': new Uint8Array(300).map((_, index) => (index * 7919) % 256),
    },
  ),
);
const codeOfBytes = (bytes: Uint8Array): string => codeOf(() => readWorkbook(bytes));
const ascii = (text: string): Uint8Array => strToU8(text);

describe('files that are no workbook', () => {
  test.each<[string, Uint8Array, string]>([
    ['an empty file', new Uint8Array(), 'truncated'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), 'not-a-zip'],
    ['a web page called .xls', ascii('<html><table></table></html>'), 'not-a-zip'],
    ['a text table', ascii('序号\t学校\n1\t一小\n'), 'not-a-zip'],
    ['a spreadsheet of Excel 97', ole('Workbook'), 'old-xls'],
    ['a spreadsheet of Excel 95', ole('Book'), 'old-xls'],
    ['a spreadsheet of Excel 4', new Uint8Array([0x09, 0x04, 0x06, 0x00, 0, 0]), 'old-xls'],
    ['a workbook with a password', ole('EncryptionInfo', 'EncryptedPackage'), 'encrypted'],
    ['an old Word document', ole('WordDocument'), 'not-a-workbook'],
    ['an archive of something else', zip({ 'readme.txt': '你好' }), 'not-a-workbook'],
    [
      'an OpenDocument spreadsheet',
      zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }),
      'not-a-workbook',
    ],
    [
      'a Word document',
      zip({
        '_rels/.rels': relationships(['a', 'officeDocument', 'word/document.xml']),
        'word/document.xml': '<w:document xmlns:w="w"/>',
      }),
      'not-a-workbook',
    ],
    [
      'a binary workbook',
      zip({
        '_rels/.rels': relationships(['a', 'officeDocument', 'xl/workbook.bin']),
        'xl/workbook.bin': 'x',
      }),
      'not-a-workbook',
    ],
    [
      'a workbook whose main part is missing',
      zip({ '_rels/.rels': relationships(['a', 'officeDocument', 'xl/workbook.xml']) }),
      'damaged',
    ],
    ['a workbook whose sheet is missing', zip({ ...onePart(''), 'xl/worksheets/sheet1.xml': '' }), 'damaged'],
    ['a workbook whose sheet is something else', zip(onePart('<chartsheet/>')), 'damaged'],
  ])('%s', (_, bytes, code) => {
    expect(codeOfBytes(bytes)).toBe(code);
  });

  test('every complaint says what to do, in both languages', () => {
    for (const sentence of Object.values(COMPLAINTS)) {
      expect(sentence.zh).toMatch(/[请]/);
      expect(sentence.en.length).toBeGreaterThan(20);
    }
    const error = new XlsxError('damaged', COMPLAINTS.damaged, { part: 'a.xml', reason: '坏' });
    expect(error.message).toBe(say(COMPLAINTS.damaged, 'zh', error.parameters));
  });

  test('a workbook without sheets is read as such', () => {
    const parts = onePart('', { 'xl/workbook.xml': '<workbook><sheets/></workbook>' });
    expect(readWorkbook(zip(parts)).sheets).toEqual([]);
  });
});

describe('XML that is not to be trusted', () => {
  test.each<[string, string, string]>([
    ['a document type', `<!DOCTYPE a [<!ENTITY b "c">]>${sheetXml('')}`, 'entities'],
    [
      'an entity that is not defined',
      sheetXml('<row r="1"><c r="A1" t="str"><v>&lol;</v></c></row>'),
      'entities',
    ],
    ['a lonely ampersand', sheetXml('<row r="1"><c r="A1" t="str"><v>a & b</v></c></row>'), 'entities'],
    ['an end that is missing', '<worksheet><sheetData><row r="1">', 'damaged'],
    ['an end too many', '<worksheet/></a>', 'damaged'],
    ['an attribute without quotes', '<worksheet a=1/>', 'damaged'],
    ['a tag that breaks off', '<worksheet><sheetData ', 'damaged'],
    ['a comment that breaks off', '<worksheet><!-- ', 'damaged'],
    ['an address that is none', sheetXml('<row r="1"><c r="1A"><v>1</v></c></row>'), 'damaged'],
    ['a row beyond the last', sheetXml('<row r="1048577"><c><v>1</v></c></row>'), 'damaged'],
    ['a cell in the wrong row', sheetXml('<row r="1"><c r="A2"><v>1</v></c></row>'), 'damaged'],
    ['an unknown encoding', `<?xml version="1.0" encoding="klingon"?>${sheetXml('')}`, 'damaged'],
  ])('%s', (_, xml, code) => {
    expect(codeOfBytes(zip(onePart(xml)))).toBe(code);
  });

  test('deep nesting and very long texts are read without trouble', () => {
    const deep = '<a>'.repeat(200_000) + '</a>'.repeat(200_000);
    const long = '长'.repeat(2_000_000);
    const sheet = sheetXml(
      `<row r="1"><c r="A1" t="str"><v>${long}</v></c></row>`,
      `<extLst>${deep}</extLst>`,
    );
    expect(readWorkbook(zip(onePart(sheet))).sheets[0]?.rows[0]?.cells[0]?.value).toHaveLength(2_000_000);
  });
});

/** Where the local and the central header of a name begin. */
function headersOf(bytes: Uint8Array, name: string): { local: number; central: number } {
  const text = Buffer.from(bytes).toString('latin1');
  const local = text.indexOf(name) - 30;
  return { local, central: text.lastIndexOf(name) - 46 };
}

describe('archives that are broken or set to burst', () => {
  test('a part that unpacks beyond all proportion is refused before it is unpacked', () => {
    const bomb = zip(onePart(sheetXml(' '.repeat(40_000_000))));
    expect(codeOfBytes(bomb)).toBe('too-large');
    expect(tooLarge('bytes', LIMITS.partBytes).message).toContain('解压后的大小（MB）超过上限 96。');
  });

  test('a size that lies is found out while unpacking', () => {
    const bytes = zip(onePart(sheetXml(' '.repeat(3_000_000))));
    new DataView(bytes.buffer).setUint32(
      headersOf(bytes, 'xl/worksheets/sheet1.xml').central + 24,
      500,
      true,
    );
    expect(codeOfBytes(bytes)).toBe('damaged');
    expect(codeOf(() => readWorkbook(bytes, inflateAtOnce))).toBe('damaged');
  });

  test('a stated size beyond the limit is refused', () => {
    const bytes = GOOD.slice();
    new DataView(bytes.buffer).setUint32(
      headersOf(bytes, 'xl/worksheets/sheet1.xml').central + 24,
      0x7fffffff,
      true,
    );
    expect(codeOfBytes(bytes)).toBe('too-large');
  });

  test('too many parts', () => {
    const many = Object.fromEntries(
      Array.from({ length: 10_001 }, (_, index) => [`p${index}`, new Uint8Array()]),
    );
    expect(codeOfBytes(zip(many))).toBe('too-large');
  });

  test('a shared formula that would fill the memory in every cell', () => {
    const long = `"${'x'.repeat(8000)}"`;
    const cells = Array.from(
      { length: 9000 },
      (_, row) => `<row r="${row + 2}"><c r="A${row + 2}"><f t="shared" si="0"/><v>1</v></c></row>`,
    );
    const sheet = sheetXml(
      `<row r="1"><c r="A1"><f t="shared" ref="A1:A9001" si="0">${long}</f><v>1</v></c></row>${cells.join('')}`,
    );
    expect(codeOfBytes(zip(onePart(sheet)))).toBe('too-large');
  });

  test('a part protected by a password of the archive', () => {
    const bytes = GOOD.slice();
    const { central } = headersOf(bytes, 'xl/worksheets/sheet1.xml');
    bytes[central + 8] = 1;
    expect(codeOfBytes(bytes)).toBe('encrypted');
  });

  test('two parts of the same name', () => {
    const bytes = zip({ 'aa.xml': 'a', 'ab.xml': 'b' });
    const { central } = headersOf(bytes, 'ab.xml');
    bytes[central + 47] = 'a'.charCodeAt(0);
    expect(codeOfBytes(bytes)).toBe('damaged');
  });

  test('a file cut off anywhere is incomplete', () => {
    for (let length = 2; length < GOOD.length; length += 7) {
      expect(['truncated', 'damaged']).toContain(codeOfBytes(GOOD.subarray(0, length)));
    }
    expect(codeOfBytes(GOOD.subarray(0, GOOD.length - 30))).toBe('truncated');
  });

  test('a file with changed bytes is read alike or refused, never misread and never a crash', () => {
    const good = JSON.stringify(readWorkbook(GOOD));
    const flips = fc.array(fc.tuple(fc.nat(GOOD.length - 1), fc.integer({ min: 1, max: 255 })), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(flips, (changes) => {
        const bytes = GOOD.slice();
        for (const [at, mask] of changes) bytes[at] = (bytes[at] ?? 0) ^ mask;
        const code = codeOf(() => {
          const read = JSON.stringify(readWorkbook(bytes));
          // A changed name in the directory can make an optional part disappear, but no figure can change.
          if (read !== good && !/"sheets":\[\]/.test(read)) throw new Error(read);
          patchWorkbook(bytes, [
            { sheet: '表1', row: 0, column: 0, fill: 'FF0000', note: { author: 'a', text: 'b' } },
          ]);
        });
        expect(code).toMatch(/^[a-z-]+$/);
      }),
      { numRuns: 1500 },
    );
  });

  test('XML with changed characters is read or refused, never a crash', () => {
    const xml = sheetXml(
      '<row r="1"><c r="A1" t="s"><f t="shared" ref="A1:A2" si="0">B1</f><v>0</v></c><c r="B1" t="inlineStr"><is><r><t>学</t></r></is></c></row>',
      '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
    );
    const piece = fc.constantFrom(
      '<',
      '>',
      '/',
      '"',
      '&',
      '=',
      ' ',
      'x',
      '9',
      '<!--',
      ']]>',
      '<c>',
      '</row>',
      '<?',
      '',
    );
    fc.assert(
      fc.property(fc.nat(xml.length), fc.nat(5), piece, (at, cut, put) => {
        const bytes = zip(
          onePart(xml.slice(0, at) + put + xml.slice(at + cut), {
            'xl/sharedStrings.xml': '<sst><si><t>a</t></si></sst>',
          }),
        );
        expect(codeOfBytes(bytes)).toMatch(/^(none|damaged|entities)$/);
        const edit = {
          sheet: '表1',
          row: 0,
          column: 1,
          value: 1,
          fill: '00FF00',
          note: { author: 'a', text: 'b' },
        };
        expect(codeOf(() => patchWorkbook(bytes, [edit]))).toMatch(/^(none|damaged|entities|cannot-write)$/);
      }),
      { numRuns: 1000 },
    );
  });
});
