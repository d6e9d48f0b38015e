import { schoolRule } from '../measures/school-rule';
import type { Standard } from '../standards/types';

/** How one indicator of a school stands: 达标, 达到85%, 不足85%; null while it is unread. */
export type Level = 'met' | 'floor' | 'below' | null;

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
): SchoolJudgement {
  const read = values.filter((value) => value !== null);
  const whole = read.length === values.length;
  // NaN counts as below the floor: a school that passes with it passes whatever the unread figure is.
  const { passes, met, atFloor } = schoolRule(whole ? read : values.map((value) => value ?? NaN), standards);
  const levels: Level[] = values.map((value) => (value === null ? null : 'below'));
  for (const index of met) levels[index] = 'met';
  for (const index of atFloor) levels[index] = 'floor';
  if (passes || whole) return { levels, passes };
  const best = schoolRule(
    values.map((value) => value ?? Number.MAX_VALUE),
    standards,
  );
  return { levels, passes: best.passes ? null : false };
}

/** Whether a school with these figures passes; null while that is open. */
export function schoolPasses(
  values: readonly (number | null)[],
  standards: readonly Standard[],
): boolean | null {
  return judgeSchool(values, standards).passes;
}
