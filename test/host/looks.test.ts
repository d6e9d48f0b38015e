import { excelWith, onSheet, values } from '../support/office/first-sheet';

describe('looks', () => {
  test('fills, fonts and borders are read as they were set; mixed ones answer null or ""', async () => {
    const excel = await excelWith();
    await onSheet(excel, async (sheet, context) => {
      sheet.getRange('A1').format.fill.color = 'yellow';
      sheet.getRange('A1:A2').format.font.bold = true;
      sheet.getRange('A1:B2').format.borders.getItem('InsideHorizontal').style = 'Continuous';
      const one = sheet.getRange('A1').format.load('fill/color,font/bold,horizontalAlignment');
      const mixed = sheet.getRange('A1:B1').format.load('fill/color,font/bold');
      const none = sheet.getRange('D4').format.fill.load('color,pattern');
      await context.sync();
      expect([one.fill.color, one.font.bold]).toEqual(['#FFFF00', true]);
      expect([mixed.fill.color, mixed.font.bold]).toEqual(['', null]);
      expect([none.color, none.pattern]).toEqual(['#FFFFFF', 'None']);
    });
    expect(excel.formatOf('表1', 'B1').edgeBottom).toMatchObject({ style: 'Continuous' });
    expect(excel.formatOf('表1', 'B2').edgeTop).toMatchObject({ style: 'Continuous' });
  });

  test('clear() of a fill brings "no fill" back, white does not', async () => {
    const excel = await excelWith();
    const before = excel.snapshot();
    await onSheet(excel, (sheet) => {
      sheet.getRange('B2').format.fill.color = '#FF0000';
      sheet.getRange('B2').format.fill.clear();
    });
    expect(excel.formatOf('表1', 'B2').fillColor).toBeNull();
    await onSheet(excel, (sheet) => void (sheet.getRange('B2').format.fill.color = '#FFFFFF'));
    expect(excel.formatOf('表1', 'B2').fillColor).toBe('#FFFFFF');
    expect(excel.snapshot()).not.toEqual(before);
  });

  test('properties of cells go back as they came', async () => {
    const excel = await excelWith();
    await onSheet(excel, async (sheet, context) => {
      sheet.getRange('A1').format.fill.color = '#123456';
      sheet.getRange('B1').format.font.color = '#FF0000';
      const ask = { format: { fill: { color: true, pattern: true }, font: { color: true, bold: true } } };
      const asked = sheet.getRange('A1:B1').getCellProperties(ask);
      await context.sync();
      sheet.getRange('A3:B3').setCellProperties(asked.value as Excel.SettableCellProperties[][]);
    });
    expect(excel.formatOf('表1', 'A3').fillColor).toBe('#123456');
    expect(excel.formatOf('表1', 'B3')).toMatchObject({
      fontColor: '#FF0000',
      fillPattern: 'None',
      fillColor: null,
    });
  });

  test('column widths, row heights, hiding, autofit', async () => {
    const excel = await excelWith();
    await onSheet(excel, async (sheet, context) => {
      sheet.getRange('B:B').format.columnWidth = 100;
      sheet.getRange('2:3').rowHidden = true;
      sheet.getRange('A:A').format.autofitColumns();
      const wide = sheet.getRange('B1').format.load('columnWidth');
      const mixed = sheet.getRange('A1:B1').format.load('columnWidth');
      const hidden = sheet.getRange('A1:A4').load('rowHidden');
      await context.sync();
      expect([wide.columnWidth, mixed.columnWidth, hidden.rowHidden]).toEqual([100, null, null]);
    });
  });

  test('a whole column is formatted once, and cells written later take it', async () => {
    const excel = await excelWith();
    await onSheet(excel, (sheet) => {
      sheet.getRange('C:C').numberFormat = '0.00' as unknown as string[][];
      sheet.getRange('C500').values = [[1.5]];
    });
    expect(excel.formatOf('表1', 'C500').numberFormat).toBe('0.00');
    expect(excel.book.sheet('表1')?.cells.size).toBeLessThan(40);
  });
});

describe('moving cells', () => {
  test('inserted rows move values, formulas, merges, rules and kept ranges', async () => {
    const excel = await excelWith();
    await onSheet(excel, async (sheet, context) => {
      sheet.getRange('A4:B4').merge();
      const rule = sheet.getRange('C2:C4').conditionalFormats.add('Custom');
      rule.custom.rule.formula = '=C2>100';
      const kept = sheet.getRange('B3');
      context.trackedObjects.add(kept);
      await context.sync();
      sheet.getRange('3:3').insert('Down');
      kept.load('address');
      const formula = sheet.getRange('C4').load('formulas');
      const ranges = rule.getRange().load('address');
      await context.sync();
      expect(kept.address).toBe('表1!B4');
      expect(formula.formulas).toEqual([['=C2*2']]);
      expect(ranges.address).toBe('表1!C2:C5');
    });
    expect(excel.book.sheet('表1')?.parts.merges).toEqual([{ top: 4, left: 0, bottom: 4, right: 1 }]);
  });

  test('a deleted cell leaves #REF! in formulas and makes a kept range invalid', async () => {
    const excel = await excelWith();
    await expect(
      onSheet(excel, async (sheet, context) => {
        const kept = sheet.getRange('C2');
        context.trackedObjects.add(kept);
        sheet.getRange('2:2').delete('Up');
        const formula = sheet.getRange('C2').load('formulas');
        await context.sync();
        expect(formula.formulas).toEqual([['=#REF!*2']]);
        kept.values = [[1]];
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'InvalidReference' });
  });

  test('an insertion that would tear a merge is refused', async () => {
    const excel = await excelWith();
    const tearing = onSheet(excel, (sheet) => {
      sheet.getRange('A2:B2').merge();
      sheet.getRange('A1').insert('Down');
    });
    await expect(tearing).rejects.toMatchObject({ code: 'InsertDeleteConflict' });
  });

  test('copies carry formulas along, values only, or looks only', async () => {
    const excel = await excelWith();
    await onSheet(excel, async (sheet, context) => {
      sheet.getRange('C3').format.fill.color = '#00FF00';
      sheet.getRange('D3').copyFrom('C3');
      sheet.getRange('E3').copyFrom('C3', 'Values');
      sheet.getRange('F1:F4').copyFrom('C3', 'Formats');
      const copied = sheet.getRange('D3:F3').load('formulas');
      await context.sync();
      expect(copied.formulas[0]).toEqual(['=D2*2', 0, '']);
    });
    expect(excel.formatOf('表1', 'F4').fillColor).toBe('#00FF00');
    expect(excel.formatOf('表1', 'E3').fillColor).toBeNull();
  });

  test('undo takes a batch of the add-in back as one step, redo brings it again', async () => {
    const excel = await excelWith();
    const before = excel.snapshot();
    await onSheet(excel, (sheet) => {
      sheet.getRange('A2:C3').format.fill.color = '#FF0000';
      sheet.getRange('2:2').delete('Up');
      sheet.getRange('B2').values = [['改']];
    });
    expect(excel.book.undo()).toBe(true);
    expect(excel.snapshot()).toEqual(before);
    expect(await values(excel, 'A2:B3')).toEqual([
      [1, '一小'],
      [2, '二小'],
    ]);
    expect(excel.book.redo()).toBe(true);
    expect(await values(excel, 'B2')).toEqual([['改']]);
  });
});
