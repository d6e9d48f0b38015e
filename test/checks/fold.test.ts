import { foldDerived } from '../../src/checks/evidence/fold';
import type { RaisedFinding } from '../../src/checks/evidence/fold';
import { cell, rows } from '../../src/checks/evidence/evidence';
import type { Ground, Spoil } from '../../src/checks/evidence/evidence';
import type { Finding } from '../../src/checks/findings/finding';
import type { Place } from '../../src/form/workbook';
import { finding } from '../taskpane/support/findings';

const place = (row: number, column = 0): Place => ({ sheet: '表', row, column });

/** A finding of a rule at a place, which it spoils, with what it spoils beyond. */
const cause = (rule: string, at: Place, ...spoils: Spoil[]): RaisedFinding => ({
  finding: finding(0, { rule, places: [at] }),
  restsOn: [],
  spoils: [{ of: 'cell', place: at }, ...spoils],
});

const resting = (...restsOn: Ground[]): RaisedFinding => ({
  finding: finding(0, { rule: 'consistency/derived', places: [place(99)], severity: 'error' }),
  restsOn,
  spoils: [],
});

/** The rules that the last of them follows from. */
function because(...raised: RaisedFinding[]): string[] {
  const last: Finding | undefined = foldDerived(raised).at(-1);
  return (last?.because ?? []).map(({ rule }) => rule);
}

test('a cell that a finding accuses first is spoiled, unless its rule spoils nothing or it only informs', () => {
  const ground = cell(place(1));
  expect(because(cause('entry/a', place(1)), resting(ground))).toEqual(['entry/a']);
  expect(because({ ...cause('entry/a', place(1)), spoils: [] }, resting(ground))).toEqual([]);
  const told = cause('entry/a', place(1));
  const information = { ...told, finding: { ...told.finding, severity: 'information' as const } };
  expect(because(information, resting(ground))).toEqual([]);
});

test('what rests on several cells together follows only from what spoils all of them', () => {
  const both: Ground = { on: 'cells', places: [place(1), place(2)] };
  const exchanged = cause('consistency/exchanged-pupils', place(1), { of: 'cell', place: place(2) });
  expect(because(exchanged, resting(both))).toEqual(['consistency/exchanged-pupils']);
  expect(because(cause('entry/a', place(1)), cause('entry/b', place(2)), resting(both))).toEqual([]);
});

test('missing rows explain what is written too high, and not what is too low', () => {
  const missing = cause('consistency/school-counts', place(1), { of: 'rows', stage: 'primary', change: 2 });
  expect(because(missing, resting(rows('primary', 3)))).toHaveLength(1);
  expect(because(missing, resting(rows('primary', null)))).toHaveLength(1);
  expect(because(missing, resting(rows('primary', -3)))).toEqual([]);
  expect(because(missing, resting(rows('junior', 3)))).toEqual([]);
});

test('a column of 表Ⅲ spoils only what rests on 表Ⅲ too; a column of 表Ⅱ-2 spoils both', () => {
  const ground: Ground = { on: 'column', stage: 'primary', indicator: 'pe_arts' };
  const balance: Ground = { ...ground, balance: true };
  const wrong = (table: 'II-2' | 'III'): RaisedFinding =>
    cause('consistency/exchanged-columns', place(1), {
      of: 'column',
      table,
      stages: ['primary'],
      indicators: ['pe_arts', 'rooms'],
    });
  expect(because(wrong('II-2'), resting(ground))).toHaveLength(1);
  expect(because(wrong('III'), resting(ground))).toEqual([]);
  expect(because(wrong('III'), resting(balance))).toHaveLength(1);
  expect(because(wrong('II-2'), resting({ ...ground, indicator: 'sports' }))).toEqual([]);
  expect(because(wrong('II-2'), resting({ ...ground, indicator: null }))).toHaveLength(1);
});

test('below a heading that is in doubt everything follows from it but what the standards say', () => {
  const heading = cause('structure/moved-column', place(0, 4), {
    of: 'heading',
    table: 'I',
    place: place(0, 4),
  });
  const under = (category: Finding['category'], column: number): RaisedFinding => ({
    finding: finding(0, { rule: 'x/y', category, table: 'I', places: [place(5, column)], severity: 'error' }),
    restsOn: [],
    spoils: [],
  });
  expect(because(heading, under('consistency', 4))).toEqual(['structure/moved-column']);
  expect(because(heading, under('consistency', 5))).toEqual([]);
  expect(because(heading, under('standard', 4))).toEqual([]);
});

test('what is folded keeps its words but not its correction, and nothing is dropped', () => {
  const derived = resting(cell(place(1)));
  const fixed = { ...derived, finding: { ...derived.finding, fix: { place: place(99), value: 1 } } };
  const found = foldDerived([cause('entry/a', place(1)), fixed]);
  expect(found).toHaveLength(2);
  expect(found[1]).toMatchObject({ severity: 'information', message: derived.finding.message });
  expect(found[1]).not.toHaveProperty('fix');
});
