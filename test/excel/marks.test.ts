import fc from 'fast-check';
import { MARKS } from '../../src/checks/findings/colours';
import { eraseMarks, paintMarks } from '../../src/excel/marks/paint';
import { inExcel } from '../../src/excel/run';
import { copyCells, MAX_COLUMNS, paint } from '@junheng/host';
import type { RunningExcel } from '../support/office/start-excel';
import { openInExcel, read, trafficOf } from './support/excel';
import { addUsersRule, cell, mark, note, rulesOf, unmark, validationsOf } from './support/marks';

const LETTING_GO = 1;

const workbook = { 表1: [[1, 2, 3]], 表2: [[4, 5, 6]] };

describe('marks over the cells', () => {
  test('one rule for each colour and sheet, and the cells themselves stay as they are', async () => {
    const excel = await openInExcel({ workbook });
    const before = excel.formatOf('表1', 'A1');
    await mark([
      cell('表1', 0, 0, 'entry'),
      cell('表1', 3, 1, 'entry'),
      cell('表1', 1, 1, 'below'),
      cell('表2', 0, 0),
    ]);
    expect(rulesOf(excel, '表1')).toHaveLength(2);
    expect(rulesOf(excel, '表2')).toHaveLength(1);
    expect(rulesOf(excel, '表1').map(({ formula }) => String(formula))).toEqual(
      expect.arrayContaining([
        expect.stringContaining('junheng:entry'),
        expect.stringContaining('junheng:below'),
      ]),
    );
    expect(excel.formatOf('表1', 'A1')).toEqual(before);
  });

  test('marking takes one sync and so does unmarking; 2000 scattered cells go in under 64 KB', async () => {
    const excel = await openInExcel({ workbook });
    const open = await read();
    const cells = Array.from({ length: 2000 }, (_, i) =>
      cell('表1', 2 * Math.floor(i / 20), 2 * (i % 20), MARKS[i % MARKS.length]),
    );
    const marking = await trafficOf(excel, () => inExcel((context) => paintMarks(context, open, cells)));
    expect(marking.traffic.syncs - LETTING_GO).toBe(1);
    expect(marking.traffic.sent).toBeLessThan(64 * 1024);
    expect(marking.traffic.longestAddress).toBeLessThan(8000);
    expect(rulesOf(excel, '表1').reduce((sum, rule) => sum + rule.cells, 0)).toBe(2000);
    const { marks } = marking.result;
    const unmarking = await trafficOf(excel, () => inExcel((context) => eraseMarks(context, open, marks)));
    expect(unmarking.traffic.syncs - LETTING_GO).toBe(1);
    expect(rulesOf(excel, '表1')).toEqual([]);
  });

  test('marking anew replaces the former marks in one sync', async () => {
    const excel = await openInExcel({ workbook });
    const marks = await mark([cell('表1', 0, 0), cell('表2', 0, 0)]);
    const open = await read();
    const again = await trafficOf(excel, () =>
      inExcel((context) => paintMarks(context, open, [cell('表1', 0, 1)], marks)),
    );
    expect(again.traffic.syncs - LETTING_GO).toBe(1);
    expect(rulesOf(excel, '表1')).toHaveLength(1);
    expect(rulesOf(excel, '表2')).toEqual([]);
  });

  test('marks of an earlier session are found by their formula, also on a copied or renamed sheet', async () => {
    const excel = await openInExcel({ workbook });
    await mark([cell('表1', 0, 0), cell('表2', 0, 2)]);
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('表1');
      sheet.name = '基本情况';
      sheet.copy('End');
      await context.sync();
    });
    expect(excel.book.sheets.flatMap(({ name }) => rulesOf(excel, name)).length).toBe(3);
    await inExcel((context) => eraseMarks(context, null));
    expect(excel.book.sheets.flatMap(({ name }) => rulesOf(excel, name))).toEqual([]);
  });

  test('a mark that the user deleted meanwhile is no obstacle', async () => {
    const excel = await openInExcel({ workbook });
    const marks = await mark([cell('表1', 0, 0), cell('表2', 0, 2)]);
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('表1').getRange().conditionalFormats.clearAll();
      await context.sync();
    });
    await unmark(marks);
    expect(excel.book.sheets.flatMap(({ name }) => rulesOf(excel, name))).toEqual([]);
  });

  test('a sheet deleted meanwhile is no obstacle', async () => {
    const excel = await openInExcel({ workbook });
    const open = await read();
    const { marks } = await inExcel((context) =>
      paintMarks(context, open, [cell('表1', 0, 0), cell('表2', 0, 2)]),
    );
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('表1').delete();
      await context.sync();
    });
    await inExcel((context) => eraseMarks(context, open, marks));
    expect(rulesOf(excel, '表2')).toEqual([]);
  });

  test("the user's own rules keep their place, their order and what they say", async () => {
    const excel = await openInExcel({ workbook });
    await addUsersRule(excel, '表1', 'A1:C3', '=A1>1');
    await addUsersRule(excel, '表1', 'B2', '=LEN("junheng")>0');
    const before = excel.snapshot();
    const marks = await mark([cell('表1', 0, 0, 'entry'), cell('表1', 1, 1, 'below')]);
    expect(rulesOf(excel, '表1')).toHaveLength(4);
    await unmark(marks);
    expect(excel.snapshot()).toEqual(before);
  });

  test('a protected sheet is left alone and named; the others are marked', async () => {
    const excel = await openInExcel({ workbook });
    const protect = (on: boolean): Promise<void> =>
      excel.Excel.run(async (context) => {
        const { protection } = context.workbook.worksheets.getItem('表1');
        if (on) protection.protect();
        else protection.unprotect();
        await context.sync();
      });
    await protect(true);
    const cells = [cell('表1', 0, 0), cell('表2', 0, 0)];
    const open = await read();
    const painted = await inExcel((context) => paintMarks(context, open, cells));
    expect(painted.locked).toEqual(['表1']);
    expect(rulesOf(excel, '表1')).toEqual([]);
    expect(rulesOf(excel, '表2')).toHaveLength(1);
    await protect(false);
    const marks = await mark(cells, painted.marks);
    await protect(true);
    // The reading is older than the protection.
    const erased = await inExcel((context) => eraseMarks(context, open, marks));
    expect(erased.locked).toEqual(['表1']);
    expect(rulesOf(excel, '表2')).toEqual([]);
  });
});

describe('without a trace', () => {
  type Edit =
    | { kind: 'insert' | 'remove'; sheet: number; axis: 'row' | 'column'; at: number }
    | { kind: 'rename'; sheet: number; name: string }
    | { kind: 'colour'; sheet: number; row: number; column: number; colour: string }
    | { kind: 'type'; sheet: number; row: number; column: number; value: number }
    | { kind: 'copy'; sheet: number; row: number; column: number };

  const at = { sheet: fc.nat(1), row: fc.nat(5), column: fc.nat(4) };
  const edit: fc.Arbitrary<Edit> = fc.oneof(
    fc.record({
      kind: fc.constantFrom('insert' as const, 'remove' as const),
      sheet: at.sheet,
      axis: fc.constantFrom('row' as const, 'column' as const),
      at: fc.nat(4),
    }),
    fc.record({
      kind: fc.constant('rename' as const),
      sheet: at.sheet,
      name: fc.constantFrom('甲', '乙', '丙'),
    }),
    fc.record({ kind: fc.constant('colour' as const), ...at, colour: fc.constantFrom('#FF0000', '#00FF00') }),
    fc.record({ kind: fc.constant('copy' as const), ...at }),
    fc.record({ kind: fc.constant('type' as const), ...at, value: fc.integer({ min: 0, max: 99 }) }),
  );
  const cells = fc.array(
    fc.record({
      sheet: fc.constantFrom('表1', '表2'),
      row: at.row,
      column: at.column,
      mark: fc.constantFrom(...MARKS),
    }),
    { maxLength: 12 },
  );
  const colours = fc.array(fc.record({ ...at, colour: fc.constantFrom('#0000FF', '#123456') }), {
    maxLength: 6,
  });

  /** Done by a person: the same in the marked and in the unmarked workbook. */
  function perform({ host, book }: RunningExcel, one: Edit): void {
    const sheet = book.sheets[one.sheet];
    if (!sheet) return;
    const last = { row: 1_048_575, column: MAX_COLUMNS - 1 };
    switch (one.kind) {
      case 'insert':
      case 'remove': {
        const area =
          one.axis === 'row'
            ? { top: one.at, bottom: one.at, left: 0, right: last.column }
            : { top: 0, bottom: last.row, left: one.at, right: one.at };
        if (one.kind === 'insert') host.insert(sheet, area, one.axis);
        else host.remove(sheet, area, one.axis);
        return;
      }
      case 'rename':
        if (!book.sheet(one.name)) book.transact('user', () => sheet.change({ name: one.name }));
        return;
      case 'colour': {
        const area = { top: one.row, bottom: one.row, left: one.column, right: one.column };
        book.transact('user', () =>
          paint(book, sheet, [area], { fillColor: one.colour, fillPattern: 'Solid' }),
        );
        return;
      }
      case 'copy':
        book.transact('user', () =>
          copyCells(book, {
            from: { sheet, area: { top: 0, left: 0, bottom: 1, right: 1 } },
            to: {
              sheet,
              area: { top: one.row + 6, left: one.column, bottom: one.row + 7, right: one.column + 1 },
            },
            type: 'All',
            skipBlanks: false,
            transpose: false,
          }),
        );
        return;
      case 'type':
        host.type(sheet, one.row, one.column, one.value);
    }
  }

  async function start(
    initial: readonly { sheet: number; row: number; column: number; colour: string }[],
  ): Promise<RunningExcel> {
    const excel = await openInExcel({ workbook });
    initial.forEach((one) => perform(excel, { kind: 'colour', ...one }));
    await addUsersRule(excel, '表1', 'A1:C4', '=A1>1');
    await excel.Excel.run(async (context) => {
      const list = context.workbook.worksheets.getItem('表1').getRange('B2:B3');
      list.dataValidation.rule = { list: { inCellDropDown: true, source: '是,否' } };
      await context.sync();
    });
    return excel;
  }

  test('mark with or without notes, any edits, unmark: formats and validations are those of a workbook that was never marked', async () => {
    await fc.assert(
      fc.asyncProperty(
        cells,
        colours,
        fc.array(edit, { maxLength: 8 }),
        fc.boolean(),
        fc.boolean(),
        async (marked, initial, edits, sameSession, withNotes) => {
          const never = await start(initial);
          edits.forEach((one) => perform(never, one));
          const once = await start(initial);
          const marks = await mark(marked);
          if (withNotes) await note(marked.map((one, i) => ({ ...one, text: `原因${i % 3}` })));
          edits.forEach((one) => perform(once, one));
          await unmark(sameSession ? marks : undefined);
          expect(validationsOf(once)).toEqual(validationsOf(never));
          expect(once.book.parts.settings).toEqual(never.book.parts.settings);
          expect(withoutIds(once.snapshot())).toEqual(withoutIds(never.snapshot()));
        },
      ),
      { numRuns: 25 },
    );
  }, 60_000);

  /** Ids of rules differ between two workbooks; all else must not. */
  function withoutIds(snapshot: unknown): unknown {
    return JSON.parse(JSON.stringify(snapshot, (key, value: unknown) => (key === 'id' ? undefined : value)));
  }
});
