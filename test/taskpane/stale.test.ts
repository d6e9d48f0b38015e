import { placeText } from '../../src/checks/findings/words';
import type { Finding } from '../../src/checks/findings/finding';
import { provideStandards, shippedStandards } from '../../src/functions';
import { insertCells } from '@junheng/host';
import type { OpenPane } from './support/open-pane';
import { offered } from './support/findings';
import { findingsOf, noticeOf, openPane, sampleCounty, until } from './support/open-pane';

afterEach(() => provideStandards(shippedStandards));

/** A person inserts an empty row above the first school of 表Ⅱ-2; the pane hears of it. */
async function insertRowAbove({ excel: { book }, state }: OpenPane): Promise<void> {
  const sheet = book.sheet('表Ⅱ-2');
  if (!sheet) throw new Error('no sheet');
  insertCells(book, sheet, { top: 3, left: 0, bottom: 3, right: 16_383 }, 'row');
  await until(() => state().stale);
}

const marksIn = ({ excel }: OpenPane) =>
  excel.book.sheets.map(({ parts }) => parts.conditionalFormats.map(({ areas }) => areas));

const belowIn = (findings: readonly Finding[], sheet: string): Finding | undefined =>
  findings.find(({ rule, places }) => rule === 'standard/indicator' && places[0]?.sheet === sheet);

test('marks come on the cells that the findings are about, though rows were inserted since the check', async () => {
  const pane = await openPane(sampleCounty());
  await pane.session.check();
  expect(pane.state().stale).toBe(false);
  await insertRowAbove(pane);
  await pane.session.mark();
  expect(pane.state().stale).toBe(false);

  const fresh = await openPane(sampleCounty());
  const sheet = fresh.excel.book.sheet('表Ⅱ-2');
  if (sheet) insertCells(fresh.excel.book, sheet, { top: 3, left: 0, bottom: 3, right: 16_383 }, 'row');
  await fresh.session.check();
  await fresh.session.mark();
  expect(marksIn(pane)).toEqual(marksIn(fresh));
  expect(marksIn(pane).flat().length).toBeGreaterThan(5);
});

test('a click on a finding whose row has moved selects nothing wrong: the list is brought up to date first', async () => {
  const pane = await openPane(sampleCounty());
  await pane.session.check();
  const [place] = belowIn(findingsOf(pane), '表Ⅱ-2')?.places ?? [];
  if (!place) throw new Error('nothing below a standard');
  await insertRowAbove(pane);
  const before = pane.excel.book.active?.name;
  await pane.session.select(place);
  expect(noticeOf(pane)).toContain('已重新核验');
  expect(pane.excel.book.active?.name).toBe(before);
  const [moved] = belowIn(findingsOf(pane), '表Ⅱ-2')?.places ?? [];
  expect(moved).toEqual({ ...place, row: place.row + 1 });
  if (moved) await pane.session.select(moved);
  expect(pane.excel.book.active?.name).toBe('表Ⅱ-2');
});

test('a click on a finding elsewhere goes where it should', async () => {
  const pane = await openPane(sampleCounty());
  await pane.session.check();
  const [place] = findingsOf(pane).find(({ table }) => table === 'I')?.places ?? [];
  if (!place) throw new Error('no finding in 表Ⅰ');
  await insertRowAbove(pane);
  await pane.session.select(place);
  expect(noticeOf(pane)).toBeUndefined();
  expect(pane.excel.book.active?.name).toBe(place.sheet);
});

test('corrections and the dark background of an older check are not applied; they are asked for again', async () => {
  const pane = await openPane(sampleCounty());
  await pane.session.check();
  const fixes = offered(findingsOf(pane));
  expect(fixes.length).toBeGreaterThan(0);
  await pane.session.preview(fixes);
  const { question } = pane.state();
  if (question?.kind !== 'changes') throw new Error('no preview');
  await insertRowAbove(pane);
  const before = pane.excel.snapshot();
  await pane.session.apply(question.changes);
  expect(noticeOf(pane)).toContain('已重新核验');
  expect(pane.excel.snapshot()).toEqual(before);

  await pane.session.askDarken();
  const asked = pane.state().question;
  if (asked?.kind !== 'darken') throw new Error('no question');
  await insertRowAbove(pane);
  await pane.session.darken(asked.places);
  expect(pane.excel.snapshot()).not.toEqual(before);
  const again = pane.state().question;
  if (again?.kind !== 'darken') throw new Error('it does not ask again');
  expect(again.places.map(placeText)).not.toEqual(asked.places.map(placeText));
  expect(JSON.stringify(pane.excel.snapshot())).not.toContain('#808080');
});

test('what the pane itself writes does not make the check stale', async () => {
  const pane = await openPane(sampleCounty());
  await pane.session.check();
  await pane.session.mark();
  await pane.session.writeResults();
  await pane.excel.settle();
  expect(pane.state().stale).toBe(false);
  await pane.session.unmark();
  await pane.excel.settle();
  expect(pane.state().stale).toBe(false);
  pane.excel.typeAsUser('表Ⅰ', 'A1', '改了标题');
  await until(() => pane.state().stale);
  await pane.session.check();
  expect(pane.state().stale).toBe(false);
});
