import { coefficientOf } from './coefficient-of-variation';
import { divide, exponentOf, scaler, ZERO } from './double-double';
import type { DoubleDouble } from './double-double';
import { MeasureError } from './measure-error';
import { momentsOf } from './moments';
import { preciseSums } from './precise-sums';
import { survey } from './survey';

/**
 * The coefficient of variation (差异系数) straight from what each school has in all, before any figure is rounded.
 *
 *     CV = S / mean   with X_i = x_i / P_i   (× 100 for the per-hundred indicators, which does not change the coefficient)
 *
 * Source: 教督〔2017〕6号, computation of the coefficient of variation. No unit. Null where Σ P = 0 or mean = 0.
 * A school without pupils must have nothing: it counts for nothing. Cost: two passes; within 1 unit in the last place.
 * Throws MeasureError where the lengths differ, a figure is not finite, an enrolment is negative,
 * or a school without pupils has something.
 *
 * @example coefficientOfVariationOfTotals([400, 600], [100, 100]) // 0.2
 */
export function coefficientOfVariationOfTotals(
  totals: ArrayLike<number>,
  enrolment: ArrayLike<number>,
): number | null {
  const { weight, least, greatest } = survey(totals, enrolment);
  requireNothingWithoutPupils(totals, enrolment);
  if (weight === 0) return null;
  // The coefficient depends on no unit, neither of totals nor of enrolment: both are brought to a size that divides without loss.
  const shrink = scaler(-exponentOf(Math.max(Math.abs(least), Math.abs(greatest))));
  const shrinkPupils = scaler(-exponentOf(greatestOf(enrolment)));
  const perPupil = Array.from({ length: totals.length }, (_, index) =>
    quotient(shrink(totals[index] as number), shrinkPupils(enrolment[index] as number)),
  );
  if (areEqual(perPupil.filter((_, index) => enrolment[index] !== 0))) {
    return least === 0 && greatest === 0 ? null : 0;
  }
  return coefficientOf(
    momentsOf(
      preciseSums(
        totals.length,
        (index) => perPupil[index] as DoubleDouble,
        (index) => enrolment[index] as number,
      ),
    ),
  );
}

function requireNothingWithoutPupils(totals: ArrayLike<number>, enrolment: ArrayLike<number>): void {
  for (let index = 0; index < totals.length; index++) {
    if (enrolment[index] === 0 && totals[index] !== 0) {
      throw new MeasureError({
        zh: `第${index + 1}所学校没有在校生，却有资源总量，算不出生均值，请核对在校生数。`,
        en: `School ${index + 1} has no pupils but a total, so it has no value per pupil; check its enrolment.`,
      });
    }
  }
}

function greatestOf(figures: ArrayLike<number>): number {
  let greatest = 0;
  for (let index = 0; index < figures.length; index++)
    greatest = Math.max(greatest, figures[index] as number);
  return greatest;
}

function areEqual(values: readonly DoubleDouble[]): boolean {
  return values.every(({ high, low }) => high === values[0]?.high && low === values[0].low);
}

/** x / P to 32 digits; schools of the same x : P get the same digits. */
function quotient(total: number, pupils: number): DoubleDouble {
  return pupils === 0 ? ZERO : divide({ high: total, low: 0 }, { high: pupils, low: 0 });
}
