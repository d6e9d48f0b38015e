import { startExcel } from '../support/office/start-excel';

const CELLS = [
  ['学校', '学生数'],
  ['一小', 812],
];

describe('events', () => {
  test('a person’s edit carries the values before and after; our own is told apart by its source', async () => {
    const excel = await startExcel({ workbook: { 表1: CELLS } });
    const told: Excel.WorksheetChangedEventArgs[] = [];
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async (event) => void told.push(event));
      await context.sync();
    });
    excel.typeAsUser('表1', 'B2', 900);
    await excel.settle();
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('表1').getRange('A2:B2').values = [['二小', 1]];
      await context.sync();
    });
    await excel.settle();
    expect(told).toHaveLength(2);
    expect(told[0]).toMatchObject({ address: 'B2', changeType: 'RangeEdited', source: 'Local' });
    expect(told[0]?.details).toMatchObject({ valueBefore: 812, valueAfter: 900, valueTypeAfter: 'Double' });
    expect(told[0]?.triggerSource).toBeUndefined();
    expect(told[1]).toMatchObject({ address: 'A2:B2', triggerSource: 'ThisLocalAddin' });
  });

  test('the range of an event can be loaded', async () => {
    const excel = await startExcel({ workbook: { 表1: CELLS } });
    const values: unknown[] = [];
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('表1').onChanged.add(async (event) => {
        await excel.Excel.run(async (inner) => {
          const range = event.getRange(inner).load('values');
          await inner.sync();
          values.push(range.values);
        });
      });
      await context.sync();
    });
    excel.typeAsUser('表1', 'A2', '新小');
    await excel.settle();
    expect(values).toEqual([[['新小']]]);
  });

  test('inserted rows, selection, activation, new and deleted sheets are told', async () => {
    const excel = await startExcel({ workbook: { 表1: CELLS, 表2: [] } });
    const told: string[] = [];
    const tell = (what: string) => async (): Promise<void> => void told.push(what);
    await excel.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onChanged.add(async (event) => void told.push(event.changeType));
      worksheets.onSelectionChanged.add(async (event) => void told.push(`selected ${event.address}`));
      worksheets.onActivated.add(tell('activated'));
      worksheets.onAdded.add(tell('added'));
      worksheets.onDeleted.add(tell('deleted'));
      await context.sync();
      worksheets.getItem('表1').getRange('1:1').insert('Down');
      worksheets.getItem('表2').getRange('C3').select();
      worksheets.add('台账').delete();
      await context.sync();
    });
    await excel.settle();
    expect(told).toEqual(['RowInserted', 'activated', 'selected C3', 'added', 'deleted']);
  });

  test('nothing is told while events are switched off, nor after the handler is removed', async () => {
    const excel = await startExcel({ workbook: { 表1: CELLS } });
    let count = 0;
    await excel.Excel.run(async (context) => {
      const handler = context.workbook.worksheets.onChanged.add(async () => void (count += 1));
      await context.sync();
      context.runtime.enableEvents = false;
      context.workbook.worksheets.getItem('表1').getRange('A1').values = [['x']];
      context.runtime.enableEvents = true;
      await context.sync();
      handler.remove();
      await context.sync();
    });
    excel.typeAsUser('表1', 'A2', 'y');
    await excel.settle();
    expect(count).toBe(0);
  });
});

describe('the shared runtime', () => {
  test('a ribbon button runs the action that was associated with it', async () => {
    const excel = await startExcel();
    const pressed = new Promise<unknown>((resolve) => {
      excel.Office.actions.associate('checkWorkbook', (event: unknown) => resolve(event));
    });
    excel.host.pressRibbon('checkWorkbook');
    await expect(pressed).resolves.toMatchObject({ source: { id: 'checkWorkbook' } });
  });

  test('the pane is shown, hidden and told of; the start behaviour is kept', async () => {
    const excel = await startExcel();
    const states: string[] = [];
    const modes: string[] = [];
    excel.host.session.onRuntimeState = (state) => states.push(state);
    await excel.Office.addin.onVisibilityModeChanged((message) => void modes.push(message.visibilityMode));
    await excel.Office.addin.hide();
    await excel.Office.addin.showAsTaskpane();
    await excel.Office.addin.setStartupBehavior(excel.Office.StartupBehavior.load);
    excel.host.setPaneVisible(false);
    await excel.settle();
    expect(states).toEqual(['Background', 'Visible']);
    expect(modes).toEqual(['Hidden']);
    expect(await excel.Office.addin.getStartupBehavior()).toBe('Load');
  });
});
