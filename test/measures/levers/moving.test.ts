import * as fc from 'fast-check';
import { leastMove } from '../../../src/measures/levers/move';
import { leastWholeMove } from '../../../src/measures/levers/move-whole';
import { after } from '../../../src/measures/levers/stock';
import type { Stock } from '../../../src/measures/levers/stock';
import { county, EXAMPLES, LIMITS, meetsExactly } from '../../support/stock';

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
