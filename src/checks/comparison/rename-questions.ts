import type { Stage } from '../../standards/types';
import { plainName } from '../figures/form-figures';
import type { Renamed } from './same-schools';
import type { SchoolChanges } from './school-changes';

/** 是同一所吗: asked once, though a 一贯制 school stands in both blocks. */
export interface RenameQuestion {
  /** `renamed:红旗小学→红旗第一小学`: the same in every run, and what an answer is kept by. */
  readonly id: string;
  readonly stages: readonly Stage[];
  /** Places of the two years. */
  readonly from: number;
  readonly to: number;
  /** As the forms write them. */
  readonly before: string;
  readonly after: string;
}

/** What can be answered. */
export const RENAME_ANSWERS = ['same', 'different'] as const;

export type RenameAnswer = (typeof RENAME_ANSWERS)[number];

const PREFIX = 'renamed:';
const ARROW = '→';

/** The questions that are open, in the order of the years. */
export function renameQuestions(changes: readonly SchoolChanges[]): RenameQuestion[] {
  const found = new Map<string, RenameQuestion>();
  for (const { stage, from, to, possible } of changes) {
    for (const { before, after } of possible) {
      const names = { before: before.name.text, after: after.name.text };
      const id = `${PREFIX}${plainName(names.before)}${ARROW}${plainName(names.after)}`;
      const asked = found.get(id);
      found.set(
        id,
        asked
          ? { ...asked, stages: [...new Set([...asked.stages, stage])] }
          : { id, stages: [stage], from, to, ...names },
      );
    }
  }
  return [...found.values()];
}

/** What was said of schools that may have been renamed. */
export interface RenamesTold {
  readonly renamed: Renamed;
  readonly different: ReadonlySet<string>;
}

/**
 * The answers to such questions among those that are given; other questions' are passed over.
 *
 * @example renamesTold([['renamed:红旗小学→红旗第一小学', 'same']]).renamed // 红旗小学 → 红旗第一小学
 */
export function renamesTold(answers: Iterable<readonly [string, unknown]>): RenamesTold {
  const renamed = new Map<string, string>();
  const different = new Set<string>();
  for (const [id, answer] of answers) {
    const [before = '', after = '', ...more] = isRenameId(id) ? id.slice(PREFIX.length).split(ARROW) : [];
    if (before === '' || after === '' || more.length > 0) continue;
    if (answer === 'same') renamed.set(before, after);
    else if (answer === 'different') different.add(`${before}=${after}`);
  }
  return { renamed, different };
}

/** Whether an answer is to a question of this kind. */
export const isRenameId = (id: string): boolean => id.startsWith(PREFIX);
