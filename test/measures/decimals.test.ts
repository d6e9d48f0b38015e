import * as fc from 'fast-check';
import { hasMoreDecimals } from '../../src/measures/rounding';

/** How many decimals the number has where it is written out with 15 digits. */
function written(value: number): number {
  const [digits = '', exponent = '0'] = String(Number(value.toPrecision(15))).split('e');
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent));
}

const value = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.double({ min: -1e4, max: 1e4, noNaN: true }),
  // A decimal of few digits, and what arithmetic leaves beside it.
  fc
    .tuple(fc.integer({ min: -1e7, max: 1e7 }), fc.nat(6), fc.integer({ min: -40, max: 40 }))
    .map(([whole, decimals, steps]) => (whole / 10 ** decimals) * (1 + steps * 2 ** -52)),
);

test('what is said to have more decimals has more, written out with 15 digits', () =>
  fc.assert(
    fc.property(value, fc.nat(7), (number, decimals) => {
      if (hasMoreDecimals(number, decimals)) expect(written(number)).toBeGreaterThan(decimals);
    }),
    { numRuns: 5000 },
  ));

test('a figure of many digits is seen to have more, one of few is not', () => {
  expect(hasMoreDecimals(4.123456789012345, 2)).toBe(true);
  expect(hasMoreDecimals(0.125, 2)).toBe(true);
  expect(hasMoreDecimals(4.1200000000000001, 2)).toBe(false);
  expect(hasMoreDecimals(0.1 + 0.2, 1)).toBe(false);
});
