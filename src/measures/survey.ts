import { MeasureError } from './measure-error';

/** What has to be known of the figures before they are summed; schools of weight 0 are passed over. */
export interface Survey {
  readonly least: number;
  readonly greatest: number;
  /** Rough sums: weights, weight × value. */
  readonly weight: number;
  readonly sum: number;
}

/**
 * One look at values and weights (null: all count 1). Throws MeasureError where their numbers differ, a figure is not finite,
 * or a weight is negative.
 */
export function survey(values: ArrayLike<number>, weights: ArrayLike<number> | null): Survey {
  requireSameLength(values, weights);
  const found = weights === null ? surveyEqual(values) : surveyWeighted(values, weights);
  // Sums of finite figures may overflow, so only a sum that is not finite calls for a look at each figure.
  if (!Number.isFinite(found.sum)) {
    requireFinite(values, { zh: '指标值', en: 'value' });
    if (weights !== null) requireFinite(weights, { zh: '在校生数', en: 'enrolment' });
  }
  return found;
}

/** Throws MeasureError where not every value has its weight; null is a weight of 1 each. */
export function requireSameLength(values: ArrayLike<number>, weights: ArrayLike<number> | null): void {
  if (weights === null || weights.length === values.length) return;
  throw new MeasureError({
    zh: `指标值有${values.length}个，在校生数有${weights.length}个，请一校一行对齐后再算。`,
    en: `${values.length} values but ${weights.length} enrolments; give one enrolment a school.`,
  });
}

function surveyEqual(values: ArrayLike<number>): Survey {
  const count = values.length;
  let least = Infinity;
  let greatest = -Infinity;
  let sum = 0;
  for (let index = 0; index < count; index++) {
    const value = values[index] as number;
    if (value < least) least = value;
    if (value > greatest) greatest = value;
    sum += value;
  }
  return { least, greatest, weight: count, sum };
}

function surveyWeighted(values: ArrayLike<number>, weights: ArrayLike<number>): Survey {
  const count = values.length;
  let least = Infinity;
  let greatest = -Infinity;
  let weight = 0;
  let sum = 0;
  let leastWeight = 0;
  for (let index = 0; index < count; index++) {
    const value = values[index] as number;
    const own = weights[index] as number;
    if (own !== 0) {
      if (value < least) least = value;
      if (value > greatest) greatest = value;
    }
    if (own < leastWeight) leastWeight = own;
    weight += own;
    sum += own * value;
  }
  if (leastWeight < 0) {
    throw new MeasureError({
      zh: `在校生数不能为负数（${leastWeight}），请改正。`,
      en: `Enrolment cannot be negative (${leastWeight}); please correct it.`,
    });
  }
  return { least, greatest, weight, sum };
}

/** Throws MeasureError that names the first figure that is no finite number, counted from 1. */
export function requireFinite(figures: ArrayLike<number>, what: { zh: string; en: string }): void {
  for (let index = 0; index < figures.length; index++) {
    if (!Number.isFinite(figures[index])) {
      throw new MeasureError({
        zh: `第${index + 1}个${what.zh}不是数字，请改正。`,
        en: `The ${what.en} in place ${index + 1} is not a number; please correct it.`,
      });
    }
  }
}
