import { coefficientOfVariation } from '../measures/coefficient-of-variation';
import { FUNCTION_ERRORS } from '../messages/function-errors';
import { readNumbers } from './arguments/numbers';
import { readSchools } from './arguments/schools';
import { answer, Complaint } from './complaint';

/**
 * Coefficient of variation between schools: the official form, weighted by enrolment; without enrolment every school counts alike.
 * @customfunction CV
 * @param values Value per pupil (or per 100 pupils) of each school, one cell a school
 * @param [enrolment] Enrolment of each school, one cell for each cell of the range before; more than 0
 * @returns The coefficient, not rounded. #DIV/0! where no school is left or the mean is 0.
 */
export function cv(values: unknown[][], enrolment?: unknown[][]): number {
  return answer(() => {
    const coefficient =
      enrolment == null ? coefficientOfVariation(readNumbers(values)) : weighted(values, enrolment);
    if (coefficient === null) throw new Complaint('#DIV/0!', FUNCTION_ERRORS.nothingToDivide);
    return coefficient;
  });
}

function weighted(values: unknown[][], enrolment: unknown[][]): number | null {
  const schools = readSchools(values, enrolment);
  return coefficientOfVariation(schools.values, schools.enrolment);
}
