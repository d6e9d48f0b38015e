import * as fc from 'fast-check';
import type { Stock } from '../../src/measures/levers/stock';
import { atMost, plus, rational, times } from './rational';
import type { Rational } from './rational';

/** Q N ≤ (1 + L²) T² in fractions, L = percent / 100: the definition, with nothing of the program in it. */
export function meetsExactly({ totals, pupils }: Stock, percent: number): boolean {
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

export const county = (most: number, schools: number): fc.Arbitrary<Stock> =>
  fc
    .array(fc.tuple(fc.integer({ min: 1, max: 2500 }), fc.integer({ min: 0, max: most })), {
      minLength: 1,
      maxLength: schools,
    })
    .map((rows) => ({ pupils: rows.map(([count]) => count), totals: rows.map(([, total]) => total) }));
export const LIMITS = fc.constantFrom(50, 45, 30, 5);

export const EXAMPLES = [
  { pupils: [100, 100], totals: [1, 9] },
  { pupils: [100, 200, 100], totals: [1, 4, 9] },
  { pupils: [800, 120, 800], totals: [2, 0, 7] },
] as const satisfies readonly Stock[];
