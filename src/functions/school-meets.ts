import { eachSchool } from './arguments/seven-indicators';
import { answer } from './complaint';

/**
 * Whether a school passes: enough of the seven indicators are met (six by the national standards) and the others are at least 85 % of their thresholds.
 * @customfunction SCHOOL_MEETS
 * @param stage Stage: primary or junior (小学 or 初中)
 * @param values The seven indicators in the order of the form (L7–L13), one row a school, any number of rows
 * @returns TRUE or FALSE for each school, one under another; blank for a blank row.
 */
export function schoolMeets(stage: unknown, values: unknown[][]): unknown[][] {
  return answer(() => eachSchool(stage, values, ({ passes }) => passes));
}
