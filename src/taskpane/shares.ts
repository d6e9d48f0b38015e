import type { DeclarationForm } from '../form/model';
import { varianceShares } from '../measures/variance-shares';
import { weightedMean } from '../measures/weighted-mean';
import type { Stage } from '../standards/types';

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
