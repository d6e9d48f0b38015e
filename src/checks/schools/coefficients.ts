import type { Sentence } from '../../messages/sentence';
import { showNumber } from '../../messages/sentence';
import { INDICATORS } from '../../standards/indicators';
import type { Seven } from '../../standards/seven';
import { coefficientLimit, meets } from '../../standards/lookup';
import type { IndicatorSlug, Profile, Stage } from '../../standards/types';
import { decimalsOf, fixed, roundTo } from '../../measures/rounding';

/** One coefficient of variation (差异系数) beside its limit. */
export interface Coefficient {
  readonly indicator: IndicatorSlug;
  readonly name: Sentence;
  readonly value: number | null;
  readonly over: boolean;
}

/** The seven coefficients of one stage, in the order of the form. */
export function coefficients(cv: Seven<number | null>, profile: Profile, stage: Stage): Coefficient[] {
  const limit = coefficientLimit(profile, stage);
  return INDICATORS.map(({ slug, name }) => {
    const value = cv[slug];
    return { indicator: slug, name, value, over: value !== null && !meets(limit, value) };
  });
}

/** A coefficient with the form's three decimals, or with as many as it takes to show on which side of its limit it lies. */
export function coefficientText(
  { value, over }: Pick<Coefficient, 'value' | 'over'>,
  limit: number,
): string | null {
  if (value === null) return null;
  const decimals = [3, 4, 5, 6].find((digits) => roundTo(value, digits) > limit === over);
  return decimals === undefined ? showNumber(value) : fixed(value, decimals);
}

/** A limit with the form's two decimals, or with as many as the county gave it. */
export const limitText = (limit: number): string => fixed(limit, Math.max(2, decimalsOf(limit)));
