import { checkForm } from '../../src/checks/check';
import { readForm } from '../../src/form/read';
import { provideStandards, shippedStandards } from '../../src/functions';
import { paneSession } from '../../src/taskpane/session/session';
import { ExcelSpreadsheet } from '../../src/excel/excel-spreadsheet';
import { NATIONAL } from '../../src/standards/national';
import type { OpenPane } from './support/open-pane';
import { offered } from './support/findings';
import { findingsOf, openPane, sampleCounty, until } from './support/open-pane';
import { readWorkbook } from '../../src/xlsx/read';
import { readFileSync } from 'node:fs';
import { makeCounty } from '../support/county/county';
import { loadWorkbook } from '@junheng/host';

const rulesIn = ({ excel }: OpenPane): number =>
  excel.book.sheets.reduce((sum, sheet) => sum + sheet.parts.conditionalFormats.length, 0);

afterEach(() => provideStandards(shippedStandards));

describe('checking the open workbook', () => {
  test('gives what the command line gives for the same file', async () => {
    const pane = await openPane(sampleCounty());
    await pane.session.check();
    const bytes = new Uint8Array(readFileSync('assets/sample-county.xlsx'));
    expect(pane.state().checked?.result).toEqual(checkForm(readForm(readWorkbook(bytes)), NATIONAL));
    expect(pane.state().phase).toEqual({ kind: 'ready' });
  });

  test.each([
    [11, 0],
    [12, 0],
    [13, 0],
    [21, 5],
    [22, 5],
    [23, 5],
  ])('finds in county %d with %d errors what the command line finds', async (seed, errors) => {
    const bytes = makeCounty(seed, { errors }).xlsx();
    const pane = await openPane(loadWorkbook(bytes).book);
    await pane.session.check();
    expect(pane.state().checked?.result).toEqual(checkForm(readForm(readWorkbook(bytes)), NATIONAL));
  });

  test('while a cell is edited it waits, says so, and can be stopped', async () => {
    const pane = await openPane(sampleCounty());
    pane.excel.beginCellEdit();
    const checking = pane.session.check();
    await until(() => {
      const { phase } = pane.state();
      return phase.kind === 'checking' && phase.waiting;
    });
    pane.session.stop();
    expect(pane.state().phase).toEqual({ kind: 'ready' });
    pane.excel.endCellEdit();
    await checking;
    expect(pane.state().checked).toBeNull();
    expect(pane.state().notice).toBeNull();
  });

  test('a click on the ribbon that starts the page is not lost', async () => {
    const { store } = await openPane(sampleCounty());
    const session = paneSession(store, new ExcelSpreadsheet());
    const starting = session.start();
    const checking = session.check();
    await Promise.all([starting, checking]);
    expect(store.get().checked?.form.tables).toHaveLength(7);
  });

  test('outside Excel the pane says where it belongs', async () => {
    const pane = await openPane({ 表1: [] });
    Object.assign(globalThis, { Office: undefined, Excel: undefined });
    await pane.session.start();
    expect(pane.state().phase).toEqual({ kind: 'blocked', why: 'not-in-excel', needs: 'ExcelApi 1.14' });
  });

  test('an Excel below the floor is named too old', async () => {
    const pane = await openPane({ 表1: [] });
    Object.assign(globalThis, {
      Office: {
        onReady: () => Promise.resolve({ host: 'Excel' }),
        HostType: { Excel: 'Excel' },
        context: { requirements: { isSetSupported: () => false } },
      },
    });
    await pane.session.start();
    expect(pane.state().phase).toEqual({ kind: 'blocked', why: 'too-old', needs: 'ExcelApi 1.14' });
  });
});

describe('marks', () => {
  test('are put and taken away, and a later check moves them', async () => {
    const pane = await openPane(sampleCounty());
    const before = pane.excel.snapshot();
    await pane.session.mark();
    expect(rulesIn(pane)).toBeGreaterThan(3);
    expect(pane.state().marked?.cells).toBeGreaterThan(10);
    const { marked } = pane.state();
    pane.excel.typeAsUser('表Ⅱ-1', 'J7', 75.04);
    await pane.session.check();
    expect(pane.state().marked?.cells).toBe((marked?.cells ?? 0) - 1);
    await pane.session.unmark();
    expect(pane.excel.snapshot()).toEqual(before);
    expect(pane.state().marked).toBeNull();
  });
});

describe('corrections', () => {
  test('are previewed, applied, leave the list, and come back with undo', async () => {
    const pane = await openPane(sampleCounty());
    await pane.session.check();
    const fixes = offered(findingsOf(pane));
    expect(fixes.length).toBeGreaterThan(0);
    const count = findingsOf(pane).length;
    await pane.session.preview(fixes);
    const { question } = pane.state();
    if (question?.kind !== 'changes') throw new Error('no preview');
    await pane.session.apply(question.changes);
    expect(pane.state().question).toBeNull();
    expect(pane.state().notice?.undo).toBe(true);
    expect(findingsOf(pane).length).toBeLessThan(count);
    await pane.session.undo();
    expect(findingsOf(pane)).toHaveLength(count);
  });

  test('the dark background is put on what is below a standard, and undone', async () => {
    const pane = await openPane(sampleCounty());
    const before = pane.excel.snapshot();
    await pane.session.check();
    await pane.session.askDarken();
    const { question } = pane.state();
    if (question?.kind !== 'darken') throw new Error('no question');
    expect(question.places.length).toBeGreaterThan(0);
    await pane.session.darken(question.places);
    expect(pane.excel.snapshot()).not.toEqual(before);
    await pane.session.undo();
    expect(fillsOf(pane.excel.snapshot())).toEqual(fillsOf(before));
  });

  test('an undo that a protected sheet refuses can be tried again', async () => {
    const pane = await openPane(sampleCounty());
    const before = fillsOf(pane.excel.snapshot());
    await pane.session.check();
    await pane.session.askDarken();
    const { question } = pane.state();
    if (question?.kind !== 'darken') throw new Error('no question');
    await pane.session.darken(question.places);
    const protect = (on: boolean): void => {
      for (const sheet of pane.excel.book.sheets)
        sheet.change({ protection: on ? { password: undefined, options: {} } : null });
    };
    protect(true);
    await pane.session.undo();
    expect(pane.state().notice?.tone).toBe('error');
    expect(pane.state().undoable).not.toBeNull();
    protect(false);
    await pane.session.undo();
    expect(pane.state().undoable).toBeNull();
    expect(fillsOf(pane.excel.snapshot())).toEqual(before);
  });

  /** A cell that had the format of its column may now have an equal one of its own; the fills are what counts. */
  function fillsOf(snapshot: unknown): unknown {
    return JSON.stringify(snapshot)
      .match(/"fillColor":("#\w+"|null)/g)
      ?.filter((fill) => !fill.includes('null'));
  }
});

describe('live', () => {
  test('an edit is checked by itself, the marks follow, and our own writes start nothing', async () => {
    const pane = await openPane(sampleCounty());
    await pane.session.mark();
    await pane.session.setLive(true);
    const cells = pane.state().marked?.cells ?? 0;
    const { time } = pane.state().checked ?? {};
    await new Promise((done) => setTimeout(done, 400));
    expect(pane.state().checked?.time).toBe(time);
    pane.excel.typeAsUser('表Ⅱ-1', 'J7', 75.04);
    await until(() => pane.state().checked?.time !== time && pane.state().marked?.cells === cells - 1);
    expect(pane.state().notice?.parameters).toEqual({ count: cells - 1 });
    // An edit while a check is running is not lost.
    const checking = pane.session.check();
    pane.excel.typeAsUser('表Ⅱ-1', 'J7', 74);
    await checking;
    await until(() => findingsOf(pane).some(({ actual }) => actual === 74));
    await pane.session.setLive(false);
    const last = pane.state().checked;
    pane.excel.typeAsUser('表Ⅱ-1', 'J7', 1);
    await new Promise((done) => setTimeout(done, 400));
    expect(pane.state().checked).toBe(last);
  });
});
