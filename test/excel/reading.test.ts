import { inExcel } from '../../src/excel/run';
import { readWorkbook } from '../../src/excel/read/read-workbook';
import { SpreadsheetError } from '../../src/spreadsheet/problem';
import { keyOf } from '@junheng/host';
import { bookOf } from '../support/office/books';
import { openInExcel, read, trafficOf } from './support/excel';

/** `Excel.run` ends with a request of its own. */
const LETTING_GO = 1;

describe('the open workbook read into the port', () => {
  test('values, texts, errors, truth values, formulas and formats come as they stand; blanks make no cell', async () => {
    const book = bookOf({ 表1: [['人口', 12.3, true, null], [], [null, null, null, "'95"]], 空表: [] });
    const [sheet] = book.sheets;
    sheet?.put(keyOf(2, 1), { content: { error: '#DIV/0!' }, formula: '=1/0' });
    sheet?.put(keyOf(2, 2), { content: 24.6, formula: '=B1*2' });
    const excel = await openInExcel({ workbook: book });
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('表1').getRange('B1').numberFormat = [['0.00']];
      context.workbook.worksheets.getItem('表1').getRange('H90').format.fill.color = '#FF0000';
      await context.sync();
    });
    const { workbook } = await read();
    expect(workbook.sheets).toEqual([
      {
        name: '表1',
        visibility: 'visible',
        protected: false,
        merges: [],
        hiddenColumns: [],
        rows: [
          {
            index: 0,
            hidden: false,
            cells: [
              { column: 0, value: '人口' },
              { column: 1, value: 12.3, format: '0.00' },
              { column: 2, value: true },
            ],
          },
          {
            index: 2,
            hidden: false,
            cells: [
              { column: 1, value: { error: '#DIV/0!' }, formula: '1/0' },
              { column: 2, value: 24.6, formula: 'B1*2' },
              { column: 3, value: '95' },
            ],
          },
        ],
      },
      { name: '空表', visibility: 'visible', protected: false, merges: [], hiddenColumns: [], rows: [] },
    ]);
  });

  test('merged cells, hidden rows, columns and sheets, and protection are told', async () => {
    const excel = await openInExcel({
      workbook: { 表1: [['标题'], ['a', 'b', 'c'], [1, 2, 3]], 藏: [[1]] },
    });
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('表1');
      sheet.getRange('A1:C1').merge();
      sheet.getRange('2:2').rowHidden = true;
      sheet.getRange('B:B').columnHidden = true;
      sheet.protection.protect();
      context.workbook.worksheets.getItem('藏').visibility = 'VeryHidden';
      await context.sync();
    });
    const { workbook } = await read();
    const [sheet, hidden] = workbook.sheets;
    expect(sheet).toMatchObject({ protected: true, hiddenColumns: [1] });
    expect(sheet?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
    expect(sheet?.rows.map((row) => row.hidden)).toEqual([false, true, false]);
    expect(hidden?.visibility).toBe('veryHidden');
  });

  test('a form of a thousand schools takes three syncs', async () => {
    const rows = Array.from({ length: 1000 }, (_, i) => [
      i + 1,
      `第${i}小学`,
      7,
      1200.5,
      ...new Array(12).fill(i),
    ]);
    const excel = await openInExcel({ workbook: { 表1: [[1]], 表2: rows, 表3: [['x']] } });
    const { result, traffic } = await trafficOf(excel, read);
    expect(traffic.syncs - LETTING_GO).toBe(3);
    expect(result.workbook.sheets[1]?.rows).toHaveLength(1000);
  });

  test('a large workbook comes in pieces under 5 MB, with progress, and can be stopped', async () => {
    const rows = Array.from({ length: 5000 }, (_, i) => [...new Array(20).fill(`第${i}所学校`)]);
    const excel = await openInExcel({ workbook: { 数据: rows } });
    const progress: number[] = [];
    const named: string[] = [];
    const sizes: number[] = [];
    let before = 0;
    const open = await inExcel((context) =>
      readWorkbook(context, {
        onProgress: (done, _, sheets) => {
          progress.push(done);
          named.push(sheets.join());
          sizes.push(excel.traffic.received - before);
          before = excel.traffic.received;
        },
      }),
    );
    expect(open.workbook.sheets[0]?.rows).toHaveLength(5000);
    expect(progress).toEqual([0, 50_000, 100_000]);
    expect(named).toEqual(['数据', '数据', '']);
    // Chinese text takes three bytes a character on the wire.
    expect(Math.max(...sizes) * 1.6).toBeLessThan(5_000_000);
    const stopping = new AbortController();
    const stopped = inExcel((context) =>
      readWorkbook(context, { signal: stopping.signal, onProgress: () => stopping.abort() }),
    );
    await expect(stopped).rejects.toMatchObject({ problem: 'cancelled' });
  });

  test('more cells than allowed are refused before any is read', async () => {
    await openInExcel({ workbook: { 表1: [[1, 2, 3]] } });
    const refused = inExcel((context) => readWorkbook(context, { largest: 2 }));
    await expect(refused).rejects.toEqual(new SpreadsheetError('too-large', { cells: 3 }));
  });

  test('more merged areas than Excel lists at once are read in bands', async () => {
    const rows = Array.from({ length: 700 }, (_, i) => [`${i}`, null, 'x']);
    const excel = await openInExcel({ workbook: { 表1: rows } });
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('表1');
      for (let row = 1; row <= 700; row += 1) sheet.getRange(`A${row}:B${row}`).merge();
      await context.sync();
    });
    const { workbook } = await read();
    expect(workbook.sheets[0]?.merges).toHaveLength(700);
  });

  test('after a change only the changed sheet is read again', async () => {
    const excel = await openInExcel({ workbook: { 表1: [[1]], 表2: [[2]] } });
    const open = await read();
    excel.typeAsUser('表1', 'A1', 10);
    excel.typeAsUser('表2', 'A1', 20);
    const changed = new Set([open.ids[1] ?? '']);
    const again = await inExcel((context) => readWorkbook(context, { since: { open, changed } }));
    const values = again.workbook.sheets.map(({ rows }) => rows[0]?.cells[0]?.value);
    expect(values).toEqual([1, 20]);
  });

  test('waits while a cell is being edited', async () => {
    const excel = await openInExcel({ workbook: { 表1: [[1]] } });
    excel.beginCellEdit();
    let done = false;
    const reading = read().then(() => {
      done = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(done).toBe(false);
    excel.endCellEdit();
    await reading;
    expect(done).toBe(true);
  });
});
