import { excelWith, onSheet, values } from '../support/office/first-sheet';
import type { RunningExcel } from '../support/office/start-excel';

describe('writing cells', () => {
  test('text that looks like a number, a date, a percentage or a truth value becomes one', async () => {
    const excel = await excelWith([]);
    await onSheet(excel, (sheet) => {
      sheet.getRange('A1:H1').values = [
        ['12', '1,234.5', '95%', '2024-01-05', 'true', "'007", '1e3', '#N/A'],
      ];
    });
    await onSheet(excel, async (sheet, context) => {
      const range = sheet.getRange('A1:H1').load('values,valueTypes,numberFormat,text');
      await context.sync();
      expect(range.values[0]).toEqual([12, 1234.5, 0.95, 45296, true, '007', 1000, '#N/A']);
      expect(range.valueTypes[0]?.map(String)).toEqual([
        'Double',
        'Double',
        'Double',
        'Double',
        'Boolean',
        'String',
        'Double',
        'Error',
      ]);
      expect(range.text[0]?.slice(1, 4)).toEqual(['1,234.50', '95%', '2024/1/5']);
    });
  });

  test('a cell formatted as text keeps text', async () => {
    const excel = await excelWith([]);
    await onSheet(excel, (sheet) => {
      sheet.getRange('A1').numberFormat = [['@']];
      sheet.getRange('A1').values = [['12']];
    });
    expect(await values(excel, 'A1')).toEqual([['12']]);
  });

  test('null leaves a cell as it is, "" empties it, one value fills all', async () => {
    const excel = await excelWith();
    await onSheet(excel, (sheet) => {
      sheet.getRange('A2:B3').values = [
        [null, '新小'],
        ['', null],
      ];
      sheet.getRange('F1:G2').values = 7 as unknown as number[][];
    });
    expect(await values(excel, 'A2:B3')).toEqual([
      [1, '新小'],
      ['', '二小'],
    ]);
    expect(await values(excel, 'F1:G2')).toEqual([
      [7, 7],
      [7, 7],
    ]);
  });

  test('an array of another size is refused and changes nothing', async () => {
    const excel = await excelWith();
    const writing = onSheet(excel, (sheet) => {
      sheet.getRange('A2:B3').values = [[1, 2, 3]];
    });
    await expect(writing).rejects.toMatchObject({ code: 'InvalidArgument' });
    expect(await values(excel, 'A2:B2')).toEqual([[1, '一小']]);
  });

  test('a protected sheet refuses locked cells and takes unlocked ones', async () => {
    const excel = await excelWith();
    await onSheet(excel, (sheet) => {
      sheet.getRange('C2').format.protection.locked = false;
      sheet.protection.protect();
    });
    const write = (address: string): Promise<void> =>
      onSheet(excel, (sheet) => void (sheet.getRange(address).values = [[5]]));
    await expect(write('B2')).rejects.toMatchObject({ code: 'AccessDenied' });
    await write('C2');
    expect(await values(excel, 'C2')).toEqual([[5]]);
    const painting = onSheet(excel, (sheet) => void (sheet.getRange('C2').format.fill.color = 'red'));
    await expect(painting).rejects.toMatchObject({ code: 'AccessDenied' });
  });
});

describe('finding ranges', () => {
  const addressOf = (
    excel: RunningExcel,
    make: (sheet: Excel.Worksheet) => Excel.Range,
  ): Promise<string | null> =>
    onSheet(excel, async (sheet, context) => {
      const range = make(sheet).load('address');
      await context.sync();
      return range.isNullObject ? null : range.address;
    });

  test.each<[string, (sheet: Excel.Worksheet) => Excel.Range, string | null]>([
    ['a cell of a range', (s) => s.getRange('B2:C4').getCell(1, 1), '表1!C3'],
    ['an offset range', (s) => s.getRange('B2:C4').getOffsetRange(1, -1), '表1!A3:B5'],
    ['a resized range', (s) => s.getRange('B2').getResizedRange(2, 1), '表1!B2:C4'],
    ['an absolute resized range', (s) => s.getRange('B2:D9').getAbsoluteResizedRange(1, 2), '表1!B2:C2'],
    ['an entire row', (s) => s.getRange('B2:C3').getEntireRow(), '表1!2:3'],
    ['an entire column', (s) => s.getRange('B2:C3').getEntireColumn(), '表1!B:C'],
    ['rows below', (s) => s.getRange('B2:C3').getRowsBelow(2), '表1!B4:C5'],
    ['an intersection', (s) => s.getRange('A1:C3').getIntersection('B2:D9'), '表1!B2:C3'],
    ['no intersection', (s) => s.getRange('A1').getIntersectionOrNullObject('B2'), null],
    ['a bounding rectangle', (s) => s.getRange('B2').getBoundingRect('D1'), '表1!B1:D2'],
    ['the used range', (s) => s.getUsedRange(true), '表1!A1:D4'],
    ['the region around a cell', (s) => s.getRange('B2').getSurroundingRegion(), '表1!A1:D4'],
    ['a text that stands somewhere', (s) => s.getRange('A1:D4').find('二', {}), '表1!B3'],
    ['a whole text', (s) => s.getRange().findOrNullObject('小', { completeMatch: true }), null],
    ['an edge', (s) => s.getRange('A1').getRangeEdge('Down'), '表1!A4'],
  ])('%s', async (_, make, expected) => {
    expect(await addressOf(await excelWith(), make)).toBe(expected);
  });

  test('formats alone make the used range grow, but not that of values', async () => {
    const excel = await excelWith();
    await onSheet(excel, (sheet) => void (sheet.getRange('Z900').format.fill.color = '#FFFF00'));
    expect(await addressOf(excel, (sheet) => sheet.getUsedRange())).toBe('表1!A1:Z900');
    expect(await addressOf(excel, (sheet) => sheet.getUsedRange(true))).toBe('表1!A1:D4');
    await onSheet(excel, (sheet) => void (sheet.getRange('5:5').format.font.bold = true));
    expect(await addressOf(excel, (sheet) => sheet.getUsedRange())).toBe('表1!1:900');
  });

  test('an empty sheet has no used range', async () => {
    const excel = await excelWith();
    const isNull = await excel.Excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem('表2').getUsedRangeOrNullObject(true);
      await context.sync();
      return used.isNullObject;
    });
    expect(isNull).toBe(true);
  });

  test('more than five million cells answer null instead of values', async () => {
    const excel = await excelWith();
    await onSheet(excel, async (sheet, context) => {
      const range = sheet.getRange('A:E').load('values,cellCount');
      await context.sync();
      expect(range.values).toBeNull();
      expect(range.cellCount).toBe(5_242_880);
    });
  });

  test('special cells: constants, formulas, blanks', async () => {
    const excel = await excelWith();
    await onSheet(excel, async (sheet, context) => {
      const used = sheet.getRange('A1:E4');
      const formulas = used.getSpecialCells('Formulas').load('address');
      const numbers = used.getSpecialCells('Constants', 'Numbers').load('address,cellCount');
      const errors = used.getSpecialCellsOrNullObject('Constants', 'Errors');
      await context.sync();
      expect(formulas.address).toBe('表1!C3');
      expect(numbers.cellCount).toBe(6);
      expect(errors.isNullObject).toBe(true);
    });
  });

  test('an address list is cut at 8192 characters, as Excel cuts it', async () => {
    const excel = await excelWith();
    await onSheet(excel, async (sheet, context) => {
      const list = Array.from({ length: 2000 }, (_, i) => `B${1000 + i}`).join(',');
      const areas = sheet.getRanges(list).load('areaCount');
      await context.sync();
      expect(list.length).toBeGreaterThan(8192);
      expect(areas.areaCount).toBeLessThan(2000);
    });
    expect(excel.traffic.longestAddress).toBeGreaterThan(8192);
  });
});
