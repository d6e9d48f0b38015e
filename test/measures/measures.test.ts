import fc from 'fast-check';
import * as statistics from 'simple-statistics';
import { coefficientOfVariation } from '../../src/measures/coefficient-of-variation';
import { coefficientOfVariationOfTotals } from '../../src/measures/coefficient-of-variation-of-totals';
import { MeasureError } from '../../src/measures/measure-error';
import { overallCoefficient } from '../../src/measures/overall-coefficient';
import { standardDeviation } from '../../src/measures/standard-deviation';
import { varianceShares } from '../../src/measures/variance-shares';
import { weightedMean } from '../../src/measures/weighted-mean';
import { standardByKey, meets } from '../../src/standards/lookup';
import { NATIONAL } from '../../src/standards/national';
import vectors from './vectors.json';

const { cv5 } = vectors;
const perPupil = cv5.total.map((total, index) => total / (cv5.enrolment[index] ?? NaN));

describe('the public worked example (books per pupil)', () => {
  test('mean, deviation and coefficient are the published ones', () => {
    expect(weightedMean(perPupil, cv5.enrolment)).toBeCloseTo(cv5.mean, 14);
    expect(standardDeviation(perPupil, cv5.enrolment)).toBeCloseTo(cv5.sd, 14);
    expect(coefficientOfVariation(perPupil, cv5.enrolment)).toBeCloseTo(cv5.cv, 15);
    expect(coefficientOfVariationOfTotals(cv5.total, cv5.enrolment)).toBeCloseTo(cv5.cv, 15);
  });

  test('the three mistakes seen elsewhere give another figure and another verdict', () => {
    const limit = standardByKey(NATIONAL, 'primary_cv');
    const right = coefficientOfVariation(perPupil, cv5.enrolment) ?? NaN;
    const unweighted = coefficientOfVariation(perPupil) ?? NaN;
    const sample = statistics.coefficientOfVariation(perPupil);
    expect(unweighted).toBeCloseTo(cv5.wrong.unweightedPopulation, 10);
    expect(sample).toBeCloseTo(cv5.wrong.unweightedSample, 10);
    expect(meets(limit, right)).toBe(false);
    expect(meets(limit, unweighted)).toBe(true);
    expect(Math.abs(sample - right)).toBeGreaterThan(0.03);
    expect(meets(limit, Math.round(right * 10) / 10)).toBe(true);
  });
});

describe('published coefficients', () => {
  test('the overall coefficient is the mean of the seven before rounding', () => {
    expect(overallCoefficient(vectors.jj2023Primary.cv)).toBeCloseTo(vectors.jj2023Primary.overall, 6);
  });

  test.each(vectors.basicRows)('of $county average to the printed figure', ({ cv, overall }) => {
    expect(Math.abs((overallCoefficient(cv) ?? NaN) - overall)).toBeLessThan(0.0005 + 1e-9);
  });

  test('each is the published deviation over the published mean, and meets the limit as published', () => {
    const { mean, sd, cv, meets: published } = vectors.jj2023Primary;
    const limit = standardByKey(NATIONAL, 'primary_cv');
    cv.forEach((coefficient, index) => {
      expect((sd[index] ?? NaN) / (mean[index] ?? NaN)).toBeCloseTo(coefficient, 5);
      expect(meets(limit, coefficient)).toBe(published[index]);
    });
  });
});

const schools = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 400_000 }), fc.integer({ min: 1, max: 3000 }))
    .map(([hundredths, pupils]) => ({
      value: hundredths / 100,
      pupils,
    })),
  { minLength: 2, maxLength: 40 },
);
const valuesOf = (county: readonly { value: number }[]): number[] => county.map(({ value }) => value);
const pupilsOf = (county: readonly { pupils: number }[]): number[] => county.map(({ pupils }) => pupils);

describe('the coefficient of variation', () => {
  test('does not change with the unit of the values', () => {
    fc.assert(
      fc.property(schools, fc.integer({ min: -400, max: 400 }), (county, power) => {
        const inOtherUnit = valuesOf(county).map((value) => value * 2 ** power);
        const coefficient = coefficientOfVariation(valuesOf(county), pupilsOf(county));
        const other = coefficientOfVariation(inOtherUnit, pupilsOf(county));
        if (coefficient === null) expect(other).toBeNull();
        else expect(other).toBeCloseTo(coefficient, 13);
      }),
    );
  });

  test('does not change with the order of the schools', () => {
    const shuffled = schools.chain((county) =>
      fc.tuple(fc.constant(county), fc.shuffledSubarray(county, { minLength: county.length })),
    );
    fc.assert(
      fc.property(shuffled, ([county, other]) => {
        const coefficient = coefficientOfVariation(valuesOf(county), pupilsOf(county));
        const shuffledOne = coefficientOfVariation(valuesOf(other), pupilsOf(other));
        if (coefficient === null) expect(shuffledOne).toBeNull();
        else expect(shuffledOne).toBeCloseTo(coefficient, 14);
      }),
    );
  });

  test('is exactly 0 where all schools are equal', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => value !== 0),
        fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 1 }),
        (value, enrolment) => {
          const values = enrolment.map(() => value);
          expect(coefficientOfVariation(values, enrolment)).toBe(0);
          expect(coefficientOfVariation(values)).toBe(0);
        },
      ),
    );
  });

  test('is exactly 0 where all schools have the same per pupil, though no decimal says how much', () => {
    expect(coefficientOfVariationOfTotals([1, 2, 7], [3, 6, 21])).toBe(0);
  });

  test('with equal enrolment is that without enrolment', () => {
    fc.assert(
      fc.property(schools, fc.integer({ min: 1, max: 3000 }), (county, pupils) => {
        const values = valuesOf(county);
        const alike = coefficientOfVariation(values);
        const weighted = coefficientOfVariation(
          values,
          values.map(() => pupils),
        );
        if (alike === null) expect(weighted).toBeNull();
        else expect(weighted).toBeCloseTo(alike, 14);
      }),
    );
  });

  test('keeps a school that has none of something', () => {
    expect(coefficientOfVariation([0, 2], [100, 100])).toBe(1);
    expect(coefficientOfVariationOfTotals([0, 200], [100, 100])).toBe(1);
  });

  test('of totals is the same whatever unit pupils are counted in, however large the numbers', () => {
    for (const unit of [1, 2 ** 1000, 2 ** -1000])
      expect(coefficientOfVariationOfTotals([0, 200], [100 * unit, 100 * unit])).toBe(1);
  });

  test('passes over a school without pupils', () => {
    expect(coefficientOfVariation([5, 1, 3], [0, 10, 10])).toBe(coefficientOfVariation([1, 3], [10, 10]));
    expect(coefficientOfVariationOfTotals([0, 10, 30], [0, 10, 10])).toBe(0.5);
  });

  test('takes typed arrays as it takes lists', () => {
    const values = Float64Array.from(perPupil);
    expect(coefficientOfVariation(values, Float64Array.from(cv5.enrolment))).toBe(
      coefficientOfVariation(perPupil, cv5.enrolment),
    );
  });
});

describe('no figure exists', () => {
  test.each([
    ['without schools', [], []],
    ['without pupils', [1, 2], [0, 0]],
  ])('%s', (_, values, enrolment) => {
    expect(weightedMean(values, enrolment)).toBeNull();
    expect(standardDeviation(values, enrolment)).toBeNull();
    expect(coefficientOfVariation(values, enrolment)).toBeNull();
    expect(varianceShares(values, enrolment)).toBeNull();
  });

  test('for a coefficient where the mean is 0', () => {
    expect(coefficientOfVariation([0, 0], [10, 20])).toBeNull();
    expect(coefficientOfVariation([-1, 1])).toBeNull();
    expect(coefficientOfVariationOfTotals([0, 0], [10, 20])).toBeNull();
    expect(weightedMean([0, 0], [10, 20])).toBe(0);
  });

  test('for the overall coefficient where one of the seven is missing', () => {
    expect(overallCoefficient([0.3, null, 0.4])).toBeNull();
    expect(overallCoefficient([])).toBeNull();
  });

  test('for totals without pupils', () => {
    expect(coefficientOfVariationOfTotals([], [])).toBeNull();
    expect(coefficientOfVariationOfTotals([0], [0])).toBeNull();
  });
});

describe('figures that cannot be right are refused with a sentence', () => {
  const refusals: readonly (readonly [string, readonly number[], readonly number[], RegExp])[] = [
    ['a school without its enrolment', [1, 2], [100], /2个.*1个/],
    ['a value that is no number', [1, NaN], [100, 100], /第2个指标值/],
    ['an endless value', [Infinity, 1], [100, 100], /第1个指标值/],
    ['an endless value of a school without pupils', [Infinity, 1], [0, 100], /第1个指标值/],
    ['an enrolment that is no number', [1, 2], [NaN, 100], /第1个在校生数/],
    ['a negative enrolment', [1, 2], [100, -5], /-5/],
  ];
  test.each(refusals)('%s', (_, values, enrolment, sentence) => {
    for (const measure of [
      weightedMean,
      standardDeviation,
      coefficientOfVariation,
      coefficientOfVariationOfTotals,
      varianceShares,
    ]) {
      expect(() => measure(values, enrolment)).toThrow(MeasureError);
      expect(() => measure(values, enrolment)).toThrow(sentence);
    }
  });

  test('a total of a school without pupils', () => {
    expect(() => coefficientOfVariationOfTotals([10, 5], [100, 0])).toThrow(/第2所学校没有在校生/);
  });
});

describe('the shares of the variance', () => {
  test('sum to 1 and are nowhere negative', () => {
    fc.assert(
      fc.property(schools, (county) => {
        const shares = varianceShares(valuesOf(county), pupilsOf(county));
        if (shares === null) return;
        expect(shares.every((share) => share >= 0)).toBe(true);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 13);
      }),
    );
  });

  test('name the school that drives the coefficient', () => {
    expect(varianceShares([1, 1, 4], [100, 100, 200])).toEqual([
      expect.closeTo(0.25, 15),
      expect.closeTo(0.25, 15),
      expect.closeTo(0.5, 15),
    ]);
  });

  test('do not exist where all schools are equal', () => {
    expect(varianceShares([3, 3], [10, 20])).toBeNull();
  });
});
