import { EXAMPLE_PRICES, NO_PRICES, pricesIn } from '../../src/remedy/prices';
import { PRICES } from '../../src/messages/remedy';
import { INDICATORS } from '../../src/standards/indicators';
import { sheet, workbook } from '../form/support/grid';
import type { Content } from '../form/support/grid';

const HEAD = Object.values(PRICES.columns).map(({ zh }) => zh);
const book = (own: readonly Content[], head: readonly Content[] = HEAD) =>
  workbook(
    sheet('随便叫什么', [
      {
        matrix: [
          ['测算单价（2025年）'],
          [...head],
          ...INDICATORS.map(({ name }, index) => [name.zh, '元', 1, own[index] ?? null, null]),
        ],
      },
    ]),
  );

test('prices are read as numbers of the form are: full-width digits, separators, 元 and 万元', () => {
  const { basis, perUnit, examples } = pricesIn(
    book([20000, '１２,000元', '8万元', '0', '3 000 元/人', 5.5, 7]),
  );
  expect(basis).toBe('county');
  expect(examples).toEqual([]);
  expect(Object.values(perUnit)).toEqual([20000, 12000, 80000, 0, 3000, 5.5, 7]);
});

test('what is no price leaves the example, and says so', () => {
  const { basis, perUnit, examples } = pricesIn(book([-1, '待定', true, '12亩']));
  expect(basis).toBe('examples');
  expect(perUnit).toEqual(EXAMPLE_PRICES);
  expect(examples).toHaveLength(7);
});

test('without all of its headings it is another sheet', () =>
  expect(pricesIn(book([1], ['测算项目', '单位', '示例单价', '单价']))).toBe(NO_PRICES));
