import { coefficientOfVariationOfTotals } from '../measures/coefficient-of-variation-of-totals';
import { FUNCTION_ERRORS, LABELS } from '../messages/function-errors';
import { readSchools } from './arguments/schools';
import { answer, Complaint } from './complaint';

/**
 * Coefficient of variation straight from the totals of the schools, free of the rounding of values per pupil.
 * @customfunction CV_TOTALS
 * @param totals What each school has in all, such as teachers, area or equipment, one cell a school
 * @param enrolment Enrolment of each school, one cell for each cell of the range before; more than 0
 * @returns The coefficient, not rounded. #DIV/0! where no school is left or the mean is 0.
 */
export function cvTotals(totals: unknown[][], enrolment: unknown[][]): number {
  return answer(() => {
    const schools = readSchools(totals, enrolment, LABELS.totals);
    const coefficient = coefficientOfVariationOfTotals(schools.values, schools.enrolment);
    if (coefficient === null) throw new Complaint('#DIV/0!', FUNCTION_ERRORS.nothingToDivide);
    return coefficient;
  });
}
