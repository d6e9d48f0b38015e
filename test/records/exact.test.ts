import fc from 'fast-check';
import { compare, exact, minus, over, plus, rounded, times, toNumber } from '../../src/records/exact';

const decimal = fc
  .tuple(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.integer({ min: 0, max: 4 }))
  .map(([digits, places]) => ({ value: digits / 10 ** places, digits, places }));

describe('exact fractions of raw figures', () => {
  it('takes a number as the decimal that was typed', () => {
    fc.assert(
      fc.property(decimal, ({ value, digits, places }) => {
        const read = exact(value);
        expect(read.n * 10n ** BigInt(places)).toBe(BigInt(digits) * read.d);
      }),
    );
    expect(exact(2862.5000000000005)).toEqual({ n: 28625n, d: 10n });
    expect(compare(exact(1e-7), over(exact(1), exact(10_000_000)))).toBe(0);
    expect(compare(exact(1.5e21), times(exact(15), exact(1e20)))).toBe(0);
  });

  it('rounds half up where binary numbers would not', () => {
    for (const [value, expected] of [
      ['1.005', 1.01],
      ['2.675', 2.68],
      ['0.285', 0.29],
      ['1.0049999', 1],
      ['-1.005', -1.01],
      ['10.235', 10.24],
    ] as const) {
      expect(rounded(exact(Number(value)), 2)).toBe(expected);
    }
    // 1/3 and 2/3 of a hundred, and a tie that only the fraction shows: 0.125.
    expect(rounded(over(exact(100), exact(3)), 2)).toBe(33.33);
    expect(rounded(over(exact(1), exact(8)), 2)).toBe(0.13);
  });

  it('computes without loss and gives the nearest double', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        const [x, y] = [exact(a.value), exact(b.value)];
        expect(compare(minus(plus(x, y), y), x)).toBe(0);
        expect(toNumber(x)).toBe(a.value);
        if (b.digits !== 0) expect(compare(times(over(x, y), y), x)).toBe(0);
      }),
    );
    const long = over(exact(1), times(exact(3 ** 30), exact(7 ** 18)));
    expect(Math.abs(toNumber(long) * 3 ** 30 * 7 ** 18 - 1)).toBeLessThan(1e-15);
  });
});
