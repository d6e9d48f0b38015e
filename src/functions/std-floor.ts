import { FUNCTION_ERRORS } from '../messages/function-errors';
import { eachStandard } from './arguments/standards';
import { answer, Complaint } from './complaint';

/**
 * Floor of a standard: 85 % of the threshold (the seven resource indicators only).
 * @customfunction STD_FLOOR
 * @param key Key or Chinese name of the standard, such as junior_sports; may be a range
 * @param [profile] Key or Chinese name of the profile, such as anhui-tianjiaan; if left out, the one chosen in the pane (national unless changed)
 * @returns The floor of each key, in the unit of the standard; #N/A for a standard without one.
 */
export function stdFloor(key: unknown[][], profile?: unknown): unknown[][] {
  return answer(() =>
    eachStandard(key, profile, ({ floor, name }) => {
      if (floor === null) throw new Complaint('#N/A', FUNCTION_ERRORS.noFloor, { name });
      return floor;
    }),
  );
}
