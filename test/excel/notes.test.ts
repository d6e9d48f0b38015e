import type { Note } from '../../src/spreadsheet/types';
import { writeNotes } from '../../src/excel/marks/notes';
import { inExcel } from '../../src/excel/run';
import type { Validation } from '@junheng/host';
import type { RunningExcel } from '../support/office/start-excel';
import { openInExcel, read, trafficOf } from './support/excel';
import { note, unmark } from './support/marks';

describe('notes on marked cells', () => {
  const at = (row: number, column: number, text: string): Note => ({ sheet: '表1', row, column, text });
  const validations = ({ book }: RunningExcel): readonly Validation[] =>
    book.sheet('表1')?.parts.validations ?? [];

  test('say the reason, allow every entry, and leave cells with a drop-down alone', async () => {
    const excel = await openInExcel({ workbook: { 表1: [[1, 2, 3]] } });
    await excel.Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('表1').getRange('C1');
      cell.dataValidation.rule = { list: { inCellDropDown: true, source: '是,否' } };
      await context.sync();
    });
    expect(await note([at(0, 0, '应为整数'), at(0, 1, '少了'), at(0, 2, '未填')])).toBe(1);
    expect(validations(excel)).toHaveLength(3);
    expect(validations(excel)).toContainEqual({
      type: 'Custom',
      rule: { custom: { formula: '=LEN("junheng:note")>0' } },
      ignoreBlanks: true,
      errorAlert: { showAlert: false, title: '', message: '', style: 'Stop' },
      prompt: { showPrompt: true, title: '均衡核验', message: '应为整数' },
      areas: [{ top: 0, left: 0, bottom: 0, right: 0 }],
    });
    await unmark();
    expect(validations(excel).map(({ type }) => type)).toEqual(['List']);
  });

  test('come off although the hint that they are there has gone', async () => {
    const excel = await openInExcel({ workbook: { 表1: [[1, 2, 3]] } });
    await note([at(0, 0, '应为整数')]);
    await excel.Excel.run(async (context) => {
      context.workbook.settings.getItem('junheng-notes').delete();
      await context.sync();
    });
    await unmark();
    expect(validations(excel)).toEqual([]);
  });

  test('a rule that the user has put in place of ours stays; only our prompt goes', async () => {
    const excel = await openInExcel({ workbook: { 表1: [[1, 2, 3]] } });
    await note([at(0, 0, '应为整数')]);
    await excel.Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('表1').getRange('A1');
      cell.dataValidation.rule = { wholeNumber: { formula1: 1, operator: 'GreaterThan' } };
      await context.sync();
    });
    await unmark();
    expect(validations(excel)).toMatchObject([{ type: 'WholeNumber', prompt: { title: '', message: '' } }]);
  });

  test('a later marking changes only what differs', async () => {
    const excel = await openInExcel({ workbook: { 表1: [[1, 2, 3]] } });
    await note([at(0, 0, '甲'), at(0, 1, '乙')]);
    const [first] = validations(excel);
    await note([at(0, 0, '甲'), at(0, 2, '丙')]);
    expect(validations(excel)).toContain(first);
    expect(validations(excel).map(({ prompt }) => prompt['message'])).toEqual(['甲', '丙']);
  });

  test('2000 different reasons go in a few requests, none near the limit, and come out again', async () => {
    const excel = await openInExcel({ workbook: { 表1: [[1, 2, 3]] } });
    const notes = Array.from({ length: 2000 }, (_, i) =>
      at(Math.floor(i / 20), i % 20, `${i}`.padEnd(255, '因')),
    );
    excel.typeAsUser('表1', 'T100', 1);
    const open = await read();
    const { traffic } = await trafficOf(excel, () => inExcel((context) => writeNotes(context, open, notes)));
    expect(traffic.syncs).toBeLessThanOrEqual(8);
    expect(traffic.sent / traffic.syncs).toBeLessThan(5_000_000);
    expect(validations(excel)).toHaveLength(2000);
    await unmark();
    expect(validations(excel)).toEqual([]);
  });
});
