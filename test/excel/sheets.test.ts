import type { NewSheet } from '../../src/form/new-sheet';
import { addressStrings, rectangles } from '../../src/spreadsheet/addresses';
import { asText } from '../../src/spreadsheet/entry';
import { inExcel } from '../../src/excel/run';
import { insertSheets } from '../../src/excel/sheets/insert-sheets';
import { freeName } from '../../src/spreadsheet/free-name';
import { replaceSheet } from '../../src/excel/sheets/one-sheet';
import { linkFormula } from '../../src/spreadsheet/link-formula';
import { openInExcel } from './support/excel';
import fc from 'fast-check';

const area = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });

describe('cells written as addresses', () => {
  const cells = fc.uniqueArray(fc.record({ row: fc.nat(12), column: fc.nat(6) }), {
    selector: ({ row, column }) => `${row}:${column}`,
    maxLength: 40,
  });

  test('rectangles hold exactly the cells, each once', () => {
    fc.assert(
      fc.property(cells, (some) => {
        const held = rectangles(some).flatMap(({ top, left, bottom, right }) => {
          const keys: string[] = [];
          for (let row = top; row <= bottom; row += 1) {
            for (let column = left; column <= right; column += 1) keys.push(`${row}:${column}`);
          }
          return keys;
        });
        expect(held.sort()).toEqual(some.map(({ row, column }) => `${row}:${column}`).sort());
      }),
    );
  });

  test('no string grows past its limit and none is empty', () => {
    fc.assert(
      fc.property(cells, fc.integer({ min: 8, max: 40 }), (some, longest) => {
        const strings = addressStrings(some, longest);
        strings.forEach((text) => expect(text).toMatch(/^[A-Z]+\d+(:[A-Z]+\d+)?(,[A-Z]+\d+(:[A-Z]+\d+)?)*$/));
        expect(strings.filter((text) => text.length > longest)).toEqual([]);
      }),
    );
  });
});

describe('a text stays a text when it is written', () => {
  test.each(['95', '=A1', '1,234', '12.3%', 'TRUE', '+86', "'x", '1/2', '#N/A'])('%s', (text) => {
    expect(asText(text)).toBe(`'${text}`);
    expect(asText(text, '@')).toBe(text);
  });
  test('ordinary words are left as they are', () => {
    expect(['第一小学', '表Ⅰ', '', '达标'].map((text) => asText(text))).toEqual([
      '第一小学',
      '表Ⅰ',
      '',
      '达标',
    ]);
  });
});

describe('sheets that we insert', () => {
  const sheet: NewSheet = {
    name: '新表',
    columnWidths: [10, 20],
    rowHeights: new Map([[0, 30]]),
    cells: [
      { row: 0, column: 0, value: '标题', style: { bold: true, center: true, fontSize: 14 } },
      { row: 1, column: 0, value: '95', style: { border: true, wrap: true } },
      { row: 1, column: 1, value: 2, style: { border: true, numberFormat: '0.00', locked: false } },
    ],
    hiddenColumns: [1],
    hiddenRows: [2],
    filter: area(1, 0, 3, 1),
    page: { orientation: 'landscape', repeat: { first: 0, last: 1 }, footer: { right: '&P' } },
    merges: [area(0, 0, 0, 1)],
    freeze: { rows: 1, columns: 0 },
    validations: [
      { areas: [area(1, 1, 1, 1)], constraint: { kind: 'whole', min: 0 }, error: '请填写整数' },
      { areas: [area(2, 1, 2, 1)], constraint: { kind: 'list', list: ['是', '否'] } },
    ],
  };

  test('look as described', async () => {
    const excel = await openInExcel({ workbook: { 表1: [[1]], 新表: [] } });
    expect(await inExcel((context) => insertSheets(context, [sheet]))).toEqual(['新表 (2)']);
    const made = excel.book.sheet('新表 (2)');
    expect([made?.content(0, 0), made?.content(1, 0), made?.content(1, 1)]).toEqual(['标题', '95', 2]);
    expect(made?.format(0, 0)).toMatchObject({ bold: true, fontSize: 14, horizontalAlignment: 'Center' });
    expect(made?.format(1, 0)).toMatchObject({
      wrapText: true,
      edgeTop: expect.objectContaining({ style: 'Continuous' }),
    });
    expect(made?.format(1, 1)).toMatchObject({ numberFormat: '0.00', locked: false });
    expect(made?.parts.merges).toEqual([area(0, 0, 0, 1)]);
    expect(made?.parts.validations).toHaveLength(2);
    expect(made?.parts.filter).toEqual(area(1, 0, 3, 1));
    expect(made?.parts.page).toMatchObject({
      orientation: 'landscape',
      paper: 'A4',
      repeat: { first: 0, last: 1 },
      footer: { right: '&P' },
    });
    expect([made?.parts.columns.get(1)?.hidden, made?.parts.rows.get(2)?.hidden]).toEqual([true, true]);
    expect(excel.book.active?.name).toBe('新表 (2)');
  });

  test('one of ours is written anew, one of somebody else is left alone', async () => {
    const excel = await openInExcel({ workbook: { 表1: [[1]] } });
    const write = () => inExcel((context) => replaceSheet(context, sheet));
    expect(await write()).toBe('新表');
    excel.typeAsUser('新表', 'D9', 'alt');
    expect(await write()).toBe('新表');
    expect(excel.book.sheet('新表')?.content(8, 3)).toBeUndefined();
    excel.typeAsUser('新表', 'A1', '别人的');
    expect(await write()).toBe('新表 (2)');
    expect(excel.book.sheet('新表')?.content(0, 0)).toBe('别人的');
  });

  test('a taken name gets a number whatever its case, within 31 characters', () => {
    expect(freeName('Form', ['FORM', 'form (2)'])).toBe('Form (3)');
    expect(freeName('表'.repeat(31), ['表'.repeat(31)])).toBe(`${'表'.repeat(27)} (2)`);
  });

  test('a link names its sheet safely', () => {
    expect(linkFormula({ sheet: `O'表"1`, row: 0, column: 1 })).toBe(
      `=HYPERLINK("#'O''表""1'!B1","O'表""1!B1")`,
    );
  });
});
