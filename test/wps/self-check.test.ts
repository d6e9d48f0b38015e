import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beliefsTable, PROBES, save, selfCheck, textOf } from '../../src/wps/self-check/run';
import { bookOf } from '../support/office/books';
import { type Answers, LIKELIEST } from '../support/wps/answers';
import { WpsHost } from '../support/wps/host';

const NOW = new Date('2026-11-28T08:00:00Z');
const run = (answers: Partial<Answers> = {}) => {
  const host = new WpsHost(bookOf({ Sheet1: [] }), { ...LIKELIEST, ...answers });
  const report = selfCheck(host, NOW);
  const of = (state: string) => report.answers.filter((one) => one.state === state).map(({ id }) => id);
  return { host, report, of };
};

/** What our host does not do: it calculates nothing, and its window is no browser. */
const NOT_IN_THE_HOST = ['B12', 'B14', 'C6', 'C8', 'C20', 'M7'];

test('on a host that answers as believed the beliefs hold', () => {
  const { of } = run();
  expect([...of('other'), ...of('failed')].filter((id) => !NOT_IN_THE_HOST.includes(id))).toEqual([]);
});

test.each([
  [{ grids: 'flat lines' }, ['C3', 'C4']],
  [{ empty: undefined }, ['C5']],
  [{ mixed: undefined }, ['C13', 'C15', 'C19']],
  [{ errors: 'text' }, ['C9']],
  [{ formula1: 'without =' }, ['M3', 'B4']],
  [{ colours: 'RGB' }, ['M4']],
  [{ address: 8192 }, ['C17']],
  [{ payload: 'nothing' }, ['B9']],
  [{ silence: 'ignored' }, ['B9']],
  [{ copy: 'none' }, ['B6', 'B7']],
  [{ eventRoot: 'wps' }, ['B8']],
  [{ writes: 'first value' }, ['C7']],
] as [Partial<Answers>, string[]][])(
  'on a host that answers otherwise (%j) the report says so',
  (answers, expected) => {
    const { of } = run(answers);
    expect([...of('other'), ...of('failed')]).toEqual(expect.arrayContaining(expected));
  },
);

test('the scratch workbook is closed, no probe leaves a file, and what was switched off is on again', () => {
  const { host } = run();
  expect([host.closed, [...host.files], host.EnableEvents, host.DisplayAlerts]).toEqual([1, [], true, true]);
});

test('the report names every probe once and is saved as text and JSON', () => {
  const { host, report } = run();
  const text = textOf(report);
  for (const { id } of PROBES) expect(text.match(new RegExp(`^${id} `, 'gm'))).toHaveLength(1);
  const path = save(host, report);
  expect(path).toMatch(/自检-20261128080000\.txt$/);
  expect([...host.files.keys()].map((file) => file.replace(/.*\./, ''))).toEqual(['txt', 'json']);
});

test('there are some forty probes, each with its own number and belief', () => {
  expect(PROBES.length).toBeGreaterThanOrEqual(40);
  expect(new Set(PROBES.map(({ id }) => id)).size).toBe(PROBES.length);
  expect(new Set(PROBES.map(({ belief }) => belief)).size).toBe(PROBES.length);
});

test('docs/wps-behaviour.md lists the beliefs as they are probed', () => {
  const plain = (table: string): string => table.replace(/-{2,}/g, '--').replace(/ +/g, ' ');
  const page = readFileSync(join(__dirname, '../../docs/wps-behaviour.md'), 'utf8');
  expect(plain(page)).toContain(plain(beliefsTable()));
});
