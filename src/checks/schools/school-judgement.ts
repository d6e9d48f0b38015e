import type { IndicatorLevel } from '../../measures/school-rule';
import { indicatorLevel, passesSchoolRule } from '../../measures/school-rule';
import type { BalanceName } from '../../form/layout/indicators';
import { sevenOf } from '../../standards/seven';
import type { Seven } from '../../standards/seven';
import type { Standard } from '../../standards/types';

/** How one indicator of a school stands: 达标, 达到85%, 不足85%; null while it is unread. */
export type Level = IndicatorLevel | null;

export interface SchoolJudgement {
  readonly levels: Seven<Level>;
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
  let below = 0;
  let unread = 0;
  const levels = sevenOf((slug): Level => {
    const value = values[slug];
    const level = value === null ? null : indicatorLevel(standards[slug], value);
    if (level === 'met') met++;
    else if (level === 'below') below++;
    else if (level === null) unread++;
    return level;
  });
  // A school that passes with the unread figures below the floor passes whatever they are; likewise one that fails.
  if (passesSchoolRule(met, below + unread, needed)) return { levels, passes: true };
  return { levels, passes: unread > 0 && passesSchoolRule(met + unread, below, needed) ? null : false };
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

/** Whether some indicator is below its standard. */
export function isShort({ levels }: Pick<SchoolJudgement, 'levels'>): boolean {
  return countShort({ levels }) > 0;
}

/** How many indicators are below their standards; what is unread is none of them. */
export function countShort({ levels }: Pick<SchoolJudgement, 'levels'>): number {
  return Object.values(levels).filter((level) => level === 'floor' || level === 'below').length;
}

/** How many indicators meet their standards. */
export function countMetBy({ levels }: Pick<SchoolJudgement, 'levels'>): number {
  return Object.values(levels).filter((level) => level === 'met').length;
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
