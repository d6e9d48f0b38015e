import fc from 'fast-check';
import { coefficientOfVariation } from '../../src/measures/coefficient-of-variation';
import { coefficientOfVariationOfTotals } from '../../src/measures/coefficient-of-variation-of-totals';
import { standardDeviation } from '../../src/measures/standard-deviation';
import { varianceShares } from '../../src/measures/variance-shares';
import { weightedMean } from '../../src/measures/weighted-mean';
import {
  exactMoments,
  exactMomentsOfDoubles,
  isRootWithinUlps,
  isWithinUlps,
  minus,
  over,
  rational,
  times,
} from '../support/rational';
import type { ExactMoments } from '../support/rational';

const ULPS = 2;

interface County {
  readonly values: number[];
  readonly enrolment: number[];
}

/** Schools whose values lie around a centre at a given spread, with two decimals or with all of them. */
const counties = (centre: number, spread: number, rounded: boolean): fc.Arbitrary<County> =>
  fc
    .array(fc.tuple(fc.double({ min: -1, max: 1, noNaN: true }), fc.integer({ min: 1, max: 4000 })), {
      minLength: 1,
      maxLength: 60,
    })
    .map((schools) => ({
      values: schools.map(([place]) => {
        const value = centre + spread * place;
        return rounded ? Math.round(value * 100) / 100 : value;
      }),
      enrolment: schools.map(([, pupils]) => pupils),
    }));

const KINDS: readonly (readonly [string, fc.Arbitrary<County>])[] = [
  ['indicators with two decimals', counties(6, 5, true)],
  ['values per pupil with all digits', counties(6, 5, false)],
  ['yuan per pupil', counties(2500, 2400, true)],
  ['a large mean with a tiny spread (1e8 ± 1e-3)', counties(1e8, 1e-3, false)],
  ['values that differ in the last digits only', counties(1, 4e-16, false)],
  ['values on both sides of 0', counties(0, 3, false)],
  ['huge values', counties(2e307, 1e307, false)],
  ['tiny values', counties(3e-306, 2e-306, false)],
  [
    'one school far from all others',
    counties(5, 0.01, false).map(({ values, enrolment }) => ({
      values: [...values, 5e9],
      enrolment: [...enrolment, 1],
    })),
  ],
  [
    'enrolments that are no whole numbers',
    counties(6, 5, false).map(({ values, enrolment }) => ({
      values,
      enrolment: enrolment.map((pupils) => pupils / 7),
    })),
  ],
  [
    'enrolments of towns and countries',
    counties(6, 5, false).map(({ values, enrolment }) => ({
      values,
      enrolment: enrolment.map((pupils, index) => (index % 2 === 0 ? pupils * 2 ** 40 : pupils)),
    })),
  ],
];

describe.each(KINDS)('for %s the results are within 2 ulp of exact arithmetic', (_, kind) => {
  test('mean, deviation and coefficient, each school counting as often as it has pupils', () => {
    fc.assert(
      fc.property(kind, ({ values, enrolment }) => {
        const exact = exactMoments(values.map(rational), enrolment.map(rational));
        expectMean(weightedMean(values, enrolment), exact);
        expectDeviation(standardDeviation(values, enrolment), exact);
        expectCoefficient(coefficientOfVariation(values, enrolment), exact);
      }),
      { numRuns: 150 },
    );
  });

  test('deviation and coefficient, every school counting alike', () => {
    fc.assert(
      fc.property(kind, ({ values }) => {
        const exact = exactMoments(
          values.map(rational),
          values.map(() => rational(1)),
        );
        expectDeviation(standardDeviation(values), exact);
        expectCoefficient(coefficientOfVariation(values), exact);
      }),
      { numRuns: 150 },
    );
  });

  test('each share of the variance', () => {
    fc.assert(
      fc.property(kind, ({ values, enrolment }) => {
        const exact = exactMoments(values.map(rational), enrolment.map(rational));
        const shares = varianceShares(values, enrolment);
        if (exact.variance.numerator === 0n) {
          expect(shares).toBeNull();
          return;
        }
        values.forEach((value, index) => {
          const distance = minus(rational(value), exact.mean);
          const own = times(rational(enrolment[index] ?? NaN), times(distance, distance));
          const share = over(own, times(exact.variance, exact.weight));
          expect(isWithinUlps(shares?.[index] ?? NaN, share, ULPS)).toBe(true);
        });
      }),
      { numRuns: 60 },
    );
  });
});

test('the coefficient of totals is that of the exact quotients, not of rounded ones', () => {
  const school = fc.tuple(fc.double({ min: 0, max: 1e6, noNaN: true }), fc.integer({ min: 1, max: 3000 }));
  fc.assert(
    fc.property(fc.array(school, { minLength: 1, maxLength: 12 }), (schools) => {
      const totals = schools.map(([total]) => total);
      const enrolment = schools.map(([, pupils]) => pupils);
      const exact = exactMoments(
        schools.map(([total, pupils]) => over(rational(total), rational(pupils))),
        enrolment.map(rational),
      );
      expectCoefficient(coefficientOfVariationOfTotals(totals, enrolment), exact);
    }),
  );
});

describe('a million schools', () => {
  const COUNT = 1_000_000;
  /** A fixed sequence that looks random, in [0, 1). */
  const sequence = (): (() => number) => {
    let state = 20230817;
    return () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state / 2 ** 32;
    };
  };
  const county = (centre: number, spread: number): County => {
    const next = sequence();
    return {
      values: Array.from({ length: COUNT }, () => centre + spread * (next() + next() + next() - 1.5)),
      enrolment: Array.from({ length: COUNT }, () => 20 + Math.floor(2000 * next())),
    };
  };

  test.each([
    ['ordinary figures', county(6, 4)],
    ['a large mean with a tiny spread', county(1e8, 1e-3)],
    [
      'two values only, so that no rounding evens out',
      { ...county(1, 0), values: Array.from({ length: COUNT }, (_, index) => (index % 3 === 0 ? 0.1 : 0.7)) },
    ],
  ])('with %s stay within 2 ulp', (_, { values, enrolment }) => {
    const exact = exactMomentsOfDoubles(values, enrolment);
    expectMean(weightedMean(values, enrolment), exact);
    expectCoefficient(coefficientOfVariation(values, enrolment), exact);
    expectCoefficient(coefficientOfVariation(Float64Array.from(values), Float64Array.from(enrolment)), exact);
    const alike = exactMomentsOfDoubles(
      values,
      values.map(() => 1),
    );
    expectCoefficient(coefficientOfVariation(values), alike);
  });
});

function expectMean(mean: number | null, exact: ExactMoments): void {
  expect(isWithinUlps(mean ?? NaN, exact.mean, ULPS)).toBe(true);
}

function expectDeviation(deviation: number | null, exact: ExactMoments): void {
  expect(isRootWithinUlps(deviation ?? NaN, exact.variance, ULPS)).toBe(true);
}

function expectCoefficient(coefficient: number | null, exact: ExactMoments): void {
  if (exact.mean.numerator === 0n) {
    expect(coefficient).toBeNull();
    return;
  }
  const square = over(exact.variance, times(exact.mean, exact.mean));
  const size = exact.mean.numerator < 0n ? -(coefficient ?? NaN) : (coefficient ?? NaN);
  expect(isRootWithinUlps(size, square, ULPS)).toBe(true);
}
