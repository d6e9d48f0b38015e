import { CLI } from '../messages/cli';
import { CONCESSIONS } from '../standards/concessions';
import type { ConcessionKey } from '../standards/concessions';
import { ComplaintError } from './complaint';

/** The keys of all concessions (放宽条款), as a help text lists them. */
export const CONCESSION_KEYS = CONCESSIONS.map(({ key }) => key).join(', ');

/** The concessions a user claims: `a,d`, `D`, also several options; complains about what is none. */
export function claimedConcessions(typed: readonly string[] = []): ConcessionKey[] {
  const wanted = typed
    .flatMap((text) =>
      text
        .normalize('NFKC')
        .toLowerCase()
        .split(/[\s,、;]+/),
    )
    .filter((key) => key !== '');
  const unknown = wanted.find((key) => !CONCESSIONS.some((concession) => concession.key === key));
  if (unknown !== undefined) {
    throw new ComplaintError('unknown-concession', CLI.unknownConcession, {
      key: unknown,
      keys: CONCESSION_KEYS,
    });
  }
  return CONCESSIONS.map(({ key }) => key).filter((key) => wanted.includes(key));
}
