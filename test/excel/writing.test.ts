import { applyChanges, previewFixes, rangesOf, undoChanges } from '../../src/excel/fixes/apply';
import { ourFormulas } from '../../src/spreadsheet/our-formulas';
import { rangesOfReplaced, replaceByValues, undoReplace } from '../../src/excel/formulas/replace-by-values';
import { darken, undoDarken } from '../../src/excel/marks/darken';
import { DARK_BACKGROUND } from '../../src/spreadsheet/mark-rule';
import { insertFormula, writeTitleAboveSelection } from '../../src/excel/point';
import { inExcel } from '../../src/excel/run';
import { selectCell } from '../../src/excel/select';
import { readSettings, writeSettings } from '../../src/excel/settings';
import { DEFAULT_SETTINGS } from '../../src/standards/workbook-settings';
import { type Content, keyOf, MAX_COLUMNS } from '@junheng/host';
import type { RunningExcel } from '../support/office/start-excel';
import { bookOf } from '../support/office/books';
import { openInExcel, read } from './support/excel';

const workbook = { 表1: [['人口', "'12.3", 1, '甲']] };

function content({ book }: RunningExcel, row: number, column: number, sheet = '表1'): Content {
  return book.sheet(sheet)?.content(row, column);
}

function insertRow({ host, book }: RunningExcel, at: number): void {
  const sheet = book.sheet('表1');
  if (sheet) host.insert(sheet, { top: at, bottom: at, left: 0, right: MAX_COLUMNS - 1 }, 'row');
}

const textToNumber = { place: { sheet: '表1', row: 0, column: 1 }, value: 12.3 };
const mark = { place: { sheet: '表1', row: 0, column: 2 }, value: 0 };

describe('certain corrections', () => {
  test('the preview shows each cell before and after and changes nothing; applying writes; undo puts back', async () => {
    const excel = await openInExcel({ workbook });
    const before = excel.snapshot();
    const open = await read();
    const changes = await inExcel((context) => previewFixes(context, open, [textToNumber, mark, mark]));
    expect(changes.map(({ before: was, after }) => [was, after])).toEqual([
      ['12.3', 12.3],
      ['1', 0],
    ]);
    expect(content(excel, 0, 1)).toBe('12.3');
    const { undo, applied, skipped } = await inExcel((context) => applyChanges(context, open, changes));
    expect([applied.length, skipped.length]).toEqual([2, 0]);
    expect([content(excel, 0, 1), content(excel, 0, 2)]).toEqual([12.3, 0]);
    await inExcel((context) => undoChanges(context, undo), rangesOf(undo));
    expect([content(excel, 0, 1), content(excel, 0, 2)]).toEqual(['12.3', 1]);
    expect(excel.snapshot()).toEqual(before);
  });

  test('a number goes into a cell formatted as text as a number, and its format comes back with undo', async () => {
    const excel = await openInExcel({ workbook: { 表1: [['人口', null]] } });
    await excel.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('表1').getRange('B1');
      range.numberFormat = [['@']];
      range.values = [['95']];
      await context.sync();
    });
    expect(content(excel, 0, 1)).toBe('95');
    const open = await read();
    const fix = { place: { sheet: '表1', row: 0, column: 1 }, value: 95 };
    const changes = await inExcel((context) => previewFixes(context, open, [fix]));
    const { undo } = await inExcel((context) => applyChanges(context, open, changes));
    expect(content(excel, 0, 1)).toBe(95);
    await inExcel((context) => undoChanges(context, undo), rangesOf(undo));
    expect(content(excel, 0, 1)).toBe('95');
    expect(excel.formatOf('表1', 'B1').numberFormat).toBe('@');
  });

  test('a cell edited between preview and apply is left alone and told', async () => {
    const excel = await openInExcel({ workbook });
    const open = await read();
    const changes = await inExcel((context) => previewFixes(context, open, [textToNumber, mark]));
    excel.typeAsUser('表1', 'C1', 7);
    const { applied, skipped } = await inExcel((context) => applyChanges(context, open, changes));
    expect(applied).toEqual([textToNumber.place]);
    expect(skipped).toEqual([mark.place]);
    expect(content(excel, 0, 2)).toBe(7);
  });

  test('undo follows the cells when rows were inserted, and leaves what was edited since', async () => {
    const excel = await openInExcel({ workbook });
    const open = await read();
    const changes = await inExcel((context) => previewFixes(context, open, [textToNumber, mark]));
    const { undo } = await inExcel((context) => applyChanges(context, open, changes));
    insertRow(excel, 0);
    excel.typeAsUser('表1', 'C2', 5);
    const { kept } = await inExcel((context) => undoChanges(context, undo), rangesOf(undo));
    expect(kept).toEqual([mark.place]);
    expect([content(excel, 1, 1), content(excel, 1, 2)]).toEqual(['12.3', 5]);
  });

  test('on a protected sheet nothing is written', async () => {
    const excel = await openInExcel({ workbook });
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('表1').protection.protect();
      await context.sync();
    });
    const open = await read();
    const changes = await inExcel((context) => previewFixes(context, open, [textToNumber]));
    expect(changes[0]?.locked).toBe(true);
    const { applied, skipped } = await inExcel((context) => applyChanges(context, open, changes));
    expect([applied.length, skipped.length]).toEqual([0, 1]);
  });
});

describe('the permanent dark background', () => {
  test('fills the cells; undo gives each its own fill back, no fill included, wherever it moved', async () => {
    const excel = await openInExcel({ workbook });
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('表1').getRange('B1').format.fill.color = '#FFC000';
      await context.sync();
    });
    const places = [0, 1, 2].map((column) => ({ sheet: '表1', row: 0, column }));
    const open = await read();
    const { undo } = await inExcel((context) => darken(context, open, places));
    expect(excel.formatOf('表1', 'A1').fillColor).toBe(`#${DARK_BACKGROUND}`);
    insertRow(excel, 0);
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('表1').getRange('C2').format.fill.color = '#00FF00';
      await context.sync();
    });
    await inExcel(
      (context) => undoDarken(context, undo),
      undo.cells.map(({ range }) => range),
    );
    const fills = ['A2', 'B2', 'C2'].map((address) => excel.formatOf('表1', address).fillColor);
    expect(fills).toEqual([null, '#FFC000', '#00FF00']);
  });
});

describe('selecting a cell', () => {
  test('shows the sheet and selects; a hidden sheet or row is only shown when the user agrees', async () => {
    const excel = await openInExcel({ workbook: { 表1: [[1]], 表2: [[1], [2]] } });
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('表2').visibility = 'Hidden';
      await context.sync();
    });
    const open = await read();
    const place = { sheet: '表2', row: 1, column: 0 };
    expect(await inExcel((context) => selectCell(context, open, place))).toBe('hidden');
    expect(await inExcel((context) => selectCell(context, open, place, true))).toBe('selected');
    await excel.Excel.run(async (context) => {
      const cell = context.workbook.getActiveCell();
      cell.load('address');
      await context.sync();
      expect(cell.address).toBe('表2!A2');
    });
  });

  test('a sheet renamed since the reading is still found; a deleted one is told', async () => {
    const excel = await openInExcel({ workbook: { 表1: [[1]], 表2: [[1]] } });
    const open = await read();
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('表2').name = '改名';
      context.workbook.worksheets.getItem('表1').delete();
      await context.sync();
    });
    const at = (sheet: string) => ({ sheet, row: 0, column: 0 });
    expect(await inExcel((context) => selectCell(context, open, at('表2')))).toBe('selected');
    const gone = inExcel((context) => selectCell(context, open, at('表1')));
    await expect(gone).rejects.toMatchObject({ problem: 'gone' });
  });
});

describe('our formulas turned into values', () => {
  const names = ['CV', 'STD', 'CV_SHARE'];

  test('are found under any writing, never in texts or as part of other names', () => {
    const cells = [
      'JH.CV(A1:A2)',
      '1+jh.std("x")',
      '_xldudf_JH_CV(A1)',
      'CV(A1)',
      '"=JH.CV(1)"&A1',
      'MYCV(A1)',
      'OTHER.CV(1)',
      'SUM(A1)',
    ].map((formula, column) => ({ column, value: 0, formula }));
    const sheet = {
      name: '表1',
      visibility: 'visible' as const,
      protected: false,
      merges: [],
      hiddenColumns: [],
      rows: [{ index: 0, hidden: false, cells }],
    };
    const found = ourFormulas({ sheets: [sheet] }, names);
    expect(found.map(({ column }) => column)).toEqual([0, 1, 2, 3]);
  });

  test('a result and a spilled result become plain values; undo brings the formulas back', async () => {
    const book = bookOf({ 表1: [['x']] });
    const [sheet] = book.sheets;
    sheet?.put(keyOf(0, 1), { content: 0.5, formula: '=JH.CV(A1:A9)' });
    sheet?.put(keyOf(2, 0), { content: 0.1, formula: '=JH.CV_SHARE(A1:A3,B1:B3)' });
    sheet?.put(keyOf(3, 0), { content: 0.9, spilledFrom: keyOf(2, 0) });
    const excel = await openInExcel({ workbook: book });
    const open = await read();
    const formulas = ourFormulas(open.workbook, names);
    expect(formulas).toHaveLength(2);
    const { undo } = await inExcel((context) => replaceByValues(context, open, formulas));
    const formulaAt = (row: number, column: number) => excel.book.sheets[0]?.at(row, column)?.formula;
    expect([content(excel, 0, 1), content(excel, 2, 0), content(excel, 3, 0)]).toEqual([0.5, 0.1, 0.9]);
    expect([formulaAt(0, 1), formulaAt(2, 0)]).toEqual([undefined, undefined]);
    await inExcel((context) => undoReplace(context, undo), rangesOfReplaced(undo));
    expect([formulaAt(0, 1), formulaAt(2, 0)]).toEqual(['=JH.CV(A1:A9)', '=JH.CV_SHARE(A1:A3,B1:B3)']);
  });
});

describe('what the workbook keeps', () => {
  test('the profile and the concessions are kept in the workbook; rubbish falls back to the default', async () => {
    const excel = await openInExcel({ workbook });
    expect(await inExcel(readSettings)).toEqual(DEFAULT_SETTINGS);
    const settings = { ...DEFAULT_SETTINGS, profile: 'anhui-tianjiaan', concessions: ['d' as const] };
    await inExcel((context) => writeSettings(context, settings));
    expect(await inExcel(readSettings)).toEqual(settings);
    await excel.Excel.run(async (context) => {
      context.workbook.settings.add('junheng', '{"profile":"没有","concessions":"x"');
      await context.sync();
    });
    expect(await inExcel(readSettings)).toEqual(DEFAULT_SETTINGS);
  });
});

describe('pointing at a table by hand', () => {
  test('the title goes into the blank row above the selected cell, never over something', async () => {
    const excel = await openInExcel({ workbook: { 表1: [[], ['L1', 'L2'], [1, 2]] } });
    const select = (address: string): Promise<void> =>
      excel.Excel.run(async (context) => {
        context.workbook.worksheets.getItem('表1').getRange(address).select();
        await context.sync();
      });
    await select('A2');
    expect(await inExcel((context) => writeTitleAboveSelection(context, '表Ⅰ'))).toBe('表1');
    expect(content(excel, 0, 0)).toBe('表Ⅰ');
    await select('A3');
    expect(await inExcel((context) => writeTitleAboveSelection(context, '表Ⅱ'))).toBeNull();
    await select('A1');
    expect(await inExcel((context) => writeTitleAboveSelection(context, '表Ⅱ'))).toBeNull();
  });

  test('an example formula is only put into an empty cell', async () => {
    const excel = await openInExcel({ workbook: { 表1: [[1]] } });
    expect(await inExcel((context) => insertFormula(context, '=1+1'))).toBe(false);
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('表1').getRange('C3').select();
      await context.sync();
    });
    expect(await inExcel((context) => insertFormula(context, '=1+1'))).toBe(true);
    expect(excel.book.sheets[0]?.at(2, 2)?.formula).toBe('=1+1');
  });
});
