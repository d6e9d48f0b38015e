import fc from 'fast-check';
import { atFifteenDigits, compare } from '../../src/standards/digits';
import { editDistance } from '../../src/standards/edit-distance';

const plain = (x: number): number => Number(x.toPrecision(15));

/** Decimals, sums of decimals with their binary slips, and any double at all. */
const numbers = fc.oneof(
  fc.double(),
  fc.integer({ min: -1_000_000, max: 1_000_000 }).map((whole) => whole / 1000),
  fc
    .tuple(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 1, max: 100 }))
    .map(([a, b]) => (a / 100) * (b / 100)),
  fc
    .tuple(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 0, max: 4 }))
    .map(([a, slips]) => nextUp(a / 100, slips)),
  fc.constantFrom(0, -0, 1e15, 999999999999999.9, 1e22, 5e-324, Number.MAX_VALUE, Infinity, -Infinity, NaN),
);

describe('15 significant digits', () => {
  test('are what the text at 15 digits says, for any number', () => {
    fc.assert(
      fc.property(numbers, (x) => {
        expect(Object.is(atFifteenDigits(x), plain(x))).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  test('decide every comparison', () => {
    const pairs = fc.oneof(
      fc.tuple(numbers, numbers),
      fc.tuple(numbers, fc.integer({ min: 0, max: 60 })).map(([x, slips]) => [x, nextUp(x, slips)] as const),
    );
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        if (Number.isNaN(a) || Number.isNaN(b)) {
          expect(() => compare(a, b)).toThrow(RangeError);
          return;
        }
        expect(compare(a, b)).toBe(Math.sign(Number(plain(a) > plain(b)) - Number(plain(a) < plain(b))));
      }),
      { numRuns: 5000 },
    );
  });

  test('forgive what binary does to decimals', () => {
    expect(compare(3.5700000000000003, 3.57)).toBe(0);
    expect(compare(0.1 + 0.2, 0.3)).toBe(0);
    expect(compare(3.57000000000001, 3.57)).toBe(1);
  });
});

test('the distance of two names counts slips of the finger', () => {
  expect(editDistance('sports', 'sports')).toBe(0);
  expect(editDistance('sport', 'sports')).toBe(1);
  expect(editDistance('psorts', 'sports')).toBe(1);
  expect(editDistance('体育', '体肓')).toBe(1);
  expect(editDistance('', 'abc')).toBe(3);
  expect(editDistance('kitten', 'sitting')).toBe(3);
});

/** The double so many places above. */
function nextUp(x: number, places: number): number {
  if (!Number.isFinite(x)) return x;
  const bits = new BigInt64Array(new Float64Array([x]).buffer);
  bits[0] = (bits[0] ?? 0n) + BigInt(places);
  return new Float64Array(bits.buffer)[0] ?? NaN;
}
