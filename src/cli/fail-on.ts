import { tally } from '../checks/findings/tally';
import type { CheckedFile } from '../papers/checked-file';
import { CLI } from '../messages/cli';
import { ComplaintError } from './complaint';

/**
 * What makes `check` end with exit code 1: `error` (填报问题 that are errors, the default), `warning` (also those to be looked
 * at), `unmet` (未达标: a standard is not reached), `never`. Several are joined with a comma.
 */
const REASONS = {
  error: ({ errors }) => errors > 0,
  warning: ({ problems }) => problems > 0,
  unmet: ({ schoolsBelow, coefficientsOver, itemsBelow }) => schoolsBelow + coefficientsOver + itemsBelow > 0,
  never: () => false,
} satisfies Record<string, (counts: ReturnType<typeof tally>) => boolean>;
export type FailOn = keyof typeof REASONS;
export const FAIL_ON: readonly FailOn[] = ['error', 'warning', 'unmet', 'never'];

/** What `--fail-on` asks for; throws ComplaintError for another word. */
export function failOn(typed: string | undefined): readonly FailOn[] {
  const words = (typed ?? 'error').split(/[,，、]/).map((word) => word.trim().toLowerCase());
  return words.map((word) => {
    const known = FAIL_ON.find((reason) => reason === word);
    if (known) return known;
    throw new ComplaintError('unknown-reason', CLI.unknownReason, {
      value: word,
      values: FAIL_ON.join(', '),
    });
  });
}

/** Whether one of the reasons asked for is given by a checked form; what was explained (说明) is no reason. */
export function fails(
  { result, review }: Pick<CheckedFile, 'result' | 'review'>,
  reasons: readonly FailOn[],
): boolean {
  const counts = tally({ findings: review.open, schools: result.schools });
  return reasons.some((reason) => REASONS[reason](counts));
}
