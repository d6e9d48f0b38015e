import { apportionment } from '../measures/apportionment';
import { FUNCTION_ERRORS, LABELS } from '../messages/function-errors';
import { readNumber } from './arguments/scalars';
import { answer, Complaint } from './complaint';

/**
 * Splits what the stages of a mixed school hold in common: primary 1 : junior 1.1 : senior 1.32 per pupil.
 * @customfunction APPORTION
 * @param total What the school has in all (for rooms, take the indoor sports rooms off first)
 * @param primary Number of primary pupils, 0 if none
 * @param junior Number of junior pupils, 0 if none
 * @param [senior] Number of senior pupils; if left out, the answer has two cells, primary and junior
 * @returns One row: the shares of primary and junior, and of senior where its pupils are given. #DIV/0! without pupils.
 */
export function apportion(total: unknown, primary: unknown, junior: unknown, senior?: unknown): unknown[][] {
  return answer(() => {
    const shares = apportionment(readNumber(total, LABELS.total), {
      primary: readNumber(primary, LABELS.primary),
      junior: readNumber(junior, LABELS.junior),
      senior: readNumber(senior, LABELS.senior),
    });
    if (shares === null) throw new Complaint('#DIV/0!', FUNCTION_ERRORS.noPupils);
    const split = [shares.primary, shares.junior];
    return [senior == null ? split : [...split, shares.senior]];
  });
}
