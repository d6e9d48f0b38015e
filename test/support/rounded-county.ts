import * as fc from 'fast-check';
import { coefficientOfVariation } from '../../src/measures/coefficient-of-variation';
import { weightedMean } from '../../src/measures/weighted-mean';

const round = (value: number, decimals: number): number => Number(value.toFixed(decimals));
const school = fc.tuple(fc.double({ min: 0, max: 12, noNaN: true }), fc.integer({ min: 1, max: 3000 }));

/** An indicator as a county writes it: 表Ⅱ-2 rounded to two decimals, mean and coefficient made from the raw figures and rounded. */
export const roundedCounty = fc.array(school, { minLength: 1, maxLength: 30 }).map((schools) => {
  const raw = schools.map(([value]) => value);
  const enrolment = schools.map(([, pupils]) => pupils);
  const coefficient = coefficientOfVariation(raw, enrolment);
  return {
    values: raw.map((value) => round(value, 2)),
    enrolment,
    mean: round(weightedMean(raw, enrolment) ?? NaN, 2),
    coefficient: coefficient === null ? null : round(coefficient, 3),
  };
});
