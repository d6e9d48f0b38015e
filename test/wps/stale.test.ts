import { LIKELIEST } from '../support/wps/answers';
import { openInWps } from '../support/wps/open';

afterAll(() => void Reflect.deleteProperty(globalThis, 'wps'));

const fix = (row: number) => ({ place: { sheet: '表1', row, column: 1 }, value: 12 });

test('a range that stayed behind when a row was inserted is not written to, though it holds the same value', async () => {
  const { host, spreadsheet } = openInWps({
    表1: [
      ['校名', '人数'],
      ['甲', 12],
      ['乙', 99],
      ['丙', 7],
    ],
  });
  const open = await spreadsheet.read();
  const { undo } = await spreadsheet.applyChanges(open, await spreadsheet.previewFixes(open, [fix(2)]));
  const [sheet] = host.book.sheets;
  if (!sheet) throw new Error('no sheet');
  // What WPS would show if its ranges do not follow: 甲, which holds the written value, now stands where 乙 stood.
  const name = sheet.content(1, 0);
  sheet.put(2 * 16_384, { content: name });
  expect(await undo?.run()).toEqual({ kept: [{ sheet: '表1', row: 2, column: 1 }] });
  expect(sheet.content(2, 1)).toBe(12);
});

test('nor is a formula put back into such a cell', async () => {
  const { host, spreadsheet, person } = openInWps({
    表1: [
      ['校名', '系数'],
      ['甲', 2],
      ['乙', '=1+1'],
    ],
  });
  const [sheet] = host.book.sheets;
  if (!sheet) throw new Error('no sheet');
  const formula = { sheet: '表1', row: 2, column: 1, formula: '=1+1' };
  const { undo, count } = await spreadsheet.replaceByValues([formula]);
  expect([count, person.formulaAt('表1', 'B3')]).toEqual([1, null]);
  sheet.put(2 * 16_384, { content: '甲' });
  expect((await undo?.run())?.kept).toEqual([expect.objectContaining({ row: 2, column: 1 })]);
  expect(person.formulaAt('表1', 'B3')).toBe(null);
});

test('notes on more cells than a marking looks into leave no trace either, where no copy can be had', async () => {
  const { host, spreadsheet } = openInWps({ 表1: [['甲', 1]] }, { ...LIKELIEST, copy: 'none' });
  const open = await spreadsheet.read();
  const notes = Array.from({ length: 800 }, (_, row) => ({
    sheet: '表1',
    row: 2 * row,
    column: 0,
    text: '甲',
  }));
  const more = Array.from({ length: 800 }, (_, row) => ({
    sheet: '表1',
    row: 2 * row,
    column: 3,
    text: '乙',
  }));
  await spreadsheet.mark(open, [], notes);
  await spreadsheet.mark(open, [], [...notes, ...more]);
  expect(host.book.sheets[0]?.parts.validations.length).toBeGreaterThan(0);
  await spreadsheet.unmark();
  expect(host.book.sheets[0]?.parts.validations).toEqual([]);
});
