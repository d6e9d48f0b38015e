import { eachStandard } from './arguments/standards';
import { answer } from './complaint';

/**
 * Threshold of a standard.
 * @customfunction STD
 * @param key Key or Chinese name of the standard, such as junior_sports; may be a range
 * @param [profile] Key or Chinese name of the profile, such as anhui-tianjiaan; if left out, the one chosen in the pane (national unless changed)
 * @returns The threshold of each key, in the unit of the standard.
 */
export function std(key: unknown[][], profile?: unknown): unknown[][] {
  return answer(() => eachStandard(key, profile, ({ threshold }) => threshold));
}
