import { scale, squareRoot } from './double-double';
import { moments } from './moments';

/**
 * The standard deviation (标准差) of the schools, population form; without enrolment every school counts alike.
 *
 *     S = √( Σ (P_i / Σ P) (X_i − mean)² )
 *
 * Source: 教督〔2017〕6号, computation of the coefficient of variation. Units: those of the values. Null where Σ P = 0.
 * Cost: two passes; within 1 unit in the last place of the exact value.
 * Throws MeasureError where the lengths differ, a figure is not finite or an enrolment is negative.
 *
 * @example standardDeviation([4, 6], [100, 100]) // 1
 */
export function standardDeviation(values: ArrayLike<number>, enrolment?: ArrayLike<number>): number | null {
  const found = moments(values, enrolment ?? null);
  return found && scale(squareRoot(found.variance).high, found.exponent);
}
