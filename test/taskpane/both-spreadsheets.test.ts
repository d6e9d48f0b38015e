import { readFileSync } from 'node:fs';
import { ExcelSpreadsheet } from '../../src/excel/excel-spreadsheet';
import { provideStandards, shippedStandards } from '../../src/functions';
import type { Spreadsheet } from '../../src/spreadsheet/spreadsheet';
import { toConfirm } from '../../src/checks/review/confirmations';
import { cellsToMark } from '../../src/taskpane/findings/cells';
import type { PaneSession } from '../../src/taskpane/session/session';
import { paneSession } from '../../src/taskpane/session/session';
import { DEFAULT_STANDARDS } from '../../src/taskpane/session/standards';
import type { PaneState } from '../../src/taskpane/state/state';
import { startState } from '../../src/taskpane/state/state';
import { createStore } from '../../src/taskpane/state/store';
import { readWorkbook } from '../../src/xlsx/read';
import { openInExcel } from '../excel/support/excel';
import { bookPerson } from '../support/spreadsheet/book-person';
import { memoryBookOf } from '../support/spreadsheet/memory-book';
import { memoryPerson } from '../support/spreadsheet/memory-person';
import { MemorySpreadsheet } from '../support/spreadsheet/memory-spreadsheet';
import type { Person } from '../spreadsheet/person';
import { sampleCounty, until } from './support/open-pane';
import { offered } from './support/findings';

afterEach(() => provideStandards(shippedStandards));

const BOTH: readonly [string, () => Promise<{ spreadsheet: Spreadsheet; person: Person }>][] = [
  [
    'office.js',
    async () => {
      const excel = await openInExcel({ workbook: sampleCounty() });
      return { spreadsheet: new ExcelSpreadsheet(), person: bookPerson(excel.book, () => excel.settle()) };
    },
  ],
  [
    'plain objects',
    async () => {
      const book = memoryBookOf(readWorkbook(new Uint8Array(readFileSync('assets/sample-county.xlsx'))));
      return { spreadsheet: new MemorySpreadsheet(book), person: memoryPerson(book) };
    },
  ],
];

describe.each(BOTH)('the pane over %s', (_, openSpreadsheet) => {
  async function open(): Promise<{
    session: PaneSession;
    state: () => PaneState;
    person: Person;
    spreadsheet: Spreadsheet;
  }> {
    const { spreadsheet, person } = await openSpreadsheet();
    const store = createStore(startState('zh', DEFAULT_STANDARDS));
    const session = paneSession(store, spreadsheet);
    await session.start();
    return { session, state: store.get, person, spreadsheet };
  }
  const findings = (state: PaneState) => state.checked?.result.findings ?? [];
  const marksIn = (person: Person): number =>
    person.sheets().reduce((sum, sheet) => sum + person.marks(sheet).length, 0);

  test('marks what it found, follows a later check, and leaves nothing behind', async () => {
    const { session, state, person } = await open();
    await session.mark();
    expect(marksIn(person)).toBe(cellsToMark(findings(state())).length);
    const before = marksIn(person);
    person.type('表Ⅱ-1', 'J7', 75.04);
    await session.check();
    expect([marksIn(person), state().marked?.cells]).toEqual([before - 1, before - 1]);
    await session.unmark();
    expect([marksIn(person), state().marked]).toEqual([0, null]);
  });

  test('corrects what is certain after showing it, and takes it back', async () => {
    const { session, state, person } = await open();
    await session.check();
    const count = findings(state()).length;
    await session.preview(offered(findings(state())));
    const { question } = state();
    if (question?.kind !== 'changes') throw new Error('no preview');
    const [first] = question.changes;
    if (!first) throw new Error('nothing to change');
    await session.apply(question.changes);
    expect(findings(state()).length).toBeLessThan(count);
    await session.undo();
    expect([findings(state()).length, state().undoable]).toEqual([count, null]);
    expect(person.marks('表Ⅰ')).toEqual([]);
  });

  test('checks by itself what is edited while 边改边核验 is on', async () => {
    const { session, state, person } = await open();
    await session.check();
    await session.setLive(true);
    const { time } = state().checked ?? {};
    person.type('表Ⅱ-1', 'J7', 75.04);
    await until(() => state().checked !== null && state().checked?.time !== time && !state().stale);
    expect(state().live).toBe(true);
  });

  test('shows the finding whose cell a person selects', async () => {
    const { session, state, person } = await open();
    await session.check();
    const entry = state().checked?.list.problems.find(({ finding }) => finding.table === 'I');
    expect(entry?.finding.places[0]).toMatchObject({ sheet: '表Ⅰ', row: 5, column: 1 });
    person.select('表Ⅰ', 'B6');
    await person.settle();
    expect(state().selected).toBe(entry?.id);
  });

  test('keeps a chosen profile in the workbook, and knows another workbook', async () => {
    const { session, state, person } = await open();
    await session.check();
    await session.chooseProfile('anhui-tianjiaan');
    expect(state().checked?.result.profile).toBe('anhui-tianjiaan');
    person.openOther('别的县.xlsx');
    expect(await session.look()).toBe(true);
    expect(state()).toMatchObject({ checked: null, switched: { to: '别的县.xlsx' } });
  });

  test('goes from one finding to the next by the keys of the add-in, and fills every blank 备注 in one go', async () => {
    const { session, state, person } = await open();
    await session.step(1);
    expect(state().selected).toBe(state().checked?.list.problems[0]?.id);
    expect(person.selection()).toBe('表Ⅰ!B6');
    await session.step(1);
    expect(state().selected).toBe(state().checked?.list.problems[1]?.id);
    await session.step(-1);
    expect(person.selection()).toBe('表Ⅰ!B6');
    await session.fillRemarks();
    expect(String(person.valueAt('表Ⅱ-2', 'O4'))).toMatch(/达标/);
    const rules = findings(state()).map(({ rule }) => rule);
    expect(rules).not.toContain('entry/remark-blank');
    expect(rules).not.toContain('consistency/remark');
    await session.undo();
    expect(person.valueAt('表Ⅱ-2', 'O4') ?? null).toBeNull();
  });

  test('keeps what was set aside and confirmed in the workbook, for the next opening too', async () => {
    const { session, state, spreadsheet } = await open();
    await session.check();
    const [problem] = state().checked?.list.problems ?? [];
    const form = state().checked?.form;
    if (!problem || !form) throw new Error('nothing found');
    await session.explain(problem.id, problem.finding, '已与户籍部门核对');
    const [veto] = toConfirm(form);
    if (veto) await session.confirm([[veto, 'not-met']]);
    const again = createStore(startState('zh', DEFAULT_STANDARDS));
    await paneSession(again, spreadsheet).start();
    expect(again.get().settings).toMatchObject({
      explanations: [{ finding: problem.id, reason: '已与户籍部门核对' }],
      confirmations: [{ key: veto?.key, answer: 'not-met' }],
    });
    await session.explain(problem.id, problem.finding, '');
    expect(state().settings.explanations).toEqual([]);
  });

  test('takes out before submitting what the checking has put in', async () => {
    const { session, state, person } = await open();
    await session.mark();
    await session.writeResults();
    await session.insertParameters();
    expect(person.sheets()).toEqual(expect.arrayContaining(['核验结果', '标准参数']));
    await session.askClean();
    const { question } = state();
    if (question?.kind !== 'clean') throw new Error('it does not ask');
    expect(question.found).toMatchObject({ marks: true, results: true, parameters: true });
    await session.clean(question.found);
    expect(person.sheets()).not.toEqual(expect.arrayContaining(['核验结果']));
    expect(person.sheets()).not.toEqual(expect.arrayContaining(['标准参数']));
    expect(marksIn(person)).toBe(0);
  });
});
