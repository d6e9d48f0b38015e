import type { Sentence } from '../../messages/sentence';
import { INDICATORS } from '../../standards/indicators';
import type { Seven } from '../../standards/seven';
import { coefficientLimit, meets } from '../../standards/lookup';
import type { IndicatorSlug, Profile, Stage } from '../../standards/types';
import { fixed, roundTo } from '../../measures/rounding';
import { compare, decimalsOf } from '../../standards/digits';

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

/** A coefficient that could be computed. */
export type KnownCoefficient = Coefficient & { readonly value: number };

/** The coefficients that could be computed, in their order. */
export const knownOf = (all: readonly Coefficient[]): readonly KnownCoefficient[] =>
  all.filter((one): one is KnownCoefficient => one.value !== null);

/** The largest of them, the first of several; null where none could be computed. */
export const largestOf = (all: readonly Coefficient[]): KnownCoefficient | null =>
  knownOf(all).reduce<KnownCoefficient | null>(
    (most, one) => (most && most.value >= one.value ? most : one),
    null,
  );

/**
 * What lies nearest to its limit, by the share of the limit that is used up: the limits of the stages differ. Null of none.
 *
 * @example nearestToLimit([{ value: 0.342, limit: 0.5 }, { value: 0.3, limit: 0.45 }]) // the first: 68 % of its limit, not 67 %
 */
export const nearestToLimit = <One extends { readonly value: number; readonly limit: number }>(
  all: readonly One[],
): One | null =>
  all.reduce<One | null>(
    (nearest, one) => (nearest && nearest.value / nearest.limit >= one.value / one.limit ? nearest : one),
    null,
  );

/** Decimals of a coefficient on the form. */
/** Whether a coefficient exceeds its limit, at 15 digits as Excel compares them; one that is not known does not. */
export const isOver = (cv: number | null, limit: number): boolean => cv !== null && compare(cv, limit) > 0;

const DECIMALS = 3;
/** Beyond these two figures are one, as everywhere. */
const MOST = 15;

/**
 * With how many decimals a coefficient is shown so that it stands on the side of its limit where it lies: 3 as on the form, more where
 * 0.50004 would read 0.500.
 *
 * @example decimalsBeside(0.50004, 0.5) // 5
 */
export function decimalsBeside(cv: number | null, limit: number): number {
  if (cv === null) return DECIMALS;
  const over = isOver(cv, limit);
  for (let decimals = DECIMALS; decimals < MOST; decimals++) {
    if (isOver(roundTo(cv, decimals), limit) === over) return decimals;
  }
  return MOST;
}

/** A coefficient with the form's three decimals, or with as many as it takes to show on which side of its limit it lies; null where there is none. */
export const coefficientText = ({ value }: Pick<Coefficient, 'value'>, limit: number): string | null =>
  value === null ? null : fixed(value, decimalsBeside(value, limit));

/** A limit with the form's two decimals, or with as many as the county gave it. */
export const limitText = (limit: number): string => fixed(limit, Math.max(2, decimalsOf(limit)));
