import fc from 'fast-check';
import { coefficientText } from '../../../src/papers/comparison/close-to-limit';

test.each([
  [0.5, '0.500'],
  [0.49996, '0.500'],
  [0.5001, '0.5001'],
  [0.50004, '0.50004'],
  [0.5000000000000001, '0.500'],
  [0.5123, '0.512'],
  [null, '—'],
] as const)('a coefficient of %s beside its limit 0.50 reads %s', (cv, text) => {
  expect(coefficientText(cv, 0.5)).toBe(text);
});

test('what is printed stands on the same side of the limit as the coefficient', () => {
  const near = fc.tuple(fc.constantFrom(0.45, 0.5), fc.double({ min: -0.002, max: 0.002, noNaN: true }));
  fc.assert(
    fc.property(near, ([limit, by]) => {
      const cv = Number((limit + by).toPrecision(15));
      expect(Number(coefficientText(cv, limit)) > limit).toBe(cv > limit);
    }),
  );
});
