import { weightedMean } from './weighted-mean';

/**
 * 综合: the arithmetic mean of the coefficients of variation, taken before they are rounded.
 *
 *     overall = Σ CV_k / 7
 *
 * Printed on the form, but no condition of passing. Source: the form 国教督办函〔2019〕30号, 表Ⅲ. No unit.
 * Null where one of them does not exist or none is given. Throws MeasureError where one is not finite.
 *
 * @example overallCoefficient([0.25, 0.5]) // 0.375
 */
export function overallCoefficient(coefficients: readonly (number | null)[]): number | null {
  const known = coefficients.filter((coefficient) => coefficient !== null);
  if (known.length < coefficients.length) return null;
  return weightedMean(
    known,
    known.map(() => 1),
  );
}
