import { ExcelHost } from '../../src/host/excel-host';
import { bookOf } from '../support/office/books';
import { type RunningExcel, startExcel } from '../support/office/start-excel';

const CELLS = [
  ['学校', '学生数', '教师数'],
  ['一小', 812, 40],
  ['二小', 1034, 52],
];

const started = (matrix: '2021' | '365' = '2021'): Promise<RunningExcel> =>
  startExcel({ matrix, workbook: { 表1: CELLS, 表2: [] } });

function run<R>(excel: RunningExcel, work: (context: Excel.RequestContext) => Promise<R>): Promise<R> {
  return excel.Excel.run(async (context) => {
    const result = await work(context);
    await context.sync();
    return result;
  });
}

describe('worksheets', () => {
  test('are added, renamed, moved, hidden and deleted; formulas follow the name', async () => {
    const excel = await started();
    await run(excel, async (context) => {
      const { worksheets } = context.workbook;
      const sheet = worksheets.add('台账');
      sheet.getRange('A1').formulas = [['=表1!B2']];
      worksheets.getItem('表1').name = '表 一';
      sheet.position = 0;
      worksheets.getItem('表2').visibility = 'Hidden';
    });
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(['台账', '表 一', '表2']);
    expect(excel.book.sheet('台账')?.at(0, 0)?.formula).toBe("='表 一'!B2");
    await run(excel, async (context) => context.workbook.worksheets.getItem('表 一').delete());
    expect(excel.book.sheet('台账')?.at(0, 0)?.formula).toBe('=#REF!');
    const last = run(excel, async (context) => context.workbook.worksheets.getItem('台账').delete());
    await expect(last).rejects.toMatchObject({ code: 'InvalidOperation' });
  });

  test.each([
    ['表1', 'ItemAlreadyExists'],
    ['a/b', 'InvalidArgument'],
    ['很'.repeat(32), 'InvalidArgument'],
  ])('the name %p is refused', async (name, code) => {
    const excel = await started();
    const adding = run(excel, async (context) => context.workbook.worksheets.add(name));
    await expect(adding).rejects.toMatchObject({ code });
  });

  test('collections load their items with what is asked of each', async () => {
    const excel = await started();
    await run(excel, async (context) => {
      const sheets = context.workbook.worksheets.load('items/name,items/visibility');
      await context.sync();
      expect(sheets.items.map(({ name }) => name)).toEqual(['表1', '表2']);
      expect(() => sheets.items[0]?.tabColor).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
    });
  });
});

describe('rules of marking', () => {
  test('a new rule stands first; rules are found by their formula and deleted without a trace', async () => {
    const excel = await started();
    const before = excel.snapshot();
    await run(excel, async (context) => {
      const sheet = context.workbook.worksheets.getItem('表1');
      for (const name of ['error', 'warning']) {
        const rule = sheet.getRanges('B2,C3').conditionalFormats.add('Custom');
        rule.custom.rule.formula = `=LEN("junheng:${name}")>0`;
        rule.custom.format.fill.color = '#FFC7CE';
        rule.stopIfTrue = true;
      }
      await context.sync();
      const rules = sheet.getRange().conditionalFormats.load('items/id,items/priority,items/type');
      await context.sync();
      const formulas = rules.items.map((rule) => rule.customOrNullObject.rule.load('formula'));
      await context.sync();
      expect(formulas.map(({ formula }) => formula)).toEqual([
        '=LEN("junheng:warning")>0',
        '=LEN("junheng:error")>0',
      ]);
      expect(rules.items.map(({ priority }) => priority)).toEqual([0, 1]);
      for (const rule of rules.items) rule.delete();
    });
    expect(excel.snapshot()).toEqual(before);
  });

  test('kinds of rules that this host does not know fail loudly', async () => {
    const excel = await started();
    const adding = run(excel, async (context) =>
      context.workbook.worksheets.getItem('表1').getRange('B:B').conditionalFormats.add('DataBar'),
    );
    await expect(adding).rejects.toMatchObject({ code: 'ApiNotFound' });
  });
});

describe('names, validations, links', () => {
  test('a name of the file leads to its range and follows inserted rows', async () => {
    const excel = await started();
    excel.book.change({ names: [{ name: '学生数', formula: '=表1!$B$2:$B$3', comment: '', visible: true }] });
    await run(excel, async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem('表1').getRange('1:1').insert('Down');
      const byName = worksheets.getItem('表1').getRange('学生数').load('address');
      await context.sync();
      expect(byName.address).toBe('表1!B3:B4');
    });
  });

  test('a validation is set, read and cleared', async () => {
    const excel = await started();
    await run(excel, async (context) => {
      const validation = context.workbook.worksheets.getItem('表1').getRange('D2:D3').dataValidation;
      validation.rule = { list: { inCellDropDown: true, source: '是,否' } };
      validation.load('type,rule');
      await context.sync();
      expect(validation.type).toBe('List');
      validation.clear();
      validation.load('type');
      await context.sync();
      expect(validation.type).toBe('None');
    });
  });

  test('a hyperlink shows its text', async () => {
    const excel = await started();
    await run(excel, async (context) => {
      const cell = context.workbook.worksheets.getItem('表2').getRange('A1');
      cell.hyperlink = { documentReference: '表1!B2', textToDisplay: '见表1' };
      cell.load('values,hyperlink');
      await context.sync();
      expect(cell.values).toEqual([['见表1']]);
      expect(cell.hyperlink.documentReference).toBe('表1!B2');
    });
  });
});

describe('settings', () => {
  test('are kept in the workbook and read again', async () => {
    const excel = await started();
    await run(excel, async (context) => {
      context.workbook.settings.add('profile', { key: 'national' });
    });
    await run(excel, async (context) => {
      const setting = context.workbook.settings.getItem('profile').load('value');
      const missing = context.workbook.settings.getItemOrNullObject('x');
      await context.sync();
      expect(setting.value).toEqual({ key: 'national' });
      expect(missing.isNullObject).toBe(true);
    });
  });
});

describe('which Excel', () => {
  test('2021 refuses what came later, 365 has it', async () => {
    const old = await started('2021');
    expect(old.Office.context.requirements.isSetSupported('ExcelApi', '1.14')).toBe(true);
    expect(old.Office.context.requirements.isSetSupported('ExcelApi', '1.15')).toBe(false);
    const renamed = async (excel: RunningExcel): Promise<void> =>
      run(excel, async (context) => {
        context.workbook.worksheets.getItem('表1').onNameChanged.add(async () => undefined);
      });
    await expect(renamed(old)).rejects.toMatchObject({ code: 'ApiNotFound' });
  });

  test('the host refuses a member above the floor by itself, not only office.js', async () => {
    const bridge = new ExcelHost(bookOf({ 表1: CELLS }), { matrix: { excelapi: '1.8' } }).rich.bridge();
    const answer = new Promise<string>((resolve) => (bridge.onMessageFromHost = resolve));
    const paths = {
      1: { Id: 1, ObjectPathType: 1, Name: '' },
      2: { Id: 2, ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: 1 },
      3: { Id: 3, ObjectPathType: 5, Name: '', ParentObjectPathId: 2, ArgumentInfo: { Arguments: ['表1'] } },
      4: {
        Id: 4,
        ObjectPathType: 3,
        Name: 'GetRanges',
        ParentObjectPathId: 3,
        ArgumentInfo: { Arguments: ['A1'] },
      },
    };
    const body = { Actions: [{ Id: 5, ActionType: 1, Name: '', ObjectPathId: 4 }], ObjectPaths: paths };
    bridge.sendMessageToHost(
      JSON.stringify({ id: 1, type: 1, flags: 0, message: { url: 'ProcessQuery', body } }),
    );
    expect(JSON.parse(await answer)).toMatchObject({
      message: { body: { Error: { Code: 'ApiNotFound', Location: 'Worksheet.getRanges' } } },
    });
  });

  test('a cell in edit mode makes calls fail, unless they wait for it', async () => {
    const excel = await started();
    excel.beginCellEdit();
    const call = async (context: Excel.RequestContext): Promise<string> => {
      const sheet = context.workbook.worksheets.getItem('表1').load('name');
      await context.sync();
      return sheet.name;
    };
    await expect(excel.Excel.run(call)).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
    const waiting = excel.Excel.run({ delayForCellEdit: true }, call);
    excel.endCellEdit();
    await expect(waiting).resolves.toBe('表1');
  });
});
