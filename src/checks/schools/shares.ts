import type { DeclarationForm } from '../../form/model';
import { varianceShares } from '../../measures/variance-shares';
import { weightedMean } from '../../measures/weighted-mean';
import { nth } from '../../standards/lists';
import type { IndicatorSlug, Stage } from '../../standards/types';

export interface Share {
  readonly school: string;
  /** 0 to 1 */
  readonly share: number;
  readonly value: number;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface Shares {
  /** Largest first; none where there is nothing to share. */
  readonly shares: readonly Share[];
  /** Null where no school has both numbers. */
  readonly mean: number | null;
  /** Schools left out: their enrolment or this indicator is no number. */
  readonly left: number;
}

/** The schools of a stage by their share of the variance of one indicator. */
export function sharesOf(form: DeclarationForm, stage: Stage, indicator: IndicatorSlug): Shares {
  const schools = form.schools?.[stage] ?? [];
  const read = schools.flatMap(({ name, enrolment, indicators }) => {
    const figure = indicators[indicator];
    return figure.value !== null && enrolment.value !== null && enrolment.value > 0
      ? [{ school: name.text, pupils: enrolment.value, value: figure.value, figure }]
      : [];
  });
  const values = read.map(({ value }) => value);
  const pupils = read.map((one) => one.pupils);
  const shares = varianceShares(values, pupils);
  const mean = weightedMean(values, pupils);
  const left = schools.length - read.length;
  if (shares === null) return { shares: [], mean, left };
  return {
    mean,
    left,
    shares: read
      .map(({ school, value, figure: { sheet, row, column } }, index) => ({
        school,
        value,
        sheet,
        row,
        column,
        share: nth(shares, index),
      }))
      .sort((a, b) => b.share - a.share),
  };
}
