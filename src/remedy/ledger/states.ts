import { CHECKED } from './problem-table';
import type { LedgerState } from './problem-table';
import type { LedgerLine } from './table';
import { plainValue } from './table';

/** Whether a person closed a line: by its state, or by a date (or a yes) under 是否销号（时间）. */
export function isClosed({ values }: Pick<LedgerLine, 'values'>): boolean {
  const closed = plainValue(values['closed'] ?? null).trim();
  return (
    plainValue(values['state'] ?? null).trim() === '已销号' ||
    (closed !== '' && !/^[否未无×xX/—-]/.test(closed))
  );
}

/**
 * What the check says of a line now: a closed line whose matter is found (again) has come back (反弹). A person's own state and date
 * are not touched.
 */
export function checkedState(line: LedgerLine, isFound: boolean, isMet: boolean): string {
  if (isFound) return isClosed(line) ? CHECKED.rebound : CHECKED.below;
  return isMet ? CHECKED.met : CHECKED.gone;
}

/** How far a line is, for counts: a person's state, but what came back is counted as that. */
export function stateOf({ values }: LedgerLine): LedgerState {
  if (plainValue(values['checked'] ?? null) === CHECKED.rebound) return '反弹';
  if (isClosed({ values })) return '已销号';
  const state = plainValue(values['state'] ?? null).trim();
  return state === '整改中' || state === '已完成待核' || state === '反弹' ? state : '未启动';
}

/** How many lines are in each state. */
export function countStates(lines: readonly LedgerLine[]): Readonly<Record<LedgerState, number>> {
  const counts: Record<LedgerState, number> = { 未启动: 0, 整改中: 0, 已完成待核: 0, 已销号: 0, 反弹: 0 };
  for (const line of lines) counts[stateOf(line)]++;
  return counts;
}
