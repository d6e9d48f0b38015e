import * as fc from 'fast-check';
import { leastAddition, leastPossibleAddition } from '../../../src/measures/levers/add';
import { leastWholeAddition } from '../../../src/measures/levers/add-whole';
import { leastMove } from '../../../src/measures/levers/move';
import { leastWholeMove } from '../../../src/measures/levers/move-whole';
import { after } from '../../../src/measures/levers/stock';
import type { Stock } from '../../../src/measures/levers/stock';
import { isWithinLimit } from '../../../src/measures/levers/within-limit';
import { atMost, plus, rational, times } from '../../support/rational';
import type { Rational } from '../../support/rational';

/** Q N ≤ (1 + L²) T² in fractions, L = percent / 100: the definition, with nothing of the program in it. */
function meetsExactly({ totals, pupils }: Stock, percent: number): boolean {
  const zero: Rational = { numerator: 0n, denominator: 1n };
  const squares = totals.reduce((sum, total, index) => {
    const own = rational(total);
    return plus(sum, times(times(own, own), { numerator: 1n, denominator: BigInt(pupils[index] ?? 0) }));
  }, zero);
  const total = totals.reduce((sum, one) => plus(sum, rational(one)), zero);
  const all = BigInt(pupils.reduce((sum, one) => sum + one, 0));
  const factor = { numerator: 10_000n + BigInt(percent) ** 2n, denominator: 10_000n };
  return (
    total.numerator > 0n &&
    atMost(times(squares, { numerator: all, denominator: 1n }), times(factor, times(total, total)))
  );
}

const county = (most: number, schools: number): fc.Arbitrary<Stock> =>
  fc
    .array(fc.tuple(fc.integer({ min: 1, max: 2500 }), fc.integer({ min: 0, max: most })), {
      minLength: 1,
      maxLength: schools,
    })
    .map((rows) => ({ pupils: rows.map(([count]) => count), totals: rows.map(([, total]) => total) }));
const LIMITS = fc.constantFrom(50, 45, 30, 5);

const EXAMPLES = [
  { pupils: [100, 100], totals: [1, 9] },
  { pupils: [100, 200, 100], totals: [1, 4, 9] },
  { pupils: [800, 120, 800], totals: [2, 0, 7] },
] as const satisfies readonly Stock[];

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

/** The least move by halving: how much must go, level by level, each level itself by halving. Nothing of the closed form. */
function byHalving({ totals, pupils }: Stock, limit: number): number {
  const halve = (low: number, high: number, tooLow: (middle: number) => boolean): number => {
    for (let step = 0; step < 60; step++) {
      const middle = (low + high) / 2;
      if (tooLow(middle)) low = middle;
      else high = middle;
    }
    return (low + high) / 2;
  };
  const values = totals.map((total, index) => total / (pupils[index] ?? 1));
  const greatest = Math.max(...values);
  const given = (level: number, sign: 1 | -1): number =>
    values.reduce((sum, value, index) => sum + Math.max(0, sign * (level - value)) * (pupils[index] ?? 0), 0);
  const total = totals.reduce((sum, one) => sum + one, 0);
  const all = pupils.reduce((sum, one) => sum + one, 0);
  return halve(0, given(total / all, 1), (amount) => {
    const low = halve(0, greatest, (level) => given(level, 1) < amount);
    const high = halve(0, greatest, (level) => given(level, -1) > amount);
    const squares = values.reduce(
      (sum, value, index) => sum + Math.min(Math.max(value, low), high) ** 2 * (pupils[index] ?? 0),
      0,
    );
    return squares * all > (1 + limit * limit) * total * total;
  });
}

describe('moving', () => {
  test('worked by hand', () => {
    expect(leastMove(EXAMPLES[0], 0.5, 0)).toMatchObject({ total: expect.closeTo(1.5, 12) as number });
    const move = leastMove(EXAMPLES[1], 0.5, 0);
    if (typeof move === 'string') throw new Error(move);
    expect(move.total).toBeCloseTo(2.4689110868, 9);
    expect(move.amounts[0]).toBeCloseTo(1.4896370289, 9);
    expect(move.amounts[1]).toBeCloseTo(0.9792740578, 9);
    expect(move.amounts[2]).toBeCloseTo(-2.4689110868, 9);
    expect((move.low ?? 0) * 100).toBeCloseTo(2.4896370289, 9);
    expect((move.high ?? 0) * 100).toBeCloseTo(6.5310889132, 9);
  });

  test('a donor keeps its standard, and where that is impossible it is said', () => {
    expect(leastMove(EXAMPLES[1], 0.5, 0.07)).toBe('donors-at-standard');
    expect(leastMove(EXAMPLES[1], 0.5, 0.065)).toMatchObject({
      total: expect.closeTo(2.4689110868, 9) as number,
    });
    expect(leastMove({ pupils: [5, 5], totals: [0, 0] }, 0.5, 0)).toBe('nothing-there');
  });

  test('whatever the county: as little as halving finds, nothing bought, the limit reached', () => {
    fc.assert(
      fc.property(county(5000, 30), LIMITS, (stock, percent) => {
        const limit = percent / 100;
        const move = leastMove(stock, limit, 0);
        if (typeof move === 'string') return stock.totals.every((total) => total === 0);
        const scale = stock.totals.reduce((sum, one) => sum + one, 0);
        expect(Math.abs(move.amounts.reduce((sum, one) => sum + one, 0))).toBeLessThan(1e-9 * scale);
        expect(move.coefficient).toBeLessThanOrEqual(limit * (1 + 1e-9));
        if (move.total === 0) return meetsExactly(stock, percent);
        expect(Math.abs(move.total - byHalving(stock, limit))).toBeLessThan(1e-8 * scale);
        return true;
      }),
      { numRuns: 60 },
    );
  });

  test('whole persons: as few as any exchange needs, tried one by one, donors at their standard', () => {
    const exhaustive = (stock: Stock, percent: number, keep: number, most: number): number | null => {
      let states = new Map([[stock.totals.join(), stock.totals]]);
      for (let units = 0; units <= most; units++) {
        const next = new Map<string, readonly number[]>();
        for (const totals of states.values()) {
          if (meetsExactly({ ...stock, totals }, percent)) return units;
          for (let from = 0; from < totals.length; from++) {
            for (let to = 0; to < totals.length; to++) {
              const moved = totals.map(
                (total, index) => total - Number(index === from) + Number(index === to),
              );
              const left = moved[from] ?? 0;
              if (from !== to && left >= 0 && left * 100 >= keep * (stock.pupils[from] ?? 0))
                next.set(moved.join(), moved);
            }
          }
        }
        states = next;
      }
      return null;
    };
    fc.assert(
      fc.property(county(12, 4), LIMITS, fc.integer({ min: 0, max: 2 }), (stock, percent, keep) => {
        const move = leastWholeMove(stock, percent / 100, keep / 100);
        if (stock.totals.every((total) => total === 0)) return move === 'nothing-there';
        const least = exhaustive(stock, percent, keep, 4);
        if (least !== null) expect(move).toMatchObject({ total: least });
        else if (typeof move !== 'string') expect(move.total).toBeGreaterThan(4);
        if (typeof move === 'string') return true;
        return meetsExactly(after(stock, move.amounts), percent);
      }),
      { numRuns: 150 },
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
