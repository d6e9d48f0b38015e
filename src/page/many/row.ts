import type { Verdict } from '../../checks/findings/finding';
import { type Tally, tally } from '../../checks/findings/tally';
import { assertSize, checkBytes } from '../../cli/check-bytes';
import { complaintOf } from '../../cli/complaint';
import { type Language, say } from '../../messages/sentence';

/** What the table of files says of one. */
export type Row =
  | { readonly name: string; readonly ok: true; readonly verdict: Verdict; readonly tally: Tally }
  | { readonly name: string; readonly ok: false; readonly reason: string };

/** Checks a file as its own settings say; whatever is wrong with it is its own failure. */
export function rowOf(name: string, bytes: Uint8Array, language: Language): Row {
  try {
    assertSize(bytes.length);
    const { result, review } = checkBytes(bytes, { profile: null, concessions: null });
    const counts = tally({ findings: review.open, schools: result.schools });
    return { name, ok: true, verdict: review.verdict, tally: counts };
  } catch (error) {
    return failedRow(name, error, language);
  }
}

/** Of a file that could not even be read, or whose check broke off. */
export function failedRow(name: string, error: unknown, language: Language): Row {
  const { sentence, parameters } = complaintOf(error);
  return { name, ok: false, reason: say(sentence, language, parameters) };
}
