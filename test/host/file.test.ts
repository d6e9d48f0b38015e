import { type NewSheet } from '../../src/form/new-sheet';
import { createWorkbook } from '../../src/xlsx/create';
import { Package } from '../../src/xlsx/package';
import { readWorkbook } from '../../src/xlsx/read';
import { loadWorkbook } from '../../src/host/file/load';
import { saveWorkbook } from '../../src/host/file/save';
import { startExcel } from '../support/office/start-excel';

const SHEET: NewSheet = {
  name: '表2-2',
  columnWidths: [6, 24, 10],
  freeze: { rows: 1, columns: 0 },
  merges: [{ top: 0, left: 3, bottom: 0, right: 4 }],
  cells: [
    { row: 0, column: 0, value: '序号', style: { bold: true, fill: 'DDEBF7', border: true, center: true } },
    { row: 0, column: 1, value: '学校名称', style: { bold: true, wrap: true } },
    { row: 1, column: 0, value: 1 },
    { row: 1, column: 1, value: '第一小学' },
    { row: 1, column: 2, value: 4.5, style: { numberFormat: '0.00' } },
    { row: 2, column: 1, value: '第二小学' },
    { row: 2, column: 2, value: 0.95, style: { numberFormat: '0%' } },
  ],
  validations: [
    { areas: [{ top: 1, left: 3, bottom: 9, right: 3 }], constraint: { kind: 'list', list: ['是', '否'] } },
  ],
  notes: [{ row: 1, column: 2, text: '低于标准' }],
};

const OTHER: NewSheet = { name: '说明', columnWidths: [], cells: [{ row: 0, column: 0, value: '填表说明' }] };

const file = (): Uint8Array => createWorkbook([SHEET, OTHER]);

/** The names of the parts that differ. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [Package.open(before), Package.open(after)];
  return old.entries
    .filter(({ name }) => now.find(name) === null || now.text(name) !== old.text(name))
    .map(({ name }) => name)
    .sort();
}

describe('a workbook opened and saved', () => {
  test('opens with values, looks, widths, merges, lists, notes and frozen headings', () => {
    const { book } = loadWorkbook(file());
    const sheet = book.sheet('表2-2');
    expect(sheet?.content(1, 1)).toBe('第一小学');
    expect(sheet?.format(0, 0)).toMatchObject({
      bold: true,
      fillColor: '#DDEBF7',
      horizontalAlignment: 'Center',
    });
    expect(sheet?.format(0, 0).edgeTop).toMatchObject({ style: 'Continuous', weight: 'Thin' });
    expect(sheet?.format(2, 2).numberFormat).toBe('0%');
    expect(sheet?.parts.merges).toEqual(SHEET.merges);
    expect(sheet?.parts.frozen).toEqual({ rows: 1, columns: 0 });
    expect(sheet?.parts.notes).toEqual([{ row: 1, column: 2, text: '低于标准' }]);
    expect(sheet?.parts.validations[0]?.rule).toEqual({ list: { inCellDropDown: true, source: '是,否' } });
    const [width1, width2] = [0, 1].map((column) => sheet?.parts.columns.get(column)?.size ?? 0);
    expect(width2).toBeGreaterThan((width1 ?? 0) * 2);
    expect(book.journal.canUndo).toBe(false);
  });

  test('without an edit the very bytes come back', () => {
    const bytes = file();
    const saved = saveWorkbook(loadWorkbook(bytes));
    expect(saved.bytes).toBe(bytes);
    expect(saved.left).toEqual([]);
  });

  test('a value changes its sheet and nothing else', async () => {
    const bytes = file();
    const loaded = loadWorkbook(bytes);
    const excel = await startExcel({ workbook: loaded.book });
    excel.typeAsUser('表2-2', 'C2', 5.25);
    excel.typeAsUser('表2-2', 'D3', '否 <b> & "c"');
    const saved = saveWorkbook(loaded);
    expect(changedParts(bytes, saved.bytes)).toEqual(['xl/worksheets/sheet1.xml']);
    const again = loadWorkbook(saved.bytes).book.sheet('表2-2');
    expect(again?.content(1, 2)).toBe(5.25);
    expect(again?.format(1, 2).numberFormat).toBe('0.00');
    expect(again?.content(2, 3)).toBe('否 <b> & "c"');
    expect(again?.content(1, 1)).toBe('第一小学');
  });

  test('fills, fonts and marking rules written by the add-in are found again', async () => {
    const bytes = file();
    const loaded = loadWorkbook(bytes);
    const { Excel } = await startExcel({ workbook: loaded.book });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('表2-2');
      sheet.getRange('C2').format.fill.color = '#3A3A3A';
      sheet.getRange('C2').format.font.color = '#FFFFFF';
      sheet.getRange('A1').format.borders.getItem('EdgeBottom').style = 'Double';
      const rule = sheet.getRanges('B2:B3,C3').conditionalFormats.add('Custom');
      rule.custom.rule.formula = '=LEN("junheng:error")>0';
      rule.custom.format.fill.color = '#FFC7CE';
      await context.sync();
    });
    const saved = saveWorkbook(loaded);
    expect(changedParts(bytes, saved.bytes)).toEqual(['xl/styles.xml', 'xl/worksheets/sheet1.xml']);
    const again = loadWorkbook(saved.bytes).book.sheet('表2-2');
    expect(again?.format(1, 2)).toMatchObject({
      fillColor: '#3A3A3A',
      fontColor: '#FFFFFF',
      numberFormat: '0.00',
    });
    expect(again?.format(0, 0).edgeBottom?.style).toBe('Double');
    expect(again?.parts.conditionalFormats).toMatchObject([
      { type: 'Custom', formula: '=LEN("junheng:error")>0', look: { fillColor: '#FFC7CE' } },
    ]);
    expect(again?.parts.conditionalFormats[0]?.areas).toHaveLength(2);
  });

  test('an inserted row moves the rows below in the file too', async () => {
    const loaded = loadWorkbook(file());
    const excel = await startExcel({ workbook: loaded.book });
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('表2-2').getRange('2:2').insert('Down');
      await context.sync();
    });
    const { sheets } = readWorkbook(saveWorkbook(loaded).bytes);
    const names = sheets[0]?.rows.map(({ index, cells }) => [
      index,
      cells.find(({ column }) => column === 1)?.value,
    ]);
    expect(names).toEqual([
      [0, '学校名称'],
      [2, '第一小学'],
      [3, '第二小学'],
    ]);
  });
});
