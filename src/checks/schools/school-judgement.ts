import type { IndicatorLevel } from '../../measures/school-rule';
import { indicatorLevel, passesSchoolRule } from '../../measures/school-rule';
import type { BalanceName } from '../../form/layout/indicators';
import { INDICATORS } from '../../standards/indicators';
import { sevenOf } from '../../standards/seven';
import type { Seven } from '../../standards/seven';
import type { Standard } from '../../standards/types';

/** How one indicator of a school stands: 达标, 达到85%, 不足85%; null while it is unread. */
export type Level = IndicatorLevel | null;

export interface SchoolJudgement {
  readonly levels: Seven<Level>;
  /** How many indicators meet their standard, and how many do not reach it; what is unread is neither. */
  readonly met: number;
  readonly short: number;
  /** Whether the school passes the school rule; null while an unread figure could turn it either way. */
  readonly passes: boolean | null;
}

/** Judges a school by the figures that stand there; null is an unread one. */
export function judgeSchool(
  values: Seven<number | null>,
  standards: Seven<Standard>,
  needed?: number,
): SchoolJudgement {
  let met = 0;
  let floor = 0;
  let below = 0;
  const levels = sevenOf((slug): Level => {
    const value = values[slug];
    const level = value === null ? null : indicatorLevel(standards[slug], value);
    if (level === 'met') met++;
    else if (level === 'floor') floor++;
    else if (level === 'below') below++;
    return level;
  });
  const short = floor + below;
  const unread = INDICATORS.length - met - short;
  // A school that passes with the unread figures below the floor passes whatever they are; likewise one that fails.
  if (passesSchoolRule(met, below + unread, needed)) return { levels, met, short, passes: true };
  const isOpen = unread > 0 && passesSchoolRule(met + unread, below, needed);
  return { levels, met, short, passes: isOpen ? null : false };
}

/** Whether a school with these figures passes; null while that is open. */
export function schoolPasses(
  values: Seven<number | null>,
  standards: Seven<Standard>,
  needed?: number,
): boolean | null {
  return judgeSchool(values, standards, needed).passes;
}

/** How many schools meet a standard for certain, and how many could, their figures being unread. */
export interface MetCount {
  readonly low: number;
  readonly high: number;
}

/** Counts as 表Ⅱ-1 does: the schools that meet an indicator, under 综合评估 (`overall`) those that pass the school rule. */
export function countMet(judgements: readonly SchoolJudgement[], column: BalanceName): MetCount {
  let low = 0;
  let open = 0;
  for (const { levels, passes } of judgements) {
    const met = column === 'overall' ? passes : levels[column] && levels[column] === 'met';
    if (met) low++;
    else if (met === null) open++;
  }
  return { low, high: low + open };
}
