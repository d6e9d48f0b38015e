import * as fc from 'fast-check';
import { leastAddition, leastPossibleAddition } from '../../../src/measures/levers/add';
import { leastWholeAddition } from '../../../src/measures/levers/add-whole';
import { after } from '../../../src/measures/levers/stock';
import type { Stock } from '../../../src/measures/levers/stock';
import { isWithinLimit } from '../../../src/measures/levers/within-limit';
import { county, EXAMPLES, LIMITS, meetsExactly } from '../../support/stock';

describe('the least addition', () => {
  test('worked by hand: two schools', () => {
    const plan = leastAddition(EXAMPLES[0], 0.5);
    expect(plan?.level).toBeCloseTo(0.03, 15);
    expect(plan?.total).toBeCloseTo(2, 14);
    expect(plan?.coefficient).toBeCloseTo(0.5, 14);
  });

  test('worked by hand: the level is 45 − 24√3 per hundred', () => {
    const plan = leastAddition(EXAMPLES[1], 0.5);
    expect((plan?.level ?? 0) * 100).toBeCloseTo(45 - 24 * Math.sqrt(3), 12);
    expect(plan?.total).toBeCloseTo(130 - 72 * Math.sqrt(3), 12);
    expect(plan?.amounts[0]).toBeCloseTo(2.4307806183, 9);
    expect(plan?.amounts[1]).toBeCloseTo(2.8615612367, 9);
    expect(plan?.amounts[2]).toBe(0);
  });

  test('after a shortfall is filled the rest comes to the same sum', () => {
    const plan = leastAddition({ ...EXAMPLES[1], totals: [2, 4, 9] }, 0.5);
    expect(plan?.total).toBeCloseTo(4.292341855, 9);
  });

  test('continuous over two schools where one whole unit does', () => {
    expect(leastAddition(EXAMPLES[2], 0.5)?.total).toBeCloseTo(0.7969635308, 9);
  });

  test('nothing where the coefficient is at the limit; null where nothing is there', () => {
    expect(leastAddition({ pupils: [100, 100], totals: [3, 9] }, 0.5)).toMatchObject({
      total: 0,
      level: null,
    });
    expect(leastAddition({ pupils: [100, 100], totals: [0, 0] }, 0.5)).toBeNull();
    expect(leastAddition(EXAMPLES[0], 0)).toBeNull();
  });

  test('whatever the county: it reaches the limit, and no addition can be smaller', () => {
    fc.assert(
      fc.property(county(90_000, 60), LIMITS, (stock, percent) => {
        const limit = percent / 100;
        const plan = leastAddition(stock, limit);
        if (!plan) return stock.totals.every((total) => total === 0);
        const end = after(stock, plan.amounts).totals;
        const bound = leastPossibleAddition(stock, end, limit);
        expect(plan.coefficient).toBeLessThanOrEqual(limit * (1 + 1e-9));
        expect(plan.amounts.every((amount) => amount >= 0)).toBe(true);
        if (plan.total > 0) expect(plan.total).toBeLessThanOrEqual(bound * (1 + 1e-8) + 1e-9);
        return plan.total > 0 || meetsExactly(stock, percent);
      }),
      { numRuns: 1000 },
    );
  });

  test('the bound holds for any positive state, so that it proves what it says', () => {
    fc.assert(
      fc.property(
        county(900, 8),
        fc.array(fc.double({ min: 0.01, max: 50, noNaN: true }), { minLength: 8, maxLength: 8 }),
        (stock, guess) => {
          const plan = leastAddition(stock, 0.45);
          const end = stock.totals.map((total, index) => total + (guess[index] ?? 1));
          if (plan)
            expect(leastPossibleAddition(stock, end, 0.45)).toBeLessThanOrEqual(
              plan.total * (1 + 1e-9) + 1e-9,
            );
        },
      ),
    );
  });
});

/** The least whole addition by trying every way to place n units, for n = 0, 1, 2… */
function bruteForce(stock: Stock, percent: number, most: number): number | null {
  const place = (totals: readonly number[], school: number, left: number): boolean => {
    if (school === totals.length - 1) {
      return meetsExactly(
        { ...stock, totals: totals.map((total, index) => total + (index === school ? left : 0)) },
        percent,
      );
    }
    for (let own = 0; own <= left; own++) {
      if (
        place(
          totals.map((total, index) => total + (index === school ? own : 0)),
          school + 1,
          left - own,
        )
      )
        return true;
    }
    return false;
  };
  for (let units = 0; units <= most; units++) if (place(stock.totals, 0, units)) return units;
  return null;
}

describe('whole units', () => {
  test('worked by hand', () => {
    expect(leastWholeAddition(EXAMPLES[0], 0.5)).toMatchObject({ total: 2, amounts: [2, 0] });
    expect(leastWholeAddition(EXAMPLES[1], 0.5)).toMatchObject({ total: 6, amounts: [3, 3, 0] });
    expect(leastWholeAddition(EXAMPLES[1], 0.5)?.coefficient).toBeCloseTo(0.4636809248, 10);
    expect(leastWholeAddition(EXAMPLES[2], 0.5)).toMatchObject({ total: 1, amounts: [1, 0, 0] });
  });

  test('as few as any placing of them needs, tried one by one', () => {
    fc.assert(
      fc.property(county(9, 4), LIMITS, (stock, percent) => {
        const plan = leastWholeAddition(stock, percent / 100);
        const least = stock.totals.some((total) => total > 0) ? bruteForce(stock, percent, 7) : null;
        if (least !== null) expect(plan?.total).toBe(least);
        else if (plan) expect(plan.total).toBeGreaterThan(7);
      }),
      { numRuns: 150 },
    );
  });

  test('never beyond the limit, and one unit less anywhere is not enough', () => {
    fc.assert(
      fc.property(county(60, 40), LIMITS, (stock, percent) => {
        const plan = leastWholeAddition(stock, percent / 100);
        if (!plan) return;
        const end = after(stock, plan.amounts);
        expect(meetsExactly(end, percent)).toBe(true);
        for (const [index, amount] of plan.amounts.entries()) {
          if (amount === 0) continue;
          const less = end.totals.map((total, other) => total - (other === index ? 1 : 0));
          expect(meetsExactly({ ...end, totals: less }, percent)).toBe(false);
        }
        const { total } = leastAddition(stock, percent / 100) ?? { total: 0 };
        expect(plan.total).toBeGreaterThanOrEqual(total * (1 - 1e-9) - 1e-9);
      }),
      { numRuns: 300 },
    );
  });
});

test('the limit is met where the coefficient equals it, told by fractions', () => {
  expect(isWithinLimit({ totals: [3, 9], pupils: [100, 100] }, 0.5)).toBe(true);
  expect(isWithinLimit({ totals: [3, 9.000000001], pupils: [100, 100] }, 0.5)).toBe(false);
  expect(isWithinLimit({ totals: [11, 29], pupils: [100, 100] }, 0.45)).toBe(true);
  expect(isWithinLimit({ totals: [11, 29.0000000000001], pupils: [100, 100] }, 0.45)).toBe(false);
  fc.assert(
    fc.property(
      county(20, 6),
      LIMITS,
      (stock, percent) => isWithinLimit(stock, percent / 100) === meetsExactly(stock, percent),
    ),
  );
});
