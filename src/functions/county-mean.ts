import { weightedMean } from '../measures/weighted-mean';
import { FUNCTION_ERRORS } from '../messages/function-errors';
import { readSchools } from './arguments/schools';
import { answer, Complaint } from './complaint';

/**
 * Mean of the county: the mean weighted by enrolment.
 * @customfunction COUNTY_MEAN
 * @param values Value per pupil (or per 100 pupils) of each school, one cell a school
 * @param enrolment Enrolment of each school, one cell for each cell of the range before; more than 0
 * @returns The mean in the unit of the values, not rounded. #DIV/0! where no school is left.
 */
export function countyMean(values: unknown[][], enrolment: unknown[][]): number {
  return answer(() => {
    const schools = readSchools(values, enrolment);
    const mean = weightedMean(schools.values, schools.enrolment);
    if (mean === null) throw new Complaint('#DIV/0!', FUNCTION_ERRORS.nothingToDivide);
    return mean;
  });
}
