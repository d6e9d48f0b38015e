import { createWorkbook } from '../../src/xlsx/create';
import { Package } from '../../src/xlsx/package';
import { loadWorkbook } from '../../src/host/file/load';
import { saveWorkbook } from '../../src/host/file/save';
import { startExcel } from '../support/office/start-excel';
import { MAIN, OFFICE, onePart, relationships, sheetXml, unzip, zip } from '../xlsx/raw';

const file = (): Uint8Array =>
  createWorkbook([
    { name: '表1', columnWidths: [], cells: [{ row: 0, column: 0, value: 1 }] },
    { name: '表2', columnWidths: [], cells: [{ row: 0, column: 0, value: 2 }] },
    { name: '表3', columnWidths: [], cells: [{ row: 0, column: 0, value: 3 }] },
  ]);

/** Opens the file, lets the add-in change it, saves it, opens what was saved. */
async function edited(bytes: Uint8Array, change: (context: Excel.RequestContext) => void | Promise<void>) {
  const loaded = loadWorkbook(bytes);
  const { Excel } = await startExcel({ workbook: loaded.book });
  await Excel.run(async (context) => {
    await change(context);
    await context.sync();
  });
  const saved = saveWorkbook(loaded);
  return { before: loaded.book, saved, again: loadWorkbook(saved.bytes).book };
}

const names = ({ sheets }: { sheets: readonly { name: string }[] }): string[] =>
  sheets.map(({ name }) => name);

/** Names of parts that are in both files and differ. */
function differing(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [Package.open(before), Package.open(after)];
  return old.entries
    .filter(({ name }) => now.find(name) && now.text(name) !== old.text(name))
    .map(({ name }) => name)
    .sort();
}

describe('sheets that come, go and move', () => {
  test('a sheet of results is in the file with all that was put on it', async () => {
    const bytes = file();
    const { saved, again } = await edited(bytes, (context) => {
      const sheet = context.workbook.worksheets.add('核验结果');
      sheet.getRange('A1:B2').values = [
        ['单元格', '问题'],
        ['G7', '班额 & “超标” <60>'],
      ];
      sheet.getRange('A1:B1').format.fill.color = '#DDEBF7';
      sheet.getRange('A1:B1').format.font.bold = true;
      sheet.getRange('A:A').format.columnWidth = 120;
      sheet.getRange('1:1').format.rowHeight = 30;
      sheet.getRange('A4:B4').merge();
      sheet.getRange('C1').formulas = [["='表2'!A1*2"]];
      sheet.freezePanes.freezeRows(1);
      sheet.tabColor = '#FF0000';
      sheet.getRange('B3').dataValidation.rule = { list: { inCellDropDown: true, source: '是,否' } };
      sheet.getRange('A2').hyperlink = { documentReference: "'表1'!G7", textToDisplay: 'G7' };
      sheet.getRange('A3').hyperlink = { address: 'https://example.cn/?a=1&b=2', textToDisplay: '办法' };
    });
    const sheet = again.sheet('核验结果');
    expect(names(again)).toEqual(['表1', '表2', '表3', '核验结果']);
    expect(sheet?.content(1, 1)).toBe('班额 & “超标” <60>');
    expect(sheet?.format(0, 0)).toMatchObject({ fillColor: '#DDEBF7', bold: true });
    expect(sheet?.at(0, 2)?.formula).toBe("='表2'!A1*2");
    expect(sheet?.parts).toMatchObject({
      frozen: { rows: 1, columns: 0 },
      tabColor: '#FF0000',
      merges: [{ top: 3, left: 0, bottom: 3, right: 1 }],
    });
    expect(sheet?.parts.columns.get(0)?.size).toBeCloseTo(120, 0);
    expect(sheet?.parts.rows.get(0)?.size).toBe(30);
    expect(sheet?.parts.validations[0]?.rule).toEqual({ list: { inCellDropDown: true, source: '是,否' } });
    expect(sheet?.parts.hyperlinks).toMatchObject([
      { documentReference: "'表1'!G7" },
      { address: 'https://example.cn/?a=1&b=2' },
    ]);
    expect(differing(bytes, saved.bytes)).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
    ]);
  });

  test('a deleted sheet takes along what belonged to it alone', async () => {
    const bytes = createWorkbook([
      { name: '表1', columnWidths: [], cells: [], notes: [{ row: 0, column: 0, text: '甲' }] },
      { name: '表2', columnWidths: [], cells: [], notes: [{ row: 0, column: 0, text: '乙' }] },
    ]);
    const { saved, again } = await edited(bytes, (context) => {
      context.workbook.worksheets.getItem('表1').delete();
    });
    expect(names(again)).toEqual(['表2']);
    expect(again.sheets[0]?.parts.notes).toMatchObject([{ text: '乙' }]);
    const parts = Object.keys(unzip(saved.bytes));
    expect(parts.filter((name) => /sheet1|comments1|vmlDrawing1/.test(name))).toEqual([]);
    expect(unzip(saved.bytes)['[Content_Types].xml']).not.toContain('sheet1.xml');
    expect(saved.left).toEqual([]);
  });

  test('renamed, moved and hidden sheets change the workbook part alone, and formulas that name them', async () => {
    const bytes = file();
    const { saved, again } = await edited(bytes, (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem('表3').position = 0;
      worksheets.getItem('表2').name = '学校情况 一览';
      worksheets.getItem('表1').visibility = 'VeryHidden';
    });
    expect(names(again)).toEqual(['表3', '表1', '学校情况 一览']);
    expect(again.sheets.map(({ parts }) => parts.visibility)).toEqual(['Visible', 'VeryHidden', 'Visible']);
    expect(again.sheets.map((sheet) => sheet.content(0, 0))).toEqual([3, 1, 2]);
    expect(differing(bytes, saved.bytes)).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet1.xml']);
  });

  /** Three sheets and a chart sheet, names of all kinds, a chart. */
  const rich = (): Uint8Array =>
    zip({
      ...onePart(sheetXml('<row r="1"><c r="A1"><f>\'表2\'!A1</f><v>2</v></c></row>')),
      'xl/workbook.xml':
        `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="2"/></bookViews>` +
        '<sheets><sheet name="表1" sheetId="1" r:id="rId1"/><sheet name="图" sheetId="7" r:id="rId9"/><sheet name="表2" sheetId="3" r:id="rId3"/></sheets>' +
        '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="2">表2!$A$1:$B$9</definedName>' +
        '<definedName name="校数" localSheetId="0">表2!$A$1</definedName><definedName name="总数" hidden="1">SUM(表2!$A$1:$A$3)</definedName></definedNames>' +
        '<calcPr calcId="191029"/></workbook>',
      'xl/_rels/workbook.xml.rels': relationships(
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId9', 'chartsheet', 'chartsheets/sheet1.xml'],
        ['rId3', 'worksheet', '/xl/worksheets/sheet2.xml'],
      ),
      'xl/chartsheets/sheet1.xml': `<chartsheet xmlns="${MAIN}"/>`,
      'xl/worksheets/sheet2.xml': sheetXml('<row r="1"><c r="A1"><v>2</v></c></row>'),
      'xl/charts/chart1.xml': '<c:chartSpace xmlns:c="c"><c:f>表2!$A$1:$A$3</c:f></c:chartSpace>',
    });

  test('print areas, names, charts and formulas follow a renamed sheet; a chart sheet keeps its place', async () => {
    const { saved, again } = await edited(rich(), (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem('表2').name = '表 贰';
      worksheets.getItem('表 贰').position = 0;
    });
    const parts = unzip(saved.bytes);
    expect(parts['xl/charts/chart1.xml']).toContain("<c:f>'表 贰'!$A$1:$A$3</c:f>");
    const { tabs, defined } = {
      tabs: [...(parts['xl/workbook.xml'] ?? '').matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name),
      defined: parts['xl/workbook.xml'] ?? '',
    };
    expect(tabs).toEqual(['表 贰', '表1', '图']);
    expect(defined).toContain(
      `<definedName name="_xlnm.Print_Area" localSheetId="0">'表 贰'!$A$1:$B$9</definedName>`,
    );
    expect(defined).toContain('activeTab="0"');
    expect(again.sheet('表1')?.at(0, 0)?.formula).toBe("='表 贰'!A1");
    expect(again.sheet('表1')?.parts.names).toMatchObject([{ name: '校数', formula: "='表 贰'!$A$1" }]);
    expect(again.parts.names).toMatchObject([{ name: '总数', visible: false }]);
    expect(again.sheet('表 贰')?.parts.names).toMatchObject([
      { name: '_xlnm.Print_Area', formula: "='表 贰'!$A$1:$B$9" },
    ]);
  });

  test('the names of a deleted sheet go, those of others are counted anew', async () => {
    const { saved, again } = await edited(rich(), (context) => {
      context.workbook.worksheets.getItem('表1').delete();
    });
    const text = unzip(saved.bytes)['xl/workbook.xml'] ?? '';
    expect(text).toContain(
      '<definedName name="_xlnm.Print_Area" localSheetId="1">表2!$A$1:$B$9</definedName>',
    );
    expect(text).not.toContain('校数');
    expect(text).toContain('activeTab="1"');
    expect(again.parts.names.map(({ name }) => name)).toEqual(['总数']);
  });

  test('two sheets may exchange their names', async () => {
    const { saved } = await edited(rich(), async (context) => {
      const { worksheets } = context.workbook;
      const [one, two] = [worksheets.getItem('表1'), worksheets.getItem('表2')];
      one.load('id');
      two.load('id');
      await context.sync();
      one.name = '临时';
      two.name = '表1';
      worksheets.getItem(one.id).name = '表2';
    });
    expect(unzip(saved.bytes)['xl/charts/chart1.xml']).toContain('<c:f>表1!$A$1:$A$3</c:f>');
    expect(names(loadWorkbook(saved.bytes).book)).toEqual(['表2', '表1']);
  });
});
