import { provideStandards, shippedStandards } from '../../src/functions';
import { deleteCells, keyOf } from '@junheng/host';
import type { OpenPane } from './support/open-pane';
import { offered } from './support/findings';
import { openPane, sampleCounty } from './support/open-pane';

afterEach(() => provideStandards(shippedStandards));

const protect = ({ excel }: OpenPane, sheet: string, on = true): Promise<void> =>
  excel.Excel.run(async (context) => {
    const { protection } = context.workbook.worksheets.getItem(sheet);
    if (on) protection.protect();
    else protection.unprotect();
    await context.sync();
  });

/** The question that the pane asks, of that kind. */
function asked<Kind extends string>({ state }: OpenPane, kind: Kind) {
  const { question } = state();
  if (question?.kind !== kind) throw new Error(`It asks ${String(question?.kind)}, not ${kind}`);
  return question as Extract<NonNullable<typeof question>, { kind: Kind }>;
}

test('the dark background leaves protected sheets alone and names them; the others are filled, with an undo', async () => {
  const pane = await openPane(sampleCounty());
  const { session, state } = pane;
  await protect(pane, '表Ⅱ-2');
  await session.check();
  await session.askDarken();
  const { places } = asked(pane, 'darken');
  const free = places.filter(({ sheet }) => sheet !== '表Ⅱ-2').length;
  expect(free).toBeGreaterThan(0);
  await session.darken(places);
  expect(state().notice).toMatchObject({
    tone: 'warning',
    parameters: { count: free, sheets: '表Ⅱ-2' },
    undo: true,
  });
  expect(state().undoable?.parameters).toEqual({ count: free });
});

test('an undo that a protected sheet refuses is kept and succeeds once it is unprotected', async () => {
  const pane = await openPane(sampleCounty());
  const { session, state, excel } = pane;
  await session.check();
  const before = excel.snapshot();
  await session.preview(offered(state().checked?.result.findings ?? []));
  await session.apply(asked(pane, 'changes').changes);
  const sheets = excel.book.sheets.map(({ name }) => name);
  for (const name of sheets) await protect(pane, name);
  await session.undo();
  expect(state().notice?.tone).toBe('error');
  expect(state().undoable).not.toBeNull();
  for (const name of sheets) await protect(pane, name, false);
  await session.undo();
  expect([state().notice?.tone, state().undoable]).toEqual(['success', null]);
  expect(excel.snapshot()).toEqual(before);
});

test('formulas come back in place of their values, but not over what was typed there since', async () => {
  const book = sampleCounty();
  const [sheet] = book.sheets;
  sheet?.put(keyOf(40, 1), { content: 0.5, formula: '=JH.CV(A1:A9)' });
  sheet?.put(keyOf(41, 1), { content: 0.6, formula: '=JH.CV(A1:A8)' });
  sheet?.put(keyOf(42, 1), { content: 1, formula: "='CV (2)'!A1" });
  const pane = await openPane(book);
  const { session, state, excel } = pane;
  await session.askValues();
  const { formulas } = asked(pane, 'values');
  expect(formulas.map(({ row }) => row)).toEqual([40, 41]);
  await session.replaceByValues(formulas);
  excel.typeAsUser('表Ⅰ', 'B41', 7);
  await session.undo();
  expect(state().notice).toMatchObject({ tone: 'warning', parameters: { count: 1, cells: '表Ⅰ!B41' } });
  expect([sheet?.at(40, 1)?.content, sheet?.at(41, 1)?.formula]).toEqual([7, '=JH.CV(A1:A8)']);
});

test('a formula whose cell was deleted since does not keep the others from coming back', async () => {
  const book = sampleCounty();
  const [sheet] = book.sheets;
  if (!sheet) throw new Error('no sheet');
  sheet.put(keyOf(40, 1), { content: 0.5, formula: '=JH.CV(A1:A9)' });
  sheet.put(keyOf(44, 1), { content: 0.6, formula: '=JH.CV(A1:A8)' });
  const { session, state } = await openPane(book);
  await session.askValues();
  const { question } = state();
  if (question?.kind !== 'values') throw new Error('it does not ask');
  await session.replaceByValues(question.formulas);
  deleteCells(book, sheet, { top: 40, left: 0, bottom: 40, right: 16_383 }, 'row');
  await session.undo();
  expect(state().notice).toMatchObject({ tone: 'warning', parameters: { count: 1, cells: '表Ⅰ!B41' } });
  expect(sheet.at(43, 1)?.formula).toBe('=JH.CV(A1:A8)');
});

test('where nothing is to be marked, that is said', async () => {
  const pane = await openPane({ 封面: [['某县']] });
  await pane.session.mark();
  expect(pane.state().notice?.sentence.zh).toBe('没有需要标记的单元格。');
});
