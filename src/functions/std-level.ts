import { LEVELS } from '../messages/functions';
import { meets, meetsFloor } from '../standards/lookup';
import { eachValue } from './arguments/standards';
import type { MeasuredStandard } from './arguments/standards';
import { answer } from './complaint';

/**
 * 达标 (met), 达到85% (at least 85 %) or 不足85% (below 85 %); 达标 or 不达标 (not met) for a standard without floor.
 * @customfunction STD_LEVEL
 * @param key Key or Chinese name of the standard, such as junior_sports; may be a range
 * @param x Value to compare; may be a range
 * @param [profile] Key or Chinese name of the profile, such as anhui-tianjiaan; if left out, the one chosen in the pane (national unless changed)
 * @returns The words of the form, in Chinese in every language, so that a workbook reads the same everywhere.
 */
export function stdLevel(key: unknown[][], x: unknown[][], profile?: unknown): unknown[][] {
  return answer(() => eachValue(key, x, profile, level));
}

function level(standard: MeasuredStandard, value: number): string {
  if (meets(standard, value)) return LEVELS.met;
  if (standard.floor === null) return LEVELS.notMet;
  return meetsFloor(standard, value) ? LEVELS.atFloor : LEVELS.belowFloor;
}
