import { FUNCTION_ERRORS } from '../messages/function-errors';
import { atFifteenDigits } from '../standards/digits';
import { meets } from '../standards/lookup';
import { eachValue } from './arguments/standards';
import type { MeasuredStandard } from './arguments/standards';
import { answer, Complaint } from './complaint';
import { decimalsOf } from '../standards/digits';

/** The most decimals that `toFixed` knows. */
const MOST_DECIMALS = 100;

/**
 * How much is missing to meet the standard; 0 when it is met.
 * @customfunction STD_GAP
 * @param key Key or Chinese name of the standard, such as junior_sports; may be a range
 * @param x Value to compare; may be a range
 * @param [profile] Key or Chinese name of the profile, such as anhui-tianjiaan; if left out, the one chosen in the pane (national unless changed)
 * @returns The distance to the threshold, never negative; #N/A for a value equal to a limit that it must stay below.
 */
export function stdGap(key: unknown[][], x: unknown[][], profile?: unknown): unknown[][] {
  return answer(() => eachValue(key, x, profile, gap));
}

function gap(standard: MeasuredStandard, value: number): number {
  if (meets(standard, value)) return 0;
  const { threshold, name } = standard;
  const missing = distance(threshold, value);
  if (missing === 0) throw new Complaint('#N/A', FUNCTION_ERRORS.mustBeBelow, { name, threshold });
  return missing;
}

/** |a − b| as on paper: 4.2 − 4.19 is 0.01, not 0.00999999999999979. Figures count at 15 significant digits, as Excel keeps them. */
function distance(a: number, b: number): number {
  const [left, right] = [atFifteenDigits(a), atFifteenDigits(b)];
  const decimals = Math.max(decimalsOf(left), decimalsOf(right));
  return Number(Math.abs(left - right).toFixed(Math.min(decimals, MOST_DECIMALS)));
}
