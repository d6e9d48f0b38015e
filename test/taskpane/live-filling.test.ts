import { provideStandards, shippedStandards } from '../../src/functions';
import { readForm } from '../../src/form/read';
import { asWorkbook } from '../../src/form/template/as-workbook';
import { emptyForm } from '../../src/form/template/empty-form';
import { readRecords } from '../../src/records/read';
import { filledForm, isLive } from '../../src/taskpane/data/filled-form';
import { paneSession } from '../../src/taskpane/session/session';
import { DEFAULT_STANDARDS } from '../../src/taskpane/session/standards';
import { startState } from '../../src/taskpane/state/state';
import { createStore } from '../../src/taskpane/state/store';
import { Random } from '../support/county/random';
import { plainSheet } from '../support/records/plain-sheet';
import { rawCounty } from '../support/records/raw-county';
import type { MemoryBook } from '../support/spreadsheet/memory-book';
import { memoryBookOf } from '../support/spreadsheet/memory-book';
import { MemorySpreadsheet } from '../support/spreadsheet/memory-spreadsheet';

afterEach(() => provideStandards(shippedStandards));

const county = readRecords([plainSheet(rawCounty(3), new Random(3))]);
const { profile } = DEFAULT_STANDARDS;

/** What every cell of a workbook holds, sheet by sheet. */
const contents = ({ sheets }: MemoryBook): object =>
  Object.fromEntries(
    sheets.map(({ name, rows }) => [
      name,
      rows.flatMap((line, row) =>
        line.flatMap(({ value, formula }, column) =>
          value === null || value === '' ? [] : [`${row} ${column} ${formula ?? value}`],
        ),
      ),
    ]),
  );
const formulasOf = (book: MemoryBook, name: string): string[] =>
  book.named(name).rows.flatMap((line) => line.flatMap(({ formula }) => formula ?? []));

async function open(book: MemoryBook) {
  const store = createStore(startState('zh', DEFAULT_STANDARDS));
  const session = paneSession(store, new MemorySpreadsheet(book));
  await session.start();
  await session.check();
  const fill = async (call: ((name: string) => string) | null): Promise<void> => {
    const { checked } = store.get();
    const filling =
      checked &&
      filledForm(
        county,
        profile,
        { form: checked.form, workbook: checked.open.workbook },
        { rows: true, formulas: true, call },
      );
    if (filling?.kind !== 'cells') throw new Error('There is no form');
    await session.fillPlanned(filling);
  };
  return { session, fill };
}

test('an open form is filled with formulas over 基础数据 and 指标计算, and all is taken back in one step', async () => {
  const book = memoryBookOf(asWorkbook(emptyForm(60)));
  const before = contents(book);
  const { session, fill } = await open(book);
  await fill(null);
  expect(book.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['基础数据', '指标计算']));
  const indicators = formulasOf(book, '表Ⅱ-2');
  expect(indicators.length).toBeGreaterThan(county.schools.length * 7);
  for (const formula of indicators) expect(formula).toMatch(/^=(ROUND\()?'指标计算'!/);
  expect(formulasOf(book, '表Ⅲ').length).toBeGreaterThan(14);
  await session.undo();
  expect(contents(book)).toEqual(before);
});

test('filled again, its own sheets are brought up to date where they stand; with our functions on request', async () => {
  const book = memoryBookOf(asWorkbook(emptyForm(60)));
  const { session, fill } = await open(book);
  await fill(null);
  const first = contents(book);
  const sheets = book.sheets.map(({ name }) => name);
  await fill((name) => `JH.${name}`);
  expect(book.sheets.map(({ name }) => name)).toEqual(sheets);
  const ours = formulasOf(book, '指标计算').filter((formula) => formula.includes('JH.'));
  expect(ours.length).toBeGreaterThanOrEqual(7);
  for (const formula of ours) expect(formula).toMatch(/^=JH\.CV_TOTALS\(\$[A-Z]\$\d+:\$[A-Z]\$\d+,\$C/);
  await session.undo();
  expect(contents(book)).toEqual(first);
});

test('where 指标计算 is somebody else’s, no formula refers to it', () => {
  const { sheets } = asWorkbook(emptyForm(60));
  const other = {
    name: '指标计算',
    visibility: 'visible' as const,
    protected: false,
    merges: [],
    hiddenColumns: [],
    rows: [{ index: 0, hidden: false, cells: [{ column: 0, value: '我的草稿' }] }],
  };
  const filling = filledForm(
    county,
    profile,
    { form: readForm({ sheets }), workbook: { sheets: [...sheets, other] } },
    { rows: true, formulas: true },
  );
  expect(isLive(filling)).toBe(false);
});
