import fc from 'fast-check';
import { checkForm } from '../../../src/checks/check';
import type { Declared } from '../../../src/checks/comparison/declared';
import { entriesOf } from '../../../src/checks/comparison/entries';
import { compareSubmissions } from '../../../src/checks/comparison/submissions';
import { readForm } from '../../../src/form/read';
import type { Workbook } from '../../../src/form/workbook';
import { address } from '../../../src/form/workbook';
import { NATIONAL } from '../../../src/standards/national';
import { makeCounty } from '../../support/county/county';
import { MARK_STYLES, PLAIN } from '../../support/county/look';

function declared(workbook: Workbook): Declared {
  const form = readForm(workbook);
  return { name: 'x', form, result: checkForm(form, NATIONAL), profile: NATIONAL };
}

const [markStyle] = MARK_STYLES;
const county = (layout: 'sheets' | 'shifted' | 'single', errors = 0) =>
  makeCounty(77, { look: { ...PLAIN, layout, ...(markStyle && { mark: markStyle }) }, errors }).workbook();

/** The workbook with one number written anew. */
function withNumber(workbook: Workbook, sheet: string, cell: string, value: number): Workbook {
  return {
    sheets: workbook.sheets.map((one) =>
      one.name !== sheet
        ? one
        : {
            ...one,
            rows: one.rows.map((row) => ({
              ...row,
              cells: row.cells.map((old) =>
                address({ row: row.index, column: old.column }) === cell ? { ...old, value } : old,
              ),
            })),
          },
    ),
  };
}

describe('two submissions of one form', () => {
  test('a form laid out anew is unchanged', () => {
    const found = compareSubmissions(declared(county('sheets')), declared(county('single')));
    expect(found.changed).toEqual([]);
    expect(found.schoolsAdded).toEqual([]);
    expect(found.schoolsGone).toEqual([]);
    expect(found.appeared).toEqual([]);
    expect(found.mended).toEqual([]);
  });

  test('exactly the figures that were written anew are told, each once, with both values', () => {
    const before = county('sheets');
    const figures = entriesOf(readForm(before)).filter(
      ({ table, value }) => typeof value === 'number' && table !== 'IV' && table !== 'V',
    );
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(figures.length - 1), { minLength: 1, maxLength: 6 }), (chosen) => {
        let after = before;
        const wanted = new Map<string, readonly [unknown, number]>();
        for (const index of chosen) {
          const entry = figures[index];
          // The note under the schools is one text: a number in its place would be another thing.
          if (!entry || (entry.table === 'II-2' && entry.school === null)) continue;
          const value = Math.round(Number(entry.value) * 100 + 100) / 100;
          wanted.set(entry.key, [entry.value, value]);
          after = withNumber(after, entry.place.sheet, address(entry.place), value);
        }
        const { changed } = compareSubmissions(declared(before), declared(after));
        expect(new Map(changed.map((one) => [one.after.key, [one.before.value, one.after.value]]))).toEqual(
          wanted,
        );
      }),
      { numRuns: 40 },
    );
  });

  test('errors put right are gone, and none is new', () => {
    const found = compareSubmissions(declared(county('sheets', 4)), declared(county('sheets')));
    expect(found.changed.length).toBeGreaterThan(0);
    expect(found.mended.length).toBeGreaterThan(0);
    expect(found.appeared.filter(({ category }) => category !== 'standard')).toEqual([]);
  });

  test('a finding that stayed says whether its cell was touched', () => {
    const wrong = county('sheets', 4);
    const found = compareSubmissions(declared(wrong), declared(wrong));
    const accused = found.stayed.filter(({ places }) => places.length > 0);
    expect(accused.length).toBeGreaterThan(0);
    expect(found.untouched).toHaveLength(accused.length);
  });

  test('a school that was renamed is another until the user says that it is the same', () => {
    const before = county('sheets', 4);
    const [school] = readForm(before).schools?.primary ?? [];
    const old = school?.name.text ?? '';
    const after: Workbook = {
      sheets: before.sheets.map((sheet) => ({
        ...sheet,
        rows: sheet.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) => (cell.value === old ? { ...cell, value: '曙光实验小学' } : cell)),
        })),
      })),
    };
    const apart = compareSubmissions(declared(before), declared(after));
    expect([apart.schoolsGone.length, apart.schoolsAdded.length]).toEqual([1, 1]);
    const same = compareSubmissions(declared(before), declared(after), new Map([[old, '曙光实验小学']]));
    expect(same).toMatchObject({ schoolsGone: [], schoolsAdded: [], changed: [], mended: [], appeared: [] });
  });
});
