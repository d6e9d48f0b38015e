import type { Spreadsheet } from '../../src/spreadsheet/spreadsheet';
import { NATIONAL } from '../../src/standards/national';
import { DEFAULT_SETTINGS } from '../../src/standards/workbook-settings';
import type { Cells } from '../support/office/books';
import { at, problemOf } from './fixtures';
import type { Person, Runner } from './person';

type Open = (
  sheets?: Readonly<Record<string, Cells>>,
) => Promise<{ readonly spreadsheet: Spreadsheet; readonly person: Person }>;

/** What concerns formulas, whole worksheets and what is kept in the file. */
export function sheetsContract(name: string, open: Open, { describe, test }: Runner): void {
  describe(`${name}: formulas`, () => {
    test('give way to their values and come back, unless the value was edited', async () => {
      const { spreadsheet, person } = await open({ 表1: [['=JH.CV(A5:A9)', '=JH.CV(B5:B9)']] });
      const formulas = ['=JH.CV(A5:A9)', '=JH.CV(B5:B9)'].map((formula, column) => ({
        ...at('表1', 0, column),
        formula,
      }));
      const { undo, count, skipped } = await spreadsheet.replaceByValues(formulas);
      expect([count, skipped, person.formulaAt('表1', 'A1')]).toEqual([2, [], null]);
      person.type('表1', 'B1', 7);
      expect(await undo?.run()).toEqual({ kept: [expect.objectContaining(at('表1', 0, 1))] });
      expect([person.formulaAt('表1', 'A1'), person.valueAt('表1', 'B1')]).toEqual(['=JH.CV(A5:A9)', 7]);
    });

    test('go into the selected cell only where that is empty', async () => {
      const { spreadsheet, person } = await open();
      person.select('表1', 'A1');
      expect(await spreadsheet.insertFormula('=JH.STD("primary_rooms")')).toBe(false);
      person.select('表1', 'A9');
      expect(await spreadsheet.insertFormula('=JH.STD("primary_rooms")')).toBe(true);
      expect(person.formulaAt('表1', 'A9')).toBe('=JH.STD("primary_rooms")');
    });
  });

  describe(`${name}: rows`, () => {
    test('are put in one after the other, filled, and taken out again unless somebody wrote in them', async () => {
      const { spreadsheet, person } = await open({
        表1: [['校名'], ['甲'], ['乙'], ['=SUM(B2:B3)']],
        表2: [['=表1!A3']],
      });
      if (!spreadsheet.can.has('rows')) return;
      const book = await spreadsheet.read();
      const undo = await spreadsheet.insertRows(book, [
        { sheet: '表1', at: 2, count: 2 },
        { sheet: '表1', at: 5, count: 1 },
      ]);
      expect([undo.count, person.valueAt('表1', 'A2'), person.valueAt('表1', 'A5')]).toEqual([3, '甲', '乙']);
      const changes = await spreadsheet.previewFixes(book, [{ place: at('表1', 2, 0), value: '丙' }]);
      const { undo: filled } = await spreadsheet.applyChanges(book, changes);
      expect(person.valueAt('表1', 'A3')).toBe('丙');
      await filled?.run();
      expect(await undo.run()).toEqual({ kept: [] });
      expect([person.valueAt('表1', 'A2'), person.valueAt('表1', 'A3')]).toEqual(['甲', '乙']);
      const again = await spreadsheet.insertRows(book, [{ sheet: '表1', at: 1, count: 1 }]);
      person.type('表1', 'A2', '有人写');
      const { kept } = await again.run();
      expect(kept.map(({ sheet, row }) => [sheet, row])).toEqual([['表1', 1]]);
      expect(person.valueAt('表1', 'A2')).toBe('有人写');
    });

    test('are not put into a protected sheet', async () => {
      const { spreadsheet, person } = await open();
      if (!spreadsheet.can.has('rows')) return;
      const book = await spreadsheet.read();
      person.protect('表1', true);
      const inserted = spreadsheet.insertRows(book, [{ sheet: '表1', at: 1, count: 1 }]);
      expect(await problemOf(inserted)).toBe('protected');
      expect(person.valueAt('表1', 'A3')).toBe('学校');
    });
  });

  describe(`${name}: sheets`, () => {
    const sheet = (name: string, title: string) => ({
      name,
      columnWidths: [10],
      cells: [
        { row: 0, column: 0, value: title },
        { row: 1, column: 0, value: '=不是公式' },
      ],
    });

    test('are added behind the last under free names, and removed again unless somebody wrote in them', async () => {
      const { spreadsheet, person } = await open();
      const { names, undo } = await spreadsheet.insertSheets([sheet('表1', '甲'), sheet('表3', '乙')]);
      expect(names).toEqual(['表1 (2)', '表3']);
      expect(person.sheets()).toEqual(['表1', '表2', '表1 (2)', '表3']);
      expect([person.valueAt('表3', 'A2'), person.formulaAt('表3', 'A2')]).toEqual(['=不是公式', null]);
      person.type('表3', 'A1', '改了');
      const { kept } = await undo.run();
      expect(kept.map((place) => place.sheet)).toEqual(['表3']);
      expect(person.sheets()).toEqual(['表1', '表2', '表3']);
    });

    test('of ours are written anew and removed; those of others are left alone', async () => {
      const { spreadsheet, person } = await open();
      const ours = sheet('核验结果', '均衡核验结果');
      const sign = { name: '核验结果', title: '均衡核验结果' };
      expect(await spreadsheet.whoseSheet(sign)).toBe('nobody');
      expect(await spreadsheet.replaceSheet(ours)).toBe('核验结果');
      expect(await spreadsheet.whoseSheet(sign)).toBe('ours');
      person.type('核验结果', 'C5', '旧');
      const links = { column: 1, top: 1, places: [at('表2', 1, 0), null] };
      expect(await spreadsheet.replaceSheet(ours, links)).toBe('核验结果');
      expect(person.valueAt('核验结果', 'C5') ?? null).toBeNull();
      expect(person.formulaAt('核验结果', 'B2')).toContain("#'表2'!A2");
      expect(person.formulaAt('核验结果', 'B3')).toBeNull();
      expect(await spreadsheet.removeSheet(sign)).toBe(true);
      expect(await spreadsheet.removeSheet({ name: '表1', title: '均衡核验结果' })).toBe(false);
      expect(person.sheets()).toEqual(['表1', '表2']);
    });

    test('a title goes into the blank row above the selected cell, and nowhere else', async () => {
      const { spreadsheet, person } = await open();
      person.select('表1', 'A1');
      expect(await spreadsheet.titleAboveSelection('表Ⅰ')).toBeNull();
      person.select('表1', 'A3');
      expect(await spreadsheet.titleAboveSelection('表Ⅰ')).toBe('表1');
      expect(person.valueAt('表1', 'A2')).toBe('表Ⅰ');
      expect(await spreadsheet.titleAboveSelection('表Ⅰ')).toBeNull();
    });
  });

  describe(`${name}: settings`, () => {
    test('are kept with the workbook', async () => {
      const { spreadsheet } = await open();
      expect(await spreadsheet.readSettings()).toEqual(DEFAULT_SETTINGS);
      const chosen = { ...DEFAULT_SETTINGS, profile: 'anhui-tianjiaan', concessions: ['d' as const] };
      await spreadsheet.writeSettings(chosen);
      expect(await spreadsheet.readSettings()).toEqual(chosen);
      await spreadsheet.writeSettings(DEFAULT_SETTINGS);
      expect(await spreadsheet.readSettings()).toEqual(DEFAULT_SETTINGS);
      await spreadsheet.standardsToFunctions(NATIONAL);
    });
  });
}
