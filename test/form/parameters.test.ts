import { applyParameters } from '../../src/form/parameters';
import { NATIONAL } from '../../src/standards/national';
import type { Content } from './support/grid';
import { sheet } from './support/grid';

const HEADINGS = ['键名', '本县标准'];
/** The threshold that an entry on 标准参数 gives a standard. */
const threshold = (key: string, own: Content): number | null | undefined =>
  applyParameters(NATIONAL, sheet('标准参数', [{ matrix: [HEADINGS, [key, own]] }])).profile.standards.find(
    (standard) => standard.key === key,
  )?.threshold;

test.each<[string, Content, number]>([
  ['satisfaction', { value: 0.9, format: '0%' }, 90],
  ['satisfaction', '90%', 90],
  ['satisfaction', 90, 90],
  ['junior_cv', { value: 0.4, format: '0%' }, 0.4],
  ['junior_cv', '40%', 0.4],
  ['junior_cv', ' 0.4 ', 0.4],
  ['primary_rooms', 6, 6],
])('%s: %j is %d', (key, own, expected) => {
  expect(threshold(key, own)).toBe(expected);
});

test('what is no threshold is left aside and told', () => {
  const matrix = [HEADINGS, ['junior_cv', '约0.4'], ['primary_rooms', -1], ['primary_cv', '%']];
  const { original, unread } = applyParameters(NATIONAL, sheet('标准参数', [{ matrix }]));
  expect([...original]).toEqual([]);
  expect(unread).toEqual(
    expect.arrayContaining([
      { key: 'junior_cv', written: '约0.4' },
      { key: 'primary_rooms', written: '-1' },
      { key: 'primary_cv', written: '%' },
    ]),
  );
});
