import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { MARK_COLOURS } from '../../src/checks/findings/colours';
import { checkForm } from '../../src/checks/check';
import { readForm } from '../../src/form/read';
import type { Workbook } from '../../src/form/workbook';
import { WPS } from '../../src/messages/wps';
import { NATIONAL } from '../../src/standards/national';
import { DEFAULT_SETTINGS } from '../../src/standards/workbook-settings';
import { cellsToMark } from '../../src/taskpane/findings/cells';
import { notesOn } from '../../src/taskpane/findings/reasons';
import { type Book, loadWorkbook } from '@junheng/host';
import { readWorkbook } from '../../src/xlsx/read';
import { bookOf } from '../support/office/books';
import { ANSWERS, type Answers, LIKELIEST } from '../support/wps/answers';
import { openInWps } from '../support/wps/open';

afterAll(() => void Reflect.deleteProperty(globalThis, 'wps'));

const SAMPLE = readFileSync(join(__dirname, '../../assets/sample-county.xlsx'));
const findingsOf = (workbook: Workbook) => checkForm(readForm(workbook), NATIONAL).findings;

/** Any WPS that is plausible. */
const anyAnswers: fc.Arbitrary<Answers> = fc.record(
  Object.fromEntries(Object.entries(ANSWERS).map(([key, answers]) => [key, fc.constantFrom(...answers)])),
) as unknown as fc.Arbitrary<Answers>;

/** All that a saved file would hold. */
const traceOf = (book: Book): string =>
  JSON.stringify(
    [book.parts.names, book.parts.settings, ...book.sheets.map(({ parts, cells }) => [parts, cells])],
    (_, value: unknown) => (value instanceof Map ? [...(value as Map<unknown, unknown>)] : value),
  );

test('the sample county: the file, a copy and the open cells say the same, whatever WPS answers', async () => {
  const expected = findingsOf(readWorkbook(SAMPLE));
  expect(expected.length).toBeGreaterThan(10);
  await fc.assert(
    fc.asyncProperty(anyAnswers, async (answers) => {
      const { spreadsheet } = openInWps(loadWorkbook(SAMPLE, '样例县.xlsx').book, answers);
      const { workbook } = await spreadsheet.read();
      expect(findingsOf(workbook)).toEqual(expected);
    }),
    { numRuns: 12 },
  );
});

test('read from the cells, a sheet is the same in every part as read from the file', async () => {
  const { spreadsheet } = openInWps(loadWorkbook(SAMPLE).book, { ...LIKELIEST, copy: 'none' });
  const { workbook } = await spreadsheet.read();
  const inOrder = ({ sheets }: Workbook) =>
    sheets.map((sheet) => ({
      ...sheet,
      merges: [...sheet.merges].sort((a, b) => a.top - b.top || a.left - b.left),
    }));
  expect(inOrder(workbook)).toEqual(inOrder(readWorkbook(SAMPLE)));
});

test('marks have our colours, whichever way round WPS writes them', async () => {
  for (const colours of ANSWERS.colours) {
    const { host, spreadsheet } = openInWps({ 表1: [['a', 'b']] }, { ...LIKELIEST, colours });
    const open = await spreadsheet.read();
    await spreadsheet.mark(
      open,
      [
        { sheet: '表1', row: 0, column: 0, mark: 'entry' },
        { sheet: '表1', row: 0, column: 1, mark: 'below' },
      ],
      null,
    );
    const fills = host.book.sheets[0]?.parts.conditionalFormats.map(({ look }) => look.fillColor);
    expect(fills?.sort()).toEqual([`#${MARK_COLOURS.below.fill}`, `#${MARK_COLOURS.entry.fill}`].sort());
  }
});

/** A workbook with rules of entry, conditional formats, merges, hidden lines and errors of its own. */
function furnished(): Book {
  const book = bookOf({
    表1: [
      ['校名', '人数', '=1/0'],
      ['甲', "'12", 3],
      ['乙', 5, 6],
    ],
    表2: [['丙', 7]],
  });
  const [first] = book.sheets;
  first?.change({
    merges: [{ top: 4, left: 0, bottom: 5, right: 1 }],
    rows: new Map([[2, { hidden: true }]]),
    validations: [
      {
        areas: [{ top: 1, left: 1, bottom: 2, right: 1 }],
        type: 'List',
        rule: { list: { inCellDropDown: true, source: '是,否' } },
        ignoreBlanks: true,
        errorAlert: { showAlert: true, title: '', message: '', style: 'Stop' },
        prompt: { showPrompt: true, title: '', message: '' },
      },
    ],
    conditionalFormats: [
      {
        id: 'own',
        type: 'Custom',
        areas: [{ top: 0, left: 0, bottom: 9, right: 9 }],
        stopIfTrue: false,
        formula: '=A1>1',
        cellValue: null,
        look: { fillColor: '#00FF00' },
      },
    ],
  });
  return book;
}

test('after unmarking nothing is left, whatever WPS answers; rules of the workbook itself stay', async () => {
  const cell = fc.record({
    sheet: fc.constantFrom('表1', '表2'),
    row: fc.nat(3),
    column: fc.nat(3),
    mark: fc.constantFrom('entry' as const, 'floor' as const),
    text: fc.constantFrom('应为数字', '应≥1 200，差 354'),
  });
  await fc.assert(
    fc.asyncProperty(
      anyAnswers,
      fc.uniqueArray(cell, { selector: (one) => `${one.sheet}${one.row}:${one.column}` }),
      async (answers, cells) => {
        const book = furnished();
        const before = traceOf(book);
        const { spreadsheet } = openInWps(book, answers);
        const open = await spreadsheet.read();
        const { occupied } = await spreadsheet.mark(open, cells, cells);
        const closed = cells.filter(
          ({ sheet, row, column }) => sheet === '表1' && column === 1 && (row === 1 || row === 2),
        );
        expect(occupied).toBe(closed.length);
        // Another session, which knows nothing of the first.
        const later = openInWps(book, answers).spreadsheet;
        await later.unmark();
        expect(traceOf(book)).toBe(before);
      },
    ),
    { numRuns: 60 },
  );
});

test('the whole sample county is marked with notes as in the file, and comes back to what it was', async () => {
  const { book } = loadWorkbook(SAMPLE);
  const before = traceOf(book);
  const { spreadsheet, person } = openInWps(book);
  const open = await spreadsheet.read();
  const findings = findingsOf(open.workbook);
  const cells = cellsToMark(findings);
  const marked = await spreadsheet.mark(open, cells, notesOn(findings, 'zh'));
  expect([marked.cells, marked.locked]).toEqual([cells.length, []]);
  const shown = open.workbook.sheets.flatMap(({ name }) => person.marks(name));
  expect(shown).toHaveLength(cells.length);
  await spreadsheet.unmark();
  expect(traceOf(book)).toBe(before);
});

test('a copy is deleted, also where it could not be read', async () => {
  for (const copy of ANSWERS.copy) {
    const { host, spreadsheet } = openInWps({ 表1: [['甲', 1]] }, { ...LIKELIEST, copy });
    await spreadsheet.read();
    await spreadsheet.readSettings();
    expect([...host.files]).toEqual([]);
  }
});

test('error values, blanks, texts that look like errors and formulas are read from the cells as from a copy', async () => {
  const book = bookOf({ 表1: [['甲', 0, false, '=1+1'], [], ["'=不是公式", "'12", 1.5]] });
  const [sheet] = book.sheets;
  for (const [column, error] of ['#DIV/0!', '#N/A', '#VALUE!', '#REF!'].entries())
    sheet?.put(3 * 16_384 + column, { content: { error }, formula: '=A1/0' });
  const readings = await Promise.all(
    ANSWERS.copy.flatMap((copy) =>
      ANSWERS.errors.flatMap((errors) =>
        ANSWERS.grids.map((grids) =>
          openInWps(book, { ...LIKELIEST, copy, errors, grids }).spreadsheet.read(),
        ),
      ),
    ),
  );
  const [first] = readings;
  expect(first?.workbook.sheets[0]?.rows.at(-1)?.cells.map(({ value }) => value)).toEqual([
    { error: '#DIV/0!' },
    { error: '#N/A' },
    { error: '#VALUE!' },
    { error: '#REF!' },
  ]);
  for (const { workbook } of readings) expect(workbook).toEqual(first?.workbook);
});

test('without an open workbook the pane can start, and a check says what is missing', async () => {
  const { host, spreadsheet } = openInWps({ 表1: [[1]] });
  Object.defineProperty(host, 'ActiveWorkbook', { value: null });
  expect(await spreadsheet.surroundings()).toBe('ready');
  expect(await spreadsheet.readSettings()).toEqual(DEFAULT_SETTINGS);
  expect((await spreadsheet.read({ only: '标准参数' })).workbook.sheets).toEqual([]);
  await expect(spreadsheet.read()).rejects.toMatchObject({ parameters: { reason: WPS.noBook } });
});
