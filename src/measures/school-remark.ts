import { INDICATOR_SHORT_NAMES, LEVELS, REMARK } from '../messages/functions';
import { INDICATORS } from '../standards/indicators';
import type { SchoolRuleResult } from './school-rule';

/**
 * 备注 of 表Ⅱ-2, in Chinese as the form is: 全部达标, or 5项达标；骨干教师数达到85%；教学仪器设备值不足85%.
 *
 * @example remarkOf({ passes: true, met: [0, 1, 2, 3, 4, 5], atFloor: [6], belowFloor: [] }) // '6项达标；网络多媒体教室数达到85%'
 */
export function remarkOf({ met, atFloor, belowFloor }: SchoolRuleResult): string {
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
