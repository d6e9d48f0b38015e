import type { DeclarationForm } from '../form/model';
import { varianceShares } from '../measures/variance-shares';
import { weightedMean } from '../measures/weighted-mean';
import type { Sentence } from '../messages/sentence';
import { INDICATORS } from '../standards/indicators';
import { meets, standardByKey } from '../standards/lookup';
import type { Profile, Stage } from '../standards/types';

/** One coefficient of variation (差异系数) beside its limit. */
export interface Bar {
  readonly indicator: number;
  readonly name: Sentence;
  readonly value: number | null;
  readonly over: boolean;
}

export function limitOf(profile: Profile, stage: Stage): number {
  return standardByKey(profile, `${stage}_cv`).threshold ?? 0;
}

/** The seven coefficients of one stage, in the order of the form. */
export function barsOf(cv: readonly (number | null)[], profile: Profile, stage: Stage): Bar[] {
  const limit = standardByKey(profile, `${stage}_cv`);
  return INDICATORS.map(({ name }, indicator) => {
    const value = cv[indicator] ?? null;
    return { indicator, name, value, over: value !== null && !meets(limit, value) };
  });
}

/** With the form's three decimals, or as many as it takes to show on which side of the limit it lies. */
export function coefficientText({ value, over }: Bar, limit: number): string | null {
  if (value === null) return null;
  const decimals = [3, 4, 5, 6].find((digits) => Number(value.toFixed(digits)) > limit === over);
  return value.toFixed(decimals ?? 15);
}

export interface Share {
  readonly school: string;
  /** 0 to 1 */
  readonly share: number;
  readonly value: number;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The schools of a stage by their share of the variance of one indicator, largest first; null where nothing can be shared. */
export function sharesOf(
  form: DeclarationForm,
  stage: Stage,
  indicator: number,
): { shares: Share[]; mean: number } | null {
  const read = (form.schools?.[stage] ?? []).flatMap(({ name, enrolment, indicators }) => {
    const figure = indicators[indicator];
    return figure && figure.value !== null && enrolment.value !== null && enrolment.value > 0
      ? [{ school: name.text, pupils: enrolment.value, value: figure.value, figure }]
      : [];
  });
  const values = read.map(({ value }) => value);
  const pupils = read.map((one) => one.pupils);
  const shares = varianceShares(values, pupils);
  const mean = weightedMean(values, pupils);
  if (shares === null || mean === null) return null;
  return {
    mean,
    shares: read
      .map(({ school, value, figure: { sheet, row, column } }, index) => ({
        school,
        value,
        sheet,
        row,
        column,
        share: shares[index] ?? 0,
      }))
      .sort((a, b) => b.share - a.share),
  };
}
