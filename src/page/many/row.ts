import type { Verdict } from '../../checks/findings/finding';
import { type Tally, tally } from '../../checks/findings/tally';
import { assertSize, checkBytes } from '../../cli/check-bytes';
import { complaintOf } from '../../cli/complaint';
import { holdsForm } from '../../cli/formats/holds-form';
import { toXlsx } from '../../cli/formats/to-xlsx';
import { type Language, say } from '../../messages/sentence';

/** What the table of files says of one. */
export type Row =
  | {
      readonly name: string;
      readonly ok: true;
      readonly verdict: Verdict;
      readonly tally: Tally;
      /** No table of the form was found in it: raw data, or another file. */
      readonly noForm: boolean;
    }
  | { readonly name: string; readonly ok: false; readonly reason: string };

/**
 * Checks a file as its own settings say; whatever is wrong with it is its own failure. null for a Word document in a folder that is no
 * form: a folder holds reports and lists too.
 */
export function rowOf(name: string, bytes: Uint8Array, language: Language): Row | null {
  try {
    assertSize(bytes.length);
    if (isPassedOver(name, bytes)) return null;
    const { form, result, review } = checkBytes(toXlsx(bytes), { profile: null, concessions: null });
    const counts = tally({ findings: review.open, schools: result.schools });
    return { name, ok: true, verdict: review.verdict, tally: counts, noForm: form.tables.length === 0 };
  } catch (error) {
    return failedRow(name, error, language);
  }
}

/** Whether a file is a Word document that was come upon in a folder and is no form. */
export function isPassedOver(name: string, bytes: Uint8Array): boolean {
  if (!name.includes('/') || !/\.docx$/i.test(name)) return false;
  try {
    return !holdsForm(bytes);
  } catch {
    return true;
  }
}

/** Of a file that could not even be read, or whose check broke off. */
export function failedRow(name: string, error: unknown, language: Language): Row {
  const { sentence, parameters } = complaintOf(error);
  return { name, ok: false, reason: say(sentence, language, parameters) };
}
