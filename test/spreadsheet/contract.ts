import type { MarkedCell } from '../../src/spreadsheet/types';
import type { Cells } from '../support/office/books';
import { at, problemOf, SHEETS } from './fixtures';
import type { OpenSpreadsheet, Runner } from './person';
import { sheetsContract } from './sheets-contract';

const marked = (row: number, column: number, mark: MarkedCell['mark'] = 'entry'): MarkedCell => ({
  ...at('表1', row, column),
  mark,
});
/** What every implementation of the port must do; each line is something the pane relies on. */
export function spreadsheetContract(
  name: string,
  openWith: OpenSpreadsheet,
  runner: Runner = { describe, test },
): void {
  runIn(name, openWith, runner);
}

function runIn(name: string, openWith: OpenSpreadsheet, { describe, test }: Runner): void {
  const open = async (sheets: Readonly<Record<string, Cells>> = SHEETS) => {
    const { spreadsheet, person } = await openWith(sheets);
    expect(await spreadsheet.surroundings()).toBe('ready');
    return { spreadsheet, person, book: await spreadsheet.read() };
  };

  describe(`${name}: reading`, () => {
    test('gives every cell with content, texts as texts, and ids that stay through a renaming', async () => {
      const { spreadsheet, person, book } = await open();
      expect(book.workbook.sheets.map((sheet) => sheet.name)).toEqual(['表1', '表2']);
      const [first] = book.workbook.sheets;
      expect(first?.rows.map(({ index, cells }) => [index, cells.map(({ value }) => value)])).toEqual([
        [0, ['人口', '12.3', 1, '甲']],
        [2, ['学校', 2, 3]],
      ]);
      person.rename('表1', '改名');
      const again = await spreadsheet.read();
      expect(again.ids).toEqual(book.ids);
      expect(again.workbook.sheets[0]?.name).toBe('改名');
    });

    test('reads one sheet alone, tells how far it is, refuses what is too large, and stops', async () => {
      const { spreadsheet } = await open();
      const only = await spreadsheet.read({ only: '表2' });
      expect(only.workbook.sheets.map((sheet) => sheet.name)).toEqual(['表2']);
      const progress: number[] = [];
      await spreadsheet.read({ onProgress: (done, total) => progress.push(done / total) });
      expect([progress[0], progress.at(-1)]).toEqual([0, 1]);
      expect(await problemOf(spreadsheet.read({ largest: 3 }))).toBe('too-large');
      expect(await problemOf(spreadsheet.read({ signal: AbortSignal.abort() }))).toBe('cancelled');
    });

    test('knows the workbook again, and another one', async () => {
      const { spreadsheet, person, book } = await open();
      expect(await spreadsheet.otherWorkbook(book)).toBeNull();
      person.openOther('别的县.xlsx');
      expect(await spreadsheet.otherWorkbook(book)).toBe('别的县.xlsx');
      expect(await problemOf(spreadsheet.select(book, at('表1', 0, 0)))).toBe('switched');
      expect(await problemOf(spreadsheet.mark(book, [marked(0, 0)], null))).toBe('switched');
      expect(person.marks('表1')).toEqual([]);
    });
  });

  describe(`${name}: watching`, () => {
    test('tells of edits and selections of a person, not of our own writes, until it is ended', async () => {
      const { spreadsheet, person, book } = await open();
      const heard: string[] = [];
      const stop = await spreadsheet.watch({
        changed: (sheet, edited) => {
          if (edited) heard.push(`changed ${sheet}`);
        },
        selected: ({ sheet, row, column }) => heard.push(`selected ${sheet} ${row} ${column}`),
      });
      const [first = '', second = ''] = book.ids;
      person.type('表1', 'B1', 7);
      person.select('表2', 'A2');
      await person.settle();
      expect(heard).toContain(`changed ${first}`);
      expect(heard.at(-1)).toBe(`selected ${second} 1 0`);
      heard.length = 0;
      const changes = await spreadsheet.previewFixes(book, [{ place: at('表1', 0, 2), value: 0 }]);
      await spreadsheet.applyChanges(book, changes);
      await person.settle();
      expect(heard).toEqual([]);
      await stop();
      person.type('表1', 'B1', 8);
      await person.settle();
      expect(heard).toEqual([]);
    });
  });

  describe(`${name}: selecting`, () => {
    test('shows the cell, asks before it unhides, follows a renaming, and misses a deleted sheet', async () => {
      const { spreadsheet, person, book } = await open();
      expect(await spreadsheet.select(book, at('表1', 2, 1))).toBe('selected');
      expect(person.selection()).toBe('表1!B3');
      person.hideRow('表1', 0);
      expect(await spreadsheet.select(book, at('表1', 0, 1))).toBe('hidden');
      expect(person.selection()).toBe('表1!B3');
      expect(await spreadsheet.select(book, at('表1', 0, 1), true)).toBe('selected');
      expect(person.selection()).toBe('表1!B1');
      person.rename('表2', '改名');
      await spreadsheet.select(book, at('表2', 1, 0));
      expect(person.selection()).toBe('改名!A2');
      person.removeSheet('改名');
      expect(await problemOf(spreadsheet.select(book, at('表2', 0, 0)))).toBe('gone');
    });
  });

  describe(`${name}: marks`, () => {
    test('are exactly those asked for, carry notes, leave fills alone, and go without a trace', async () => {
      const { spreadsheet, person, book } = await open();
      const shown = await spreadsheet.mark(
        book,
        [marked(0, 1), marked(2, 2, 'below')],
        [{ ...at('表1', 0, 1), text: '应为数字' }],
      );
      expect(shown).toEqual({ cells: 2, locked: [], occupied: 0 });
      expect(person.marks('表1')).toEqual(['B1:entry', 'C3:below']);
      expect(person.noteAt('表1', 'B1')).toBe('应为数字');
      expect(person.fillAt('表1', 'B1')).toBeNull();
      await spreadsheet.mark(book, [marked(2, 1, 'consistency')], null);
      expect([person.marks('表1'), person.noteAt('表1', 'B1')]).toEqual([['B3:consistency'], null]);
      person.insertRow('表1', 1);
      expect(person.marks('表1')).toEqual(['B4:consistency']);
      expect(await spreadsheet.unmark(null)).toEqual({ cells: 0, locked: [], occupied: 0 });
      expect(person.marks('表1')).toEqual([]);
    });

    test('leave protected sheets alone and name them', async () => {
      const { spreadsheet, person } = await open();
      person.protect('表2', true);
      const book = await spreadsheet.read();
      const cells = [marked(0, 1), { ...at('表2', 1, 0), mark: 'entry' as const }];
      expect(await spreadsheet.mark(book, cells, null)).toEqual({ cells: 1, locked: ['表2'], occupied: 0 });
      expect([person.marks('表1'), person.marks('表2')]).toEqual([['B1:entry'], []]);
    });
  });

  describe(`${name}: the dark background`, () => {
    test('is put on, and taken back wherever the cells have moved; an undo that is refused can be run again', async () => {
      const { spreadsheet, person } = await open();
      person.protect('表2', true);
      const book = await spreadsheet.read();
      const places = [
        { ...at('表1', 0, 1), mark: 'below' as const },
        { ...at('表1', 2, 2), mark: 'floor' as const },
        at('表2', 1, 0),
      ];
      const { undo, cells, locked } = await spreadsheet.darken(book, places);
      expect([cells, locked, undo?.count]).toEqual([2, ['表2'], 2]);
      expect([person.fillAt('表1', 'B1'), person.fillAt('表1', 'C3')]).toEqual(['#808080', '#B0B0B0']);
      person.insertRow('表1', 0);
      person.protect('表1', true);
      expect(await problemOf(undo?.run() ?? Promise.resolve())).toBe('protected');
      person.protect('表1', false);
      await undo?.run();
      expect([person.fillAt('表1', 'B2'), person.fillAt('表1', 'C4')]).toEqual([null, null]);
    });
  });

  describe(`${name}: corrections`, () => {
    const fixes = [
      { place: at('表1', 0, 1), value: 12.3 },
      { place: at('表1', 0, 2), value: 0 },
      { place: at('表1', 0, 2), value: 9 },
    ];

    test('are shown without changing anything, written, and taken back though rows were inserted', async () => {
      const { spreadsheet, person, book } = await open();
      const changes = await spreadsheet.previewFixes(book, fixes);
      expect(changes.map(({ before, after, locked }) => [before, after, locked])).toEqual([
        ['12.3', 12.3, false],
        ['1', 0, false],
      ]);
      expect(person.valueAt('表1', 'B1')).toBe('12.3');
      const { undo, applied, skipped } = await spreadsheet.applyChanges(book, changes);
      expect([applied.length, skipped.length, undo?.count]).toEqual([2, 0, 2]);
      expect([person.valueAt('表1', 'B1'), person.valueAt('表1', 'C1')]).toEqual([12.3, 0]);
      person.insertRow('表1', 0);
      expect(await undo?.run()).toEqual({ kept: [] });
      expect([person.valueAt('表1', 'B2'), person.valueAt('表1', 'C2')]).toEqual(['12.3', 1]);
    });

    test('leave alone what was edited since, before and after, and tell it', async () => {
      const { spreadsheet, person, book } = await open();
      const changes = await spreadsheet.previewFixes(book, fixes);
      person.type('表1', 'C1', 7);
      const { undo, applied, skipped } = await spreadsheet.applyChanges(book, changes);
      expect([applied, skipped]).toEqual([[at('表1', 0, 1)], [at('表1', 0, 2)]]);
      person.type('表1', 'B1', 5);
      expect(await undo?.run()).toEqual({ kept: [at('表1', 0, 1)] });
      expect([person.valueAt('表1', 'B1'), person.valueAt('表1', 'C1')]).toEqual([5, 7]);
    });

    test('put a formula in place of a value, over another sheet, and take it back though its references moved', async () => {
      const { spreadsheet, person, book } = await open();
      expect(spreadsheet.can.has('formulas')).toBe(true);
      const fix = { place: at('表1', 2, 1), value: 5, formula: "=ROUND('表2'!A2,2)" };
      const changes = await spreadsheet.previewFixes(book, [fix]);
      expect(changes.map(({ before, after, live }) => [before, after, live])).toEqual([
        ['2', 5, "=ROUND('表2'!A2,2)"],
      ]);
      const { undo, applied } = await spreadsheet.applyChanges(book, changes);
      expect(applied).toEqual([at('表1', 2, 1)]);
      expect(person.formulaAt('表1', 'B3')).toMatch(/^=ROUND\('?表2'?!A2,2\)$/);
      person.insertRow('表2', 0);
      person.insertRow('表1', 0);
      expect(await undo?.run()).toEqual({ kept: [] });
      expect([person.formulaAt('表1', 'B4'), person.valueAt('表1', 'B4')]).toEqual([null, 2]);
      const again = await spreadsheet.applyChanges(
        book,
        await spreadsheet.previewFixes(book, [{ ...fix, place: at('表1', 3, 1) }]),
      );
      person.type('表1', 'B4', 8);
      expect(await again.undo?.run()).toEqual({ kept: [at('表1', 3, 1)] });
      expect(person.valueAt('表1', 'B4')).toBe(8);
    });

    test('a deleted row does not keep the others from coming back', async () => {
      const { spreadsheet, person, book } = await open();
      const two = [fixes[0], { place: at('表1', 2, 1), value: 9 }].flatMap((fix) => fix ?? []);
      const { undo } = await spreadsheet.applyChanges(book, await spreadsheet.previewFixes(book, two));
      person.deleteRow('表1', 0);
      expect(await undo?.run()).toEqual({ kept: [at('表1', 0, 1)] });
      expect(person.valueAt('表1', 'B2')).toBe(2);
    });

    test('say what formula they would replace, and leave protected cells alone', async () => {
      const { spreadsheet, person } = await open({ 表1: [['合计', '=1+1']] });
      person.protect('表1', true);
      const book = await spreadsheet.read();
      const changes = await spreadsheet.previewFixes(book, [{ place: at('表1', 0, 1), value: 3 }]);
      expect(changes.map(({ formula, locked }) => [formula, locked])).toEqual([['=1+1', true]]);
      const { undo, skipped } = await spreadsheet.applyChanges(book, changes);
      expect([undo, skipped]).toEqual([null, [at('表1', 0, 1)]]);
      expect(person.formulaAt('表1', 'B1')).toBe('=1+1');
    });
  });

  sheetsContract(name, open, { describe, test });
}
