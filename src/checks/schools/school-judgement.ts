import type { IndicatorLevel } from '../../measures/school-rule';
import { indicatorLevel, passesSchoolRule } from '../../measures/school-rule';
import { INDICATORS } from '../../standards/indicators';
import type { Standard } from '../../standards/types';

/** How one indicator of a school stands: 达标, 达到85%, 不足85%; null while it is unread. */
export type Level = IndicatorLevel | null;

export interface SchoolJudgement {
  /** In the order of the indicators. */
  readonly levels: readonly Level[];
  /** Whether the school passes the school rule; null while an unread figure could turn it either way. */
  readonly passes: boolean | null;
}

/** Judges a school by the figures that stand there; null is an unread one. */
export function judgeSchool(
  values: readonly (number | null)[],
  standards: readonly Standard[],
  needed?: number,
): SchoolJudgement {
  const levels = values.map((value, index): Level => {
    const standard = standards[index];
    return standard && value !== null ? indicatorLevel(standard, value) : null;
  });
  let met = 0;
  let below = 0;
  let unread = 0;
  for (const level of levels) {
    if (level === 'met') met++;
    else if (level === 'below') below++;
    else if (level === null) unread++;
  }
  // A school that passes with the unread figures below the floor passes whatever they are; likewise one that fails.
  if (passesSchoolRule(met, below + unread, needed)) return { levels, passes: true };
  return { levels, passes: unread > 0 && passesSchoolRule(met + unread, below, needed) ? null : false };
}

/** Whether a school with these figures passes; null while that is open. */
export function schoolPasses(
  values: readonly (number | null)[],
  standards: readonly Standard[],
  needed?: number,
): boolean | null {
  return judgeSchool(values, standards, needed).passes;
}

/** How many schools meet a standard for certain, and how many could, their figures being unread. */
export interface MetCount {
  readonly low: number;
  readonly high: number;
}

/** Counts as 表Ⅱ-1 does: L1–L7 (`column` 0–6) the schools that meet an indicator, L8 (7) those that pass the school rule. */
export function countMet(judgements: readonly SchoolJudgement[], column: number): MetCount {
  let low = 0;
  let open = 0;
  for (const { levels, passes } of judgements) {
    const met = column < INDICATORS.length ? levels[column] && levels[column] === 'met' : passes;
    if (met) low++;
    else if (met === null) open++;
  }
  return { low, high: low + open };
}
