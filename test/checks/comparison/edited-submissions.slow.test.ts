import fc from 'fast-check';
import { entriesOf } from '../../../src/checks/comparison/entries';
import { compareSubmissions } from '../../../src/checks/comparison/submissions';
import type { Submissions } from '../../../src/checks/comparison/submissions';
import { readForm } from '../../../src/form/read';
import type { Workbook } from '../../../src/form/workbook';
import { address } from '../../../src/form/workbook';
import { county, declared, sorted, withValues } from '../../support/submissions';

/** Both sides of a comparison, apart from places. */
const sides = ({ changed, mended, appeared, schoolsAdded, schoolsGone, stayed }: Submissions) => ({
  changed: changed.map(({ before, after }) => [before.value, after.value].map(String)).sort(),
  gone: [...mended.map(({ finding, alone }) => `${finding.rule} ${finding.school} ${alone}`)].sort(),
  come: [...appeared.map(({ finding, alone }) => `${finding.rule} ${finding.school} ${alone}`)].sort(),
  added: schoolsAdded.map(({ name }) => name.text),
  removed: schoolsGone.map(({ name }) => name.text),
  stayed: stayed.length,
});

describe('random edits of figures, on a form that is laid out anew', () => {
  const figures = (workbook: Workbook) =>
    entriesOf(readForm(workbook)).filter(
      ({ table, school, value, code }) =>
        typeof value === 'number' &&
        // Sentences hold several figures; a number in their place would be another thing.
        !(table === 'IV' || table === 'V' || (table === 'II-2' && school === null)) &&
        code !== 'L1',
    );
  const layouts = ['sheets', 'shifted', 'single'] as const;
  const before = county('sheets', 3);
  const all = new Map(layouts.map((layout) => [layout, county(layout, 3)] as const));

  test('each is told once, with both values and its place; nothing else is, and exchanged they mirror', () => {
    const old = figures(before);
    const random = fc.record({
      layout: fc.constantFrom(...layouts),
      chosen: fc.uniqueArray(fc.nat(old.length - 1), { minLength: 1, maxLength: 6 }),
      isSorted: fc.boolean(),
    });
    fc.assert(
      fc.property(random, ({ layout, chosen, isSorted }) => {
        const laid = all.get(layout) ?? before;
        const now = isSorted ? sorted(laid) : laid;
        const places = new Map(figures(now).map((entry) => [entry.key, entry.place]));
        const values = new Map<string, number>();
        const wanted: unknown[] = [];
        for (const index of chosen) {
          const entry = old[index];
          const place = entry && places.get(entry.key);
          if (!place) continue;
          const value = Math.round(Number(entry.value) * 100 + 100) / 100;
          values.set(`${place.sheet}!${address(place)}`, value);
          wanted.push([`${place.sheet}!${address(place)}`, entry.value, value]);
        }
        const [one, other] = [declared(before), declared(withValues(now, values))];
        const found = compareSubmissions(one, other);
        const told = found.changed.map(({ before: was, after }) => [
          `${after.place.sheet}!${address(after.place)}`,
          was.value,
          after.value,
        ]);
        expect(told.map(String).sort()).toEqual(wanted.map(String).sort());
        expect(found).toMatchObject({ rewritten: [], cellsAdded: [], cellsGone: [], tablesGone: [] });
        const [to, from] = [sides(found), sides(compareSubmissions(other, one))];
        expect(from).toEqual({
          ...{ changed: to.changed.map(([a, b]) => [b, a]).sort(), gone: to.come, come: to.gone },
          ...{ added: to.removed, removed: to.added, stayed: to.stayed },
        });
      }),
      { numRuns: 16 },
    );
  });
});
