import { MAIN, cellsOf, codeOf, onePart, sheetXml, unzip, zip, type Parts } from './raw';
import { edit, note, patched } from './patched';
import { patchWorkbook, type CellEdit } from '../../src/xlsx/patch';
import { readWorkbook } from '../../src/xlsx/read';

const SHEET = 'xl/worksheets/sheet1.xml';
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellXfs count="2"><xf numFmtId="0" fillId="0"/><xf numFmtId="2" fillId="0" borderId="0"><alignment wrapText="1"/></xf></cellXfs></styleSheet>`;
function cellsAfter(parts: Parts, ...edits: CellEdit[]) {
  const [sheet] = readWorkbook(patchWorkbook(zip(parts), edits)).sheets;
  return cellsOf(
    sheet ?? { name: '', visibility: 'visible', protected: false, rows: [], merges: [], hiddenColumns: [] },
  );
}

describe('fills', () => {
  const parts = onePart(
    sheetXml(
      '<row r="2" ht="30"><c r="A2" s="1"><v>3.5</v></c><c r="C2" s="1" t="str"><f>B2</f><v>x</v></c></row>',
    ),
    {
      'xl/styles.xml': STYLES,
      'xl/theme/theme1.xml': '<theme/>',
    },
  );

  test('a fill keeps the rest of the format, and nothing else of the sheet changes', () => {
    const after = patched(parts, edit(1, 0, { fill: 'ffc7ce' }), edit(1, 2, { fill: 'FFC7CE' }));
    expect(after[SHEET]).toBe(
      sheetXml(
        '<row r="2" ht="30"><c r="A2" s="2"><v>3.5</v></c><c r="C2" s="2" t="str"><f>B2</f><v>x</v></c></row>',
      ),
    );
    expect(after['xl/styles.xml']).toBe(
      STYLES.replace('<fills count="2">', '<fills count="3">')
        .replace(
          '</fills>',
          '<fill><patternFill patternType="solid"><fgColor rgb="FFFFC7CE"/><bgColor indexed="64"/></patternFill></fill></fills>',
        )
        .replace('<cellXfs count="2">', '<cellXfs count="3">')
        .replace(
          '</cellXfs>',
          '<xf numFmtId="2" fillId="2" borderId="0" applyFill="1"><alignment wrapText="1"/></xf></cellXfs>',
        ),
    );
    const before = unzip(zip(parts));
    for (const name of Object.keys(before)) {
      if (name !== SHEET && name !== 'xl/styles.xml') expect(after[name]).toBe(before[name]);
    }
    expect(Object.keys(after)).toEqual(Object.keys(before));
  });

  test('a cell that names a format which is not there does not come by the new fill', () => {
    const broken = onePart(
      sheetXml('<row r="1"><c r="A1" s="2"><v>1</v></c><c r="B1" s="3"><v>2</v></c></row>'),
      { 'xl/styles.xml': STYLES },
    );
    const after = patched(broken, edit(0, 0, { fill: 'FFC7CE' }));
    expect(after[SHEET]).toContain('<c r="A1" s="4">');
    expect(after[SHEET]).toContain('<c r="B1" s="3">');
    const formats = after['xl/styles.xml']?.match(/<cellXfs.*<\/cellXfs>/)?.[0].match(/<xf [^>]*>/g) ?? [];
    expect(formats).toHaveLength(5);
    expect(formats[4]).toContain('fillId="2"');
    expect(formats[3]).toContain('fillId="0"');
  });

  test('cells and rows that are not there are put in their place, with the format of row or column', () => {
    const after = patched(
      onePart(
        sheetXml(
          '<row r="2" s="1" customFormat="1" spans="1:2"><c r="B2"><v>1</v></c></row><row r="5"/>',
          '',
          '<dimension ref="B2:B2"/><cols><col min="4" max="4" style="1"/></cols>',
        ),
        { 'xl/styles.xml': STYLES },
      ),
      ...[
        edit(0, 3, { value: 1 }),
        edit(1, 0, { value: 2 }),
        edit(1, 2, { value: 3 }),
        edit(4, 0, { value: 4 }),
        edit(6, 0, { value: 5 }),
      ],
    );
    expect(after[SHEET]).toBe(
      sheetXml(
        '<row r="1"><c r="D1" s="1"><v>1</v></c></row><row r="2" s="1" customFormat="1"><c r="A2" s="1"><v>2</v></c><c r="B2"><v>1</v></c><c r="C2" s="1"><v>3</v></c></row><row r="5"><c r="A5"><v>4</v></c></row><row r="7"><c r="A7"><v>5</v></c></row>',
        '',
        '<dimension ref="A1:D7"/><cols><col min="4" max="4" style="1"/></cols>',
      ),
    );
  });

  test.each([
    ['an empty sheet', `<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`],
    ['a prefixed sheet', `<x:worksheet xmlns:x="${MAIN}"><x:sheetData/></x:worksheet>`],
    ['a row without cells', sheetXml('<row r="1"/>')],
    ['a row and cells without addresses', sheetXml('<row><c><v>9</v></c></row>')],
  ])('%s takes a value, a fill and a note', (_, sheet) => {
    const after = zip(
      patched(onePart(sheet), edit(0, 0, { value: '达标', fill: '00B050', ...note('见表Ⅱ-2') })),
    );
    expect(
      cellsOf(
        readWorkbook(after).sheets[0] ?? {
          name: '',
          visibility: 'visible',
          protected: false,
          rows: [],
          merges: [],
          hiddenColumns: [],
        },
      ).get('0:0')?.value,
    ).toBe('达标');
    expect(Object.keys(unzip(after))).toEqual(
      expect.arrayContaining(['xl/styles.xml', 'xl/comments1.xml', 'xl/drawings/vmlDrawing1.vml']),
    );
  });

  test('style sheets without fills or formats get them', () => {
    const after = patched(
      onePart(sheetXml(''), {
        'xl/styles.xml': `<s:styleSheet xmlns:s="${MAIN}"><s:fonts/><s:cellXfs/><s:dxfs/></s:styleSheet>`,
      }),
      edit(0, 0, { fill: 'FF0000' }),
    );
    expect(after['xl/styles.xml']).toMatch(
      /<s:fonts\/><s:fills count="3">.*gray125.*FFFF0000.*<\/s:fills><s:cellXfs count="2"><s:xf [^>]*\/><s:xf [^>]*fillId="2"[^>]*\/><\/s:cellXfs><s:dxfs\/>/,
    );
    expect(after[SHEET]).toContain('<c r="A1" s="1"/>');
  });

  test('in a merged area the first cell is meant', () => {
    const parts = onePart(
      sheetXml(
        '<row r="1"><c r="A1"><v>1</v></c></row>',
        '<mergeCells count="1"><mergeCell ref="A1:B3"/></mergeCells>',
      ),
    );
    const after = patched(parts, edit(2, 1, { value: 8, ...note('一') }), edit(1, 0, note('二')));
    expect(after[SHEET]).toContain('<row r="1"><c r="A1"><v>8</v></c></row>');
    expect(after['xl/comments1.xml']).toMatch(/ref="A1"[^§]*一\n\n二/);
    expect(after['xl/comments1.xml']?.match(/<comment /g)).toHaveLength(1);
  });
});

describe('values', () => {
  test('texts, numbers, booleans and nothing', () => {
    const text = ' a<&>"\u0001_x0041_\r\n学校😀 ';
    const cells = cellsAfter(
      onePart(
        sheetXml(
          '<row r="1"><c r="A1" t="b" cm="1"><v>1</v></c><c r="B1" t="e"><f>NA()</f><v>#N/A</v></c><c r="C1"><v>3</v></c></row>',
        ),
      ),
      ...[
        edit(0, 0, { value: 0.1 }),
        edit(0, 1, { value: text }),
        edit(0, 2, { value: null }),
        edit(0, 3, { value: false }),
      ],
    );
    expect([...cells.values()]).toEqual([
      { column: 0, value: 0.1 },
      { column: 1, value: text },
      { column: 3, value: false },
    ]);
  });

  const shared =
    '<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2&amp;""</f><v>2</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/><v>4</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>6</v></c></row>';

  test('where the first of shared formulas is replaced the others keep their own text', () => {
    const cells = cellsAfter(
      onePart(sheetXml(shared)),
      edit(0, 1, { value: 7 }),
      edit(1, 1, { fill: 'FF0000' }),
    );
    expect([...cells.values()]).toEqual([
      { column: 1, value: 7 },
      { column: 1, value: 4, formula: 'A2*2&""' },
      { column: 1, value: 6, formula: 'A3*2&""' },
    ]);
  });

  test('where another of them is replaced the rest stays shared', () => {
    const after = patched(onePart(sheetXml(shared)), edit(1, 1, { value: 7 }));
    expect(after[SHEET]).toContain('<c r="B2"><v>7</v></c>');
    expect(after[SHEET]).toContain('<f t="shared" si="0"/>');
  });

  test('a replaced formula takes the calculation chain with it, and Excel is asked to compute', () => {
    const parts = onePart(sheetXml(shared), {
      '[Content_Types].xml':
        '<Types><Override PartName="/xl/calcChain.xml" ContentType="c"/><Default Extension="xml" ContentType="application/xml"/></Types>',
      'xl/calcChain.xml': '<calcChain><c r="B1" i="1"/></calcChain>',
    });
    const after = patched(parts, edit(2, 1, { value: 7 }));
    expect(after['xl/calcChain.xml']).toBeUndefined();
    expect(after['[Content_Types].xml']).toBe(
      '<Types><Default Extension="xml" ContentType="application/xml"/></Types>',
    );
    expect(after['xl/_rels/workbook.xml.rels']).not.toContain('calcChain');
    expect(after['xl/workbook.xml']).toContain('</sheets><calcPr fullCalcOnLoad="1"/></workbook>');
    const filled = patched(parts, edit(2, 1, { fill: 'FF0000' }));
    expect(filled['xl/calcChain.xml']).toBe(parts['xl/calcChain.xml']);
    expect(filled['xl/workbook.xml']).toBe(parts['xl/workbook.xml']);
  });

  test('a cell of a formula over several cells is not torn out', () => {
    const parts = onePart(
      sheetXml(
        '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>',
      ),
    );
    expect(codeOf(() => patched(parts, edit(1, 0, { value: 3 })))).toBe('cannot-write');
    expect(patched(parts, edit(1, 0, { fill: 'FF0000' }))[SHEET]).toContain('<c r="A2" s="1"><v>2</v></c>');
  });

  test.each<[string, CellEdit]>([
    ['a sheet that is not there', { ...edit(0, 0, { value: 1 }), sheet: '表9' }],
    ['a row that is not there', edit(-1, 0, { value: 1 })],
    ['a column that is not there', edit(0, 16384, { value: 1 })],
    ['a colour that is none', edit(0, 0, { fill: 'red' })],
    ['a number that is none', edit(0, 0, { value: Number.NaN })],
  ])('%s is refused', (_, wrong) => {
    expect(codeOf(() => patched(onePart(sheetXml('')), wrong))).toBe('cannot-write');
  });
});
