import type { SchoolRuleResult } from '../measures/school-rule';
import { INDICATOR_SHORT_NAMES, LEVELS, REMARK } from '../messages/functions';
import { INDICATORS } from '../standards/indicators';
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
  return answer(() => eachSchool(stage, values, remark));
}

/** 全部达标, or 5项达标；骨干教师数达到85%；教学仪器设备值不足85%. */
function remark({ met, atFloor, belowFloor }: SchoolRuleResult): string {
  if (met.length === INDICATORS.length) return REMARK.all;
  const parts = [`${met.length}${REMARK.met}`];
  if (atFloor.length > 0) parts.push(`${names(atFloor)}${LEVELS.atFloor}`);
  if (belowFloor.length > 0) parts.push(`${names(belowFloor)}${LEVELS.belowFloor}`);
  return parts.join(REMARK.between);
}

function names(indices: readonly number[]): string {
  return INDICATORS.filter((_, index) => indices.includes(index))
    .map(({ slug }) => INDICATOR_SHORT_NAMES[slug])
    .join(REMARK.and);
}
