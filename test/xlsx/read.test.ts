import { strToU8 } from 'fflate';
import { readWorkbook } from '../../src/xlsx/read';
import {
  MAIN,
  OFFICE,
  cellsOf,
  codeOf,
  onePart,
  readOne,
  relationships,
  sheetXml,
  valuesOf,
  zip,
} from './raw';

const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.000&quot;人&quot;"/></numFmts>
<cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="2"/><xf numFmtId="164"/><xf numFmtId="31"/><xf numFmtId="9"/></cellXfs>
<dxfs><dxf><numFmt numFmtId="2" formatCode="wrong"/></dxf></dxfs></styleSheet>`;

describe('values of cells', () => {
  test('numbers, texts, booleans and errors are told apart', () => {
    const sheet = readOne(
      '<row r="1"><c r="A1"><v>4.2</v></c><c r="B1" t="str"><v>小学</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#N/A</v></c><c r="E1" t="n"><v>-1E-3</v></c><c r="F1" t="inlineStr"><is><t>初中</t></is></c></row>',
    );
    expect(valuesOf(sheet)).toEqual([4.2, '小学', true, { error: '#N/A' }, -0.001, '初中']);
  });

  test('shared strings join rich text and leave out how it is pronounced', () => {
    const strings = `<sst xmlns="${MAIN}"><si><t>甲</t></si><si><r><rPr><b/></rPr><t>九年</t></r><r><t xml:space="preserve"> 一贯制</t></r><rPh sb="0" eb="1"><t>jiu</t></rPh><phoneticPr fontId="1"/></si></sst>`;
    const sheet = readOne('<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>0</v></c></row>', {
      'xl/sharedStrings.xml': strings,
    });
    expect(valuesOf(sheet)).toEqual(['九年 一贯制', '甲']);
  });

  test('a text that is not there makes the file damaged', () => {
    expect(codeOf(() => readOne('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'))).toBe('damaged');
  });

  test('references, escapes, CDATA, comments and line ends give the text meant', () => {
    const sheet = readOne(
      '<row r="1"><c r="A1" t="inlineStr"><is><t>&#23567;&#x5B66;&amp;&lt;</t></is></c><c r="B1" t="str"><v><![CDATA[<a&b>]]></v></c><c r="C1" t="str"><v>第_x000A_二_x005F_x0041_</v></c><c r="D1" t="str"><v>前<!-- > -->后</v></c><c r="E1" t="inlineStr"><is><t>a\r\nb</t></is></c></row>',
    );
    expect(valuesOf(sheet)).toEqual(['小学&<', '<a&b>', '第\n二_x0041_', '前后', 'a\nb']);
  });

  test('spaces at the ends count only where the file says so', () => {
    const sheet = readOne(
      '<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve"> 甲 </t></is></c><c r="B1" t="inlineStr"><is><t> 乙 </t></is></c></row>',
    );
    expect(valuesOf(sheet)).toEqual([' 甲 ', '乙']);
  });

  test('a date of a strict file becomes its serial number', () => {
    const sheet = readOne(
      '<row r="1"><c r="A1" t="d"><v>2024-01-01</v></c><c r="B1" t="d"><v>1900-02-28T12:00:00</v></c></row>',
    );
    expect(valuesOf(sheet)).toEqual([45292, 59.5]);
  });

  test('text where a number is due stays text', () => {
    expect(valuesOf(readOne('<row r="1"><c r="A1"><v>约40</v></c></row>'))).toEqual(['约40']);
  });
});

describe('what counts as content', () => {
  test('cells with formatting only, empty text or blanks are left out, and so are their rows', () => {
    const sheet = readOne(
      '<row r="1"><c r="A1" s="1"/><c r="B1" s="1"></c><c r="C1" t="str"><v></v></c><c r="D1" t="inlineStr"><is><t xml:space="preserve">  </t></is></c></row><row r="2"/><row r="5"><c r="C5"><v>0</v></c></row>',
    );
    expect(sheet.rows).toEqual([{ index: 4, hidden: false, cells: [{ column: 2, value: 0 }] }]);
  });

  test('a formula that was never computed stands with an empty value, one computed to nothing does not', () => {
    const sheet = readOne(
      '<row r="1"><c r="A1"><f>SUM(B1:C1)</f><v></v></c><c r="B1" t="str"><f>IF(1,"")</f><v></v></c><c r="C1"><f>1+1</f></c></row>',
    );
    expect(sheet.rows[0]?.cells).toEqual([
      { column: 0, value: '', formula: 'SUM(B1:C1)', uncomputed: true },
      { column: 2, value: '', formula: '1+1', uncomputed: true },
    ]);
  });

  describe('every formula has the result 0', () => {
    const ofSheet = (results: readonly number[], calculation: string) => {
      const cells = results.map(
        (result, at) => `<c r="${'ABC'[at] ?? ''}1"><f>D1+${at}</f><v>${result}</v></c>`,
      );
      return readOne(`<row r="1">${cells.join('')}<c r="D1"><v>0</v></c></row>`, {
        'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="表1" sheetId="1" r:id="rId1"/></sheets>${calculation}</workbook>`,
      }).rows[0]?.cells.map(({ uncomputed }) => uncomputed ?? false);
    };
    const ASKED = '<calcPr calcId="124519" fullCalcOnLoad="1"/>';
    test('where all are to be computed on opening, none was computed', () =>
      expect(ofSheet([0, 0, 0], ASKED)).toEqual([true, true, true, false]));
    test('one other result shows that they were', () =>
      expect(ofSheet([0, 4.2, 0], ASKED)).toEqual([false, false, false, false]));
    test('where nothing is asked, 0 is a result', () =>
      expect(ofSheet([0, 0, 0], '<calcPr calcId="191029"/>')).toEqual([false, false, false, false]));
  });

  test('many formatted rows without content are passed over', () => {
    const rows = Array.from(
      { length: 50_000 },
      (_, row) => `<row r="${row + 1}" s="1" customFormat="1"/>`,
    ).join('');
    const sheet = readOne(rows);
    expect(sheet.rows).toEqual([]);
  });
});

describe('formulas', () => {
  test('a shared formula reads in each cell as Excel shows it', () => {
    const sheet = readOne(
      '<row r="1"><c r="C1"><f t="shared" ref="C1:D2" si="0">SUM($A1,B$1,A1:B1)&amp;"A1"&amp;\'A1 表\'!A1&amp;LOG10(A1)</f><v>1</v></c><c r="D1"><f t="shared" si="0"/><v>2</v></c></row><row r="2"><c r="C2"><f t="shared" si="0"/><v>3</v></c></row>',
    );
    const cells = cellsOf(sheet);
    expect(cells.get('0:3')).toEqual({
      column: 3,
      value: 2,
      formula: 'SUM($A1,C$1,B1:C1)&"A1"&\'A1 表\'!B1&LOG10(B1)',
    });
    expect(cells.get('1:2')?.formula).toBe('SUM($A2,B$1,A2:B2)&"A1"&\'A1 表\'!A2&LOG10(A2)');
  });

  test('whole columns and rows move, references over the edge wrap around', () => {
    const sheet = readOne(
      '<row r="2"><c r="B2"><f t="shared" ref="B2:B3" si="3">SUM(C:$D,3:$4)+A1+XFD1048576+ABC12X+Tax1(2)</f><v>1</v></c></row><row r="3"><c r="C3"><f t="shared" si="3"/><v>2</v></c></row>',
    );
    expect(cellsOf(sheet).get('2:2')?.formula).toBe('SUM(D:$D,4:$4)+B2+A1+ABC12X+Tax1(2)');
  });

  test('data tables and lost shared formulas are marked as formulas', () => {
    const sheet = readOne(
      '<row r="1"><c r="A1"><f t="dataTable" ref="A1:A2" r1="B1"/><v>1</v></c><c r="B1"><f t="shared" si="9"/><v>2</v></c></row>',
    );
    expect(sheet.rows[0]?.cells.map(({ formula }) => formula)).toEqual(['TABLE()', '?']);
  });
});

describe('formats and the look of the sheet', () => {
  test('number formats come with the cell unless General', () => {
    const sheet = readOne(
      '<row r="1"><c r="A1" s="0"><v>1</v></c><c r="B1" s="1"><v>1</v></c><c r="C1" s="2"><v>1</v></c><c r="D1" s="3"><v>45292</v></c><c r="E1" s="99"><v>1</v></c></row>',
      { 'xl/styles.xml': STYLES },
    );
    expect(sheet.rows[0]?.cells.map(({ format }) => format)).toEqual([
      undefined,
      '0.00',
      '0.000"人"',
      'yyyy"年"m"月"d"日"',
      undefined,
    ]);
  });

  test('merges, hidden rows and columns, protection and visibility', () => {
    const parts = onePart(
      sheetXml(
        '<row r="2" hidden="1"><c r="A2"><v>1</v></c></row>',
        '<sheetProtection sheet="1"/><mergeCells count="2"><mergeCell ref="A1:C2"/><mergeCell ref="$D$4"/></mergeCells>',
        '<cols><col min="2" max="3" hidden="1"/><col min="5" max="5" width="9"/></cols>',
      ),
    );
    const sheet = readOne({
      ...parts,
      'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr date1904="1"/><sheets><sheet name="表1" sheetId="1" state="veryHidden" r:id="rId1"/></sheets></workbook>`,
    });
    expect(sheet).toEqual({
      name: '表1',
      visibility: 'veryHidden',
      protected: true,
      rows: [{ index: 1, hidden: true, cells: [{ column: 0, value: 1 }] }],
      merges: [{ top: 0, left: 0, bottom: 1, right: 2 }],
      hiddenColumns: [1, 2],
    });
  });
});

describe('ways of writing the same sheet', () => {
  test('rows and cells without addresses follow one another', () => {
    const sheet = readOne(
      '<row><c><v>1</v></c><c/><c><v>3</v></c></row><row r="4"><c r="B4"><v>4</v></c><c><v>5</v></c></row><row><c><v>6</v></c></row>',
    );
    expect([...cellsOf(sheet)].map(([place, { value }]) => [place, value])).toEqual([
      ['0:0', 1],
      ['0:2', 3],
      ['3:1', 4],
      ['3:2', 5],
      ['4:0', 6],
    ]);
  });

  test('rows and cells out of order are put in order', () => {
    const sheet = readOne(
      '<row r="3"><c r="B3"><v>2</v></c><c r="A3"><v>1</v></c></row><row r="1"><c r="A1"><v>0</v></c></row><row r="3"><c r="C3"><v>3</v></c></row>',
    );
    expect(sheet.rows.map(({ index }) => index)).toEqual([0, 2]);
    expect(valuesOf(sheet, 2)).toEqual([1, 2, 3]);
  });

  test('prefixed and strict namespaces, absolute targets, any file names', () => {
    const strict = 'http://purl.oclc.org/ooxml';
    const sheet = readOne({
      '_rels/.rels': `<p:Relationships xmlns:p="x"><p:Relationship Id="a" Type="${strict}/officeDocument/relationships/officeDocument" Target="/book/main.xml"/></p:Relationships>`,
      'book/main.xml': `<x:workbook xmlns:x="${strict}/spreadsheetml/main" xmlns:q="${strict}/officeDocument/relationships"><x:sheets><x:sheet name="&#34920;&amp;" sheetId="3" q:id="k"/></x:sheets></x:workbook>`,
      'book/_rels/main.xml.rels': `<Relationships><Relationship Id="k" Type="${strict}/officeDocument/relationships/worksheet" Target="/Data/%E8%A1%A8.xml"/></Relationships>`,
      'data/表.xml': `<x:worksheet xmlns:x="${strict}/spreadsheetml/main"><x:sheetData><x:row r='1'><x:c r='A1' t='inlineStr'><x:is><x:t>好</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
    });
    expect([sheet.name, valuesOf(sheet)]).toEqual(['表&', ['好']]);
  });

  test.each([
    ['UTF-8 with a byte order mark', (xml: string) => strToU8(`\ufeff<?xml version="1.0"?>${xml}`)],
    ['UTF-16 little endian', (xml: string) => new Uint8Array(Buffer.from(`\ufeff${xml}`, 'utf16le'))],
    ['UTF-16 big endian', (xml: string) => new Uint8Array(Buffer.from(`\ufeff${xml}`, 'utf16le').swap16())],
    ['UTF-16 without a mark', (xml: string) => new Uint8Array(Buffer.from(xml, 'utf16le'))],
  ])('a part in %s', (_, encode) => {
    const xml = sheetXml('<row r="1"><c r="A1" t="str"><v>均衡</v></c></row>');
    expect(valuesOf(readOne({ ...onePart(''), 'xl/worksheets/sheet1.xml': encode(xml) }))).toEqual(['均衡']);
  });

  test('a part in GBK is read as its declaration says', () => {
    const xml = Buffer.from(
      `<?xml version="1.0" encoding="GBK"?>${sheetXml('<row r="1"><c r="A1" t="str"><v>@@</v></c></row>')}`,
      'latin1',
    );
    xml.set([0xd0, 0xa1], xml.indexOf('@@'));
    expect(valuesOf(readOne({ ...onePart(''), 'xl/worksheets/sheet1.xml': new Uint8Array(xml) }))).toEqual([
      '小',
    ]);
  });

  test('chart sheets are left out', () => {
    const parts = onePart(sheetXml(''), {
      'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="图" sheetId="2" r:id="rId9"/><sheet name="表1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': relationships(
        ['rId9', 'chartsheet', 'chartsheets/sheet1.xml'],
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ),
    });
    expect(readWorkbook(zip(parts)).sheets.map(({ name }) => name)).toEqual(['表1']);
  });
});
