import fc from 'fast-check';
import { projection } from '../../../src/checks/comparison/projection';

describe('when a limit is reached', () => {
  test('carries the line through the first and the last year on', () => {
    const found = projection(
      [
        { time: 2023, value: 0.61 },
        { time: 2024, value: 0.8 },
        { time: 2025, value: 0.55 },
      ],
      0.5,
    );
    expect(found).toEqual({ kind: 'reached', time: 2027, pace: expect.closeTo(0.03, 12) });
  });

  test('a whole number of years is not one more by rounding', () => {
    const found = projection(
      [
        { time: 2023, value: 0.7 },
        { time: 2024, value: 0.6 },
      ],
      0.5,
    );
    expect(found).toMatchObject({ kind: 'reached', time: 2025 });
  });

  test.each([
    ['within the limit', [0.6, 0.5], 'met'],
    ['rising', [0.55, 0.6], 'never'],
    ['standing still', [0.6, 0.6], 'never'],
    ['a pace that takes a lifetime', [0.9, 0.899], 'beyond'],
    ['a pace of twenty years', [0.72, 0.71], 'beyond'],
    ['one figure', [0.6], 'unknown'],
    ['the last one unread', [0.6, null], 'unknown'],
  ] as const)('%s', (_, values, kind) => {
    expect(
      projection(
        values.map((value, index) => ({ time: 2020 + index, value })),
        0.5,
      ).kind,
    ).toBe(kind);
  });

  test('at the year it names the line is within the limit, and the year before it is not', () => {
    const line = fc.record({
      first: fc.double({ min: 0.6, max: 2, noNaN: true }),
      fall: fc.double({ min: 0.01, max: 0.2, noNaN: true }),
      years: fc.integer({ min: 1, max: 5 }),
    });
    fc.assert(
      fc.property(line, ({ first, fall, years }) => {
        const at = (time: number): number => first - fall * time;
        const found = projection(
          [
            { time: 0, value: at(0) },
            { time: years, value: at(years) },
          ],
          0.5,
        );
        if (found.kind !== 'reached') return;
        expect(at(found.time)).toBeLessThanOrEqual(0.5 + 1e-9);
        expect(at(found.time - 1)).toBeGreaterThan(0.5 - 1e-9);
      }),
    );
  });
});

test('a coefficient that differs from its limit beyond 15 digits is within it, as everywhere', () => {
  const figures = [0.6, 0.5000000000000001].map((value, time) => ({ time, value }));
  expect(projection(figures, 0.5).kind).toBe('met');
});
