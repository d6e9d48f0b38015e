import fc from 'fast-check';
import { insertRows } from '../../src/xlsx/insert-rows';
import { movedAreas, movedFormula } from '../../src/xlsx/patching/moved-references';
import { readWorkbook } from '../../src/xlsx/read';
import { onePart, relationships, sheetXml, unzip, zip } from './raw';
import type { Parts } from './raw';

const rows = { sheet: '表Ⅱ-2', at: 5, count: 3 };

describe('references after rows are put in', () => {
  it.each([
    ['SUM(D4:D6)', 'SUM(D4:D9)'],
    ['D5+D6', 'D5+D9'],
    ['$D$6*Sheet9!D6', '$D$9*Sheet9!D6'],
    ["'表Ⅱ-2'!A6&表Ⅱ-2!A6", "'表Ⅱ-2'!A9&表Ⅱ-2!A6"],
    ['SUM(5:6)+SUM(D:D)', 'SUM(5:9)+SUM(D:D)'],
    ['"D6"&D6', '"D6"&D9'],
    ['LOG10(D6)+Rate6', 'LOG10(D9)+Rate6'],
    ["'it''s D6'!D6", "'it''s D6'!D6"],
    ["[1]表Ⅱ!D6+'[x.xlsx]表Ⅱ-2'!D6", "[1]表Ⅱ!D6+'[x.xlsx]表Ⅱ-2'!D6"],
    ['Table1[[#This Row],[D6]]', 'Table1[[#This Row],[D6]]'],
    ['OFFSET(D6,1,0,2,2)', 'OFFSET(D9,1,0,2,2)'],
  ])('%s → %s', (before, after) => {
    expect(movedFormula(before, rows, true)).toBe(after);
  });

  it('leaves another sheet alone unless it is named', () => {
    expect(movedFormula("SUM(D4:D6)+'表Ⅱ-2'!D4:D6", rows, false)).toBe("SUM(D4:D6)+'表Ⅱ-2'!D4:D9");
  });

  it('lets areas that end right above grow where asked', () => {
    expect(movedAreas('A4:A5 C6 D1', rows, true)).toBe('A4:A8 C9 D1');
    expect(movedAreas('A4:A5 C6 D1', rows, false)).toBe('A4:A5 C9 D1');
    expect(movedAreas('A5 B:B 5:5', rows, true)).toBe('A5:A8 B:B A5:XFD8');
  });
});

const SHEET = sheetXml(
  '<row r="1"><c r="A1" t="inlineStr"><is><t>序号</t></is></c></row>' +
    '<row r="2" ht="20" customHeight="1" spans="1:4"><c r="A2" s="3"><v>1</v></c><c r="B2" s="4"/><c r="D2"><f t="shared" ref="D2:D3" si="0">A2*2</f><v>2</v></c></row>' +
    '<row r="3" hidden="1"><c r="A3" s="3"><v>2</v></c><c r="B3" s="4"><v>5</v></c><c r="D3"><f t="shared" si="0"/><v>4</v></c></row>' +
    '<row r="4"><c r="A4"><f>SUM(A2:A3)</f><v>3</v></c></row>',
  '<mergeCells count="2"><mergeCell ref="B2:C2"/><mergeCell ref="A4:C4"/></mergeCells>' +
    '<conditionalFormatting sqref="A2:A3"><cfRule type="expression" priority="1"><formula>$A2&gt;$A$4</formula></cfRule></conditionalFormatting>' +
    '<dataValidations count="1"><dataValidation type="list" sqref="B2:B3"><formula1>$A$2:$A$3</formula1></dataValidation></dataValidations>' +
    '<hyperlinks><hyperlink ref="A4" location="x"/></hyperlinks><legacyDrawing r:id="rId2"/>',
  '<dimension ref="A1:D4"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2"/><selection activeCell="A4" sqref="A4"/></sheetView></sheetViews>',
);

function book(): Parts {
  const parts = onePart(SHEET, {
    'xl/worksheets/sheet2.xml': sheetXml('<row r="1"><c r="A1"><f>表1!A4+A4</f><v>3</v></c></row>'),
    'xl/worksheets/_rels/sheet1.xml.rels': relationships(
      ['rId1', 'comments', '../comments1.xml'],
      ['rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
    ),
    'xl/comments1.xml':
      '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors/><commentList><comment ref="A4" authorId="0"/></commentList></comments>',
    'xl/drawings/vmlDrawing1.vml':
      '<xml xmlns:x="urn:x"><x:ClientData><x:Anchor>1, 2, 3, 4, 5, 6, 7, 8</x:Anchor><x:Row>3</x:Row><x:Column>0</x:Column></x:ClientData></xml>',
  });
  const workbook = String(parts['xl/workbook.xml']).replace(
    '</sheets>',
    '<sheet name="汇总" sheetId="2" r:id="rId9"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">表1!$A$1:$D$4</definedName></definedNames>',
  );
  return {
    ...parts,
    'xl/workbook.xml': workbook,
    'xl/_rels/workbook.xml.rels': relationships(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId9', 'worksheet', 'worksheets/sheet2.xml'],
    ),
  };
}

describe('rows put into a sheet', () => {
  const after = unzip(insertRows(zip(book()), [{ sheet: '表1', at: 2, count: 2 }]));
  const sheet = after['xl/worksheets/sheet1.xml'] ?? '';

  it('look like the row above and hold nothing', () => {
    expect(sheet).toContain(
      '<row r="3" ht="20" customHeight="1"><c r="A3" s="3"/><c r="B3" s="4"/><c r="D3"/></row><row r="4" ht="20" customHeight="1">',
    );
    expect(sheet).toContain('<row r="5" hidden="1"><c r="A5" s="3"><v>2</v></c>');
  });

  it('keep sums, shared formulas, merges, formats, validations, links and views right', () => {
    expect(sheet).toContain('<f>SUM(A2:A5)</f>');
    expect(sheet).toContain('<f>A5*2</f>');
    expect(sheet).toContain(
      '<mergeCell ref="B2:C2"/><mergeCell ref="A6:C6"/><mergeCell ref="B3:C3"/><mergeCell ref="B4:C4"/>',
    );
    expect(sheet).toContain('<mergeCells count="4">');
    expect(sheet).toContain(
      'sqref="A2:A5"><cfRule type="expression" priority="1"><formula>$A2&gt;$A$6</formula>',
    );
    expect(sheet).toContain('sqref="B2:B5"><formula1>$A$2:$A$5</formula1>');
    expect(sheet).toContain('<hyperlink ref="A6"');
    expect(sheet).toContain('<dimension ref="A1:D6"/>');
    expect(sheet).toContain('activeCell="A6" sqref="A6"');
    expect(sheet).toContain('topLeftCell="A2"');
  });

  it('move notes, names and formulas of other sheets along', () => {
    expect(after['xl/comments1.xml']).toContain('ref="A6"');
    expect(after['xl/drawings/vmlDrawing1.vml']).toContain('<x:Row>5</x:Row>');
    expect(after['xl/drawings/vmlDrawing1.vml']).toContain('1, 2, 5, 4, 5, 6, 9, 8');
    expect(after['xl/worksheets/sheet2.xml']).toContain('<f>表1!A6+A4</f>');
    expect(after['xl/workbook.xml']).toContain('表1!$A$1:$D$6');
    expect(after['xl/workbook.xml']).toContain('fullCalcOnLoad="1"');
  });

  it('leave every cell its content, wherever they are put in', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 40 }), (at, count) => {
        const cellsOf = (bytes: Uint8Array) =>
          readWorkbook(bytes).sheets[0]?.rows.flatMap(({ index, cells }) =>
            cells.map(({ column, value }) => ({ index, column, value })),
          );
        const before = cellsOf(zip(book()));
        const moved = cellsOf(insertRows(zip(book()), [{ sheet: '表1', at, count }]));
        expect(moved).toEqual(
          before?.map((cell) => ({ ...cell, index: cell.index >= at ? cell.index + count : cell.index })),
        );
      }),
      { numRuns: 30 },
    );
  });
});
