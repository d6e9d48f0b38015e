import { checkForm } from '../../src/checks/check';
import { entriesOf } from '../../src/checks/comparison/entries';
import type * as Layouts from '../../src/form/layout/tables';
import type { DeclarationForm, Figure } from '../../src/form/model';
import { readForm } from '../../src/form/read';
import { asWorkbook } from '../../src/form/template/as-workbook';
import { emptyForm } from '../../src/form/template/empty-form';
import { findProfile } from '../../src/standards/profiles';
import { sheet, workbook } from './support/grid';
import type * as Seventh from './support/seventh-table';
import { SEVENTH, SEVENTH_FILLED } from './support/seventh-table';
import { sheets } from './support/tables';

/** The recipe for a table in CONTRIBUTING.md, followed: what it names is added, nothing else is. */
jest.mock('../../src/form/layout/tables', () => {
  const { TABLE_IDS } = jest.requireActual<{ TABLE_IDS: string[] }>('../../src/form/table-id');
  const layouts = jest.requireActual<typeof Layouts>('../../src/form/layout/tables');
  const { SEVENTH_TABLE } = jest.requireActual<typeof Seventh>('./support/seventh-table');
  TABLE_IDS.push('VII');
  Object.assign(layouts.TABLES, { VII: SEVENTH_TABLE });
  return layouts;
});

/** The figures of the new table as the form holds them. */
const funds = (form: DeclarationForm) =>
  (form as unknown as { readonly funds: Readonly<Record<string, Readonly<Record<string, Figure>>>> | null })
    .funds;

const filled = workbook(...sheets(), sheet('经费', [{ matrix: SEVENTH_FILLED, row: 2, column: 1 }]));

test('it is found by its title and its headings and read by its rows', () => {
  const form = readForm(filled);
  expect(form.issues).toEqual([]);
  expect(form.tables.at(-1)).toMatchObject({
    ...{ id: SEVENTH, sheet: '经费' },
    evidence: ['title', 'headings', 'labels'],
  });
  expect(funds(form)).toMatchObject({
    now: { budget: { value: 18.2 }, primary: { value: 100 }, junior: { value: 98.55 } },
    before: { budget: { value: 18.1 }, primary: { value: 99.5 }, junior: { state: 'blank' } },
  });
});

test('a form without it misses it', () => {
  expect(readForm(workbook(...sheets())).issues).toEqual([
    expect.objectContaining({ kind: 'missing-table', table: SEVENTH }),
  ]);
});

test('it is drawn in the empty form and found there again', () => {
  const form = readForm(asWorkbook(emptyForm()));
  expect(form.issues).toEqual([]);
  expect(form.tables.at(-1)).toMatchObject({
    ...{ id: SEVENTH, sheet: '表Ⅶ' },
    evidence: ['title', 'headings', 'codes', 'labels'],
  });
  expect(Object.values(funds(form)?.['now'] ?? {}).map(({ state }) => state)).toEqual(
    Array.from({ length: 3 }, () => 'blank'),
  );
});

test('its blanks and decimals are checked, and two submissions are compared in it', () => {
  const found = checkForm(readForm(filled), findProfile('national')).findings.filter(
    ({ table }) => table === SEVENTH,
  );
  expect(found.map(({ rule, places }) => [rule, places[0]?.row])).toEqual([
    ['entry/number-as-text', 4],
    ['entry/decimals', 4],
    ['entry/blank', 5],
  ]);
  expect(
    entriesOf(readForm(filled))
      .filter(({ table }) => table === SEVENTH)
      .map(({ value }) => value),
  ).toEqual([18.2, 100, 98.55, 18.1, 99.5, '']);
});
