import { varianceShares } from '../measures/variance-shares';
import { FUNCTION_ERRORS } from '../messages/function-errors';
import { nth } from '../standards/lists';
import { readSchools } from './arguments/schools';
import { answer, Complaint } from './complaint';
import { spill } from './spill';

/**
 * Each school's share of the variance: who drives the coefficient. The shares sum to 1.
 * @customfunction CV_SHARE
 * @param values Value per pupil (or per 100 pupils) of each school, one cell a school
 * @param enrolment Enrolment of each school, one cell for each cell of the range before; more than 0
 * @returns The shares in the shape of the values, blank where no school stands. #DIV/0! where all values are equal.
 */
export function cvShare(values: unknown[][], enrolment: unknown[][]): unknown[][] {
  return answer(() => {
    const schools = readSchools(values, enrolment);
    const shares = varianceShares(schools.values, schools.enrolment);
    if (shares === null) throw new Complaint('#DIV/0!', FUNCTION_ERRORS.nothingToShare);
    const { rows, columns } = schools.range;
    return spill(rows, columns, (row, column) => {
      const school = schools.schoolAt.get(row * columns + column);
      return school === undefined ? '' : nth(shares, school);
    });
  });
}
