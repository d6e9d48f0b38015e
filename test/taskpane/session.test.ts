import { checkForm } from '../../src/checks/check';
import { readForm } from '../../src/form/read';
import { FUNCTIONS, provideStandards, shippedStandards } from '../../src/functions';
import { std } from '../../src/functions/std';
import { PaneSession } from '../../src/taskpane/session/session';
import { NATIONAL } from '../../src/standards/national';
import { fixesOf } from '../../src/taskpane/findings/cells';
import { keyOf } from '../../src/workbench/host/model/sheet';
import type { OpenPane } from './support/open-pane';
import { openPane, sampleCounty, until } from './support/open-pane';
import { readWorkbook } from '../../src/xlsx/read';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadWorkbook } from '../../src/workbench/host/file/load';

const rulesIn = ({ excel }: OpenPane): number =>
  excel.book.sheets.reduce((sum, sheet) => sum + sheet.parts.conditionalFormats.length, 0);
const noticeOf = ({ state }: OpenPane): string | undefined => state().notice?.sentence.zh;
const findingsOf = ({ state }: OpenPane) => state().checked?.result.findings ?? [];

afterEach(() => provideStandards(shippedStandards));

describe('checking the open workbook', () => {
  test('gives what the command line gives for the same file', async () => {
    const pane = await openPane(sampleCounty());
    await pane.session.check();
    const bytes = new Uint8Array(readFileSync('assets/sample-county.xlsx'));
    expect(pane.state().checked?.result).toEqual(checkForm(readForm(readWorkbook(bytes)), NATIONAL));
    expect(pane.state().phase).toEqual({ kind: 'ready' });
  });

  const shared = join('..', 'shared', 'data');
  const files = ['clean', 'with-errors'].flatMap((folder) =>
    existsSync(join(shared, folder))
      ? readdirSync(join(shared, folder))
          .filter((name) => name.endsWith('.xlsx'))
          .map((name) => join(shared, folder, name))
      : [],
  );
  (files.length > 0 ? test.each(files) : test.skip.each(['../shared/data']))(
    'finds in %s what the command line finds',
    async (file) => {
      const bytes = new Uint8Array(readFileSync(file));
      const pane = await openPane(loadWorkbook(bytes).book);
      await pane.session.check();
      expect(pane.state().checked?.result).toEqual(checkForm(readForm(readWorkbook(bytes)), NATIONAL));
    },
  );

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
    const session = new PaneSession(store);
    const starting = session.start();
    const checking = session.check();
    await Promise.all([starting, checking]);
    expect(store.get().checked?.form.tables).toHaveLength(7);
  });

  test('outside Excel the pane says where it belongs', async () => {
    const pane = await openPane({ 表1: [] });
    Object.assign(globalThis, { Office: undefined, Excel: undefined });
    await pane.session.start();
    expect(pane.state().phase).toEqual({ kind: 'blocked', why: 'not-in-excel' });
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
    expect(pane.state().phase).toEqual({ kind: 'blocked', why: 'too-old' });
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
    const fixes = fixesOf(findingsOf(pane));
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
    pane.session.askDarken();
    const { question } = pane.state();
    if (question?.kind !== 'darken') throw new Error('no question');
    expect(question.places.length).toBeGreaterThan(0);
    await pane.session.darken(question.places);
    expect(pane.excel.snapshot()).not.toEqual(before);
    await pane.session.undo();
    expect(fillsOf(pane.excel.snapshot())).toEqual(fillsOf(before));
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

describe('standards of the workbook', () => {
  test('profile and concessions are kept in the workbook and hold for the functions', async () => {
    const pane = await openPane(sampleCounty());
    expect(std([['special_education_funding']])).toEqual([[8000]]);
    await pane.session.chooseProfile('anhui-tianjiaan');
    await pane.session.setConcession('d', true);
    expect(std([['special_education_funding']])).toEqual([[6000]]);
    provideStandards(shippedStandards);
    const again = await openPane(pane.excel.book);
    expect(again.state().settings).toEqual({ profile: 'anhui-tianjiaan', concessions: ['d'] });
    expect(std([['special_education_funding']])).toEqual([[6000]]);
  });

  test('a threshold edited on 标准参数 holds at the next reading, is shown as edited, and never disturbs the form', async () => {
    const pane = await openPane(sampleCounty());
    await pane.session.check();
    const { tables } = pane.state().checked?.form ?? {};
    await pane.session.insertParameters();
    const sheet = pane.excel.book.sheet('标准参数');
    const row = [...Array(200).keys()].find((i) => sheet?.content(i, 0) === 'primary_rooms') ?? -1;
    expect(sheet?.content(row, 3)).toBe(4.5);
    pane.excel.typeAsUser('标准参数', `E${row + 1}`, 5);
    await pane.session.reloadParameters();
    const { standards, checked } = pane.state();
    expect([...standards.original]).toEqual([['primary_rooms', 4.5]]);
    expect(standards.profile.standards.find(({ key }) => key === 'primary_rooms')).toMatchObject({
      threshold: 5,
      floor: 4.25,
    });
    expect(standards.profile.name.zh).toContain('已修改 1 项');
    expect(std([['primary_rooms']])).toEqual([[5]]);
    expect(checked?.form.tables).toEqual(tables);
    // Written anew, the county's own entry stays.
    await pane.session.insertParameters();
    expect(pane.excel.book.sheets.filter(({ name }) => name.startsWith('标准参数'))).toHaveLength(1);
    expect(pane.excel.book.sheet('标准参数')?.content(row, 4)).toBe(5);
  });
});

describe('tools', () => {
  test('核验结果 lists every finding with a link, is updated in place, and never disturbs the form', async () => {
    const pane = await openPane(sampleCounty());
    await pane.session.check();
    const findings = findingsOf(pane);
    const { tables } = pane.state().checked?.form ?? {};
    await pane.session.writeResults();
    await pane.session.writeResults();
    const sheets = pane.excel.book.sheets.filter(({ name }) => name.startsWith('核验结果'));
    expect(sheets).toHaveLength(1);
    const [sheet] = sheets;
    expect(sheet?.content(3 + findings.length, 0)).toBe(findings.length);
    expect(sheet?.content(4 + findings.length, 0)).toBeUndefined();
    expect(sheet?.at(4, 5)?.formula).toMatch(/^=HYPERLINK\("#'表/);
    await pane.session.check();
    expect(pane.state().checked?.form.tables).toEqual(tables);
    expect(findingsOf(pane)).toEqual(findings);
  });

  test('an empty form is inserted whole and found again', async () => {
    const pane = await openPane({ 封面: [['某县']] });
    await pane.session.insertForm();
    expect(noticeOf(pane)).toContain('已插入');
    await pane.session.check();
    expect(pane.state().checked?.form.tables).toHaveLength(7);
    expect(pane.state().checked?.form.issues).toEqual([]);
    await pane.session.insertForm();
    const names = pane.excel.book.sheets.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  test('our formulas become values only after the question, and undo brings them back', async () => {
    const book = sampleCounty();
    const [sheet] = book.sheets;
    sheet?.put(keyOf(40, 1), { content: 0.5, formula: '=JH.CV(A1:A9)' });
    const pane = await openPane(book);
    await pane.session.askValues();
    const { question } = pane.state();
    if (question?.kind !== 'values') throw new Error('no question');
    expect(question.formulas).toHaveLength(1);
    await pane.session.replaceByValues(question.formulas);
    expect(sheet?.at(40, 1)).toMatchObject({ content: 0.5 });
    expect(sheet?.at(40, 1)?.formula).toBeUndefined();
    await pane.session.undo();
    expect(sheet?.at(40, 1)?.formula).toBe('=JH.CV(A1:A9)');
  });

  test('an example goes into an empty cell', async () => {
    const pane = await openPane({ 表1: [] });
    const [help] = FUNCTIONS;
    if (!help) throw new Error('no function');
    await pane.session.insertExample(help);
    expect(pane.excel.book.sheets[0]?.at(0, 0)?.formula).toBe('=JH.CV(G4:G23,D4:D23)');
  });
});
