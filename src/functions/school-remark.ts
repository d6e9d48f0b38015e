import { remarkOf } from '../measures/school-remark';
import { eachSchool } from './arguments/seven-indicators';
import { answer } from './complaint';

/**
 * Remark of table Ⅱ-2, in Chinese: how many indicators are met, which reach 85 %, which are below.
 * @customfunction SCHOOL_REMARK
 * @param stage Stage: primary or junior (小学 or 初中)
 * @param values The seven indicators in the order of the form (L7–L13), one row a school, any number of rows
 * @returns A remark for each school, one under another, in Chinese as the form is; blank for a blank row.
 */
export function schoolRemark(stage: unknown, values: unknown[][]): unknown[][] {
  return answer(() => eachSchool(stage, values, remarkOf));
}
