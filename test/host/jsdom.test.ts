/** @jest-environment jsdom */
import { startExcelInPage } from '../support/office/start-excel';

describe('office.js in a page', () => {
  test('runs in jsdom as in plain Node, so that components can be tested against a real workbook', async () => {
    const excel = await startExcelInPage({ workbook: { 表1: [['学校'], ['一小']] } });
    await excel.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('表1').getRange('A2').load('values');
      await context.sync();
      expect(range.values).toEqual([['一小']]);
    });
    expect(excel.traffic.syncs).toBeGreaterThan(0);
    expect(excel.Office.context.displayLanguage).toBe('zh-CN');
  });
});
