import fc from 'fast-check';
import { meanAndDeviation, stageSums } from '../../src/checks/diagnosis/stage-sums';
import type { MeanAndDeviation } from '../../src/checks/diagnosis/stage-sums';
import { coefficientFits, meanFits } from '../../src/checks/diagnosis/written-pair';
import type { WrittenPair } from '../../src/checks/diagnosis/written-pair';
import { roundedCounty } from '../support/rounded-county';

/** 全县平均值 with the form's two decimals, 差异系数 with its three. */
const written = (mean: number | null, coefficient: number | null): WrittenPair => ({
  mean,
  coefficient,
  meanTolerance: 0.005,
  coefficientTolerance: 0.0005,
});
const measured = (values: readonly number[], enrolment: readonly number[]): MeanAndDeviation =>
  meanAndDeviation(stageSums(values, enrolment));

describe('the rounding interval', () => {
  test('holds whatever raw figures the rounded ones came from', () => {
    fc.assert(
      fc.property(roundedCounty, ({ values, enrolment, mean, coefficient }) => {
        const found = measured(values, enrolment);
        const pair = written(mean, coefficient);
        expect(meanFits(pair, found)).toBe(true);
        expect(coefficientFits(pair, found)).toBe(true);
      }),
    );
  });

  test('reaches half a unit of the figures and half a unit of the result, exact ties included, and no further', () => {
    const found = measured([4, 6], [100, 100]);
    const means = [4.98, 4.99, 5, 5.01, 5.02];
    expect(means.filter((mean) => meanFits(written(mean, null), found))).toEqual([4.99, 5, 5.01]);
    // From 0.995 / 5.005 to 1.005 / 4.995.
    const coefficients = [0.198, 0.199, 0.2, 0.201, 0.202];
    expect(coefficients.filter((one) => coefficientFits(written(null, one), found))).toEqual([
      0.199, 0.2, 0.201,
    ]);
  });

  test('has no end where the mean may be 0', () => {
    const found = measured([0, 0.01], [100, 100]);
    expect([0, 3, 300].every((one) => coefficientFits(written(null, one), found))).toBe(true);
  });
});
