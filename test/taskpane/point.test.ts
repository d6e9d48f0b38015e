import { openPane } from './support/open-pane';

test('a workbook without a form is told as one, and a table can be pointed at by hand', async () => {
  const headings = ['', '问卷总数', '回收有效问卷数', '满意问卷数'];
  const pane = await openPane({ 数据: [[], ['1', '2']], 调查: [[], headings, ['计', 900, 880, 850]] });
  const select = (sheet: string): Promise<void> =>
    pane.excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).getRange('A2').select();
      await context.sync();
    });
  await pane.session.check();
  expect(pane.state().checked?.form.tables).toEqual([]);
  await select('数据');
  await pane.session.pointAt('VI');
  expect(pane.excel.book.sheets[0]?.content(0, 0)).toBe('表Ⅵ 社会认可度调查');
  expect(pane.state().notice?.sentence.zh).toContain('还认不出');
  await select('调查');
  await pane.session.pointAt('VI');
  expect(pane.state().checked?.form.tables.map(({ id, sheet }) => [id, sheet])).toEqual([['VI', '调查']]);
  expect(pane.state().notice).toBeNull();
});
