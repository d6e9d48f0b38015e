import { likeness } from '../../src/checks/schools/likeness';
import { readForm } from '../../src/form/read';
import { Alike } from '../../src/papers/review/alike';
import type { ReviewedCounty } from '../../src/papers/review/standing';
import { makeCounty } from '../support/county/county';
import { PLAIN } from '../support/county/look';

const size = (primary: number) => ({
  counts: { primary, point: 0, junior: 3, nine: 0, complete: 0, twelve: 0 },
  smallPoints: 0,
  level: 1,
  spread: 0.1,
  crowding: 0,
});

const formOf = (seed: number, primary: number, errors: number | readonly string[] = 0) =>
  readForm(makeCounty(seed, { look: PLAIN, size: size(primary), errors }).workbook());

/** The groups of forms in this order, by their places. */
function groupsOf(forms: readonly ReturnType<typeof formOf>[]): string[][] {
  const alike = new Alike();
  forms.forEach((form) => alike.add(likeness(form)));
  const all = forms.map((_, index) => ({ name: '县', file: String(index) }) as unknown as ReviewedCounty);
  return alike.groups(all).map((files) => files.map(({ file }) => file));
}

test('a copy and a corrected draft are of one county; other counties are not, whatever the files are called', () => {
  const draft = formOf(5, 20, 4);
  const last = formOf(5, 20);
  expect(groupsOf([formOf(6, 20), draft, formOf(7, 20), last, last, formOf(8, 3)])).toEqual([
    ['1', '3', '4'],
  ]);
});

test('two groups come in the order of their first files', () => {
  const [a, b] = [formOf(9, 12), formOf(10, 12)];
  expect(groupsOf([b, a, a, b])).toEqual([
    ['0', '3'],
    ['1', '2'],
  ]);
});

test('forms without schools, and those with a single one, are never said to be the same', () => {
  const alike = new Alike();
  for (const numbers of [[], [], [7], [7]]) alike.add(numbers);
  expect(alike.groups([])).toEqual([]);
});
