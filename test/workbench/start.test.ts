import { startExcel } from '../support/office/start-excel';

describe('Microsoft’s office.js in plain Node', () => {
  test('starts, knows its host, and reads the cells of a county’s workbook', async () => {
    const excel = await startExcel({
      workbook: {
        表1: [
          ['学校', '学生数'],
          ['一小', 812],
          ['二小', '1,034'],
        ],
      },
    });
    const info = await excel.Office.onReady();
    expect(info.host).toBe('Excel');
    await excel.Excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem('表1').getUsedRange(true);
      used.load('values,address,valueTypes,text,numberFormat');
      await context.sync();
      expect(used.address).toBe('表1!A1:B3');
      expect(used.values).toEqual([
        ['学校', '学生数'],
        ['一小', 812],
        ['二小', 1034],
      ]);
      expect(used.valueTypes[1]).toEqual(['String', 'Double']);
    });
  });

  test('an unknown sheet is an OfficeExtension.Error with Excel’s code', async () => {
    const { Excel, OfficeExtension } = await startExcel();
    const failing = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('没有').load('name');
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject({ code: 'ItemNotFound' });
    await expect(failing).rejects.toBeInstanceOf(OfficeExtension.Error);
  });
});
