import { meets } from '../standards/lookup';
import { eachValue } from './arguments/standards';
import { answer } from './complaint';

/**
 * Whether the value meets the standard: TRUE or FALSE.
 * @customfunction MEETS_STD
 * @param key Key or Chinese name of the standard, such as junior_sports; may be a range
 * @param x Value to compare; may be a range
 * @param [profile] Key or Chinese name of the profile, such as anhui-tianjiaan; if left out, the one chosen in the pane (national unless changed)
 * @returns TRUE or FALSE for each value, compared at 15 significant digits; blank for a blank value.
 */
export function meetsStd(key: unknown[][], x: unknown[][], profile?: unknown): unknown[][] {
  return answer(() => eachValue(key, x, profile, meets));
}
