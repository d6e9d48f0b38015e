import { readFileSync, statSync } from 'node:fs';
import { checkForm } from '../checks/check';
import type { Review } from '../checks/review/review';
import { review } from '../checks/review/review';
import type { CheckResult } from '../checks/findings/finding';
import type { DeclarationForm } from '../form/model';
import { standardsFor } from '../form/parameters';
import type { EditedProfile } from '../form/parameters';
import { readForm } from '../form/read';
import type { Workbook } from '../form/workbook';
import { CLI } from '../messages/cli';
import type { ConcessionKey } from '../standards/concessions';
import { parseSettings, SETTINGS_KEY } from '../standards/workbook-settings';
import { readAddInSetting } from '../xlsx/add-in-setting';
import { XlsxError } from '../xlsx/errors';
import { readWorkbook } from '../xlsx/read';
import type { Complaint } from '../messages/complaint';
import { ComplaintError, systemReason } from './complaint';
import type { Path } from './entries';
import { inflateAtOnce } from './inflate';

/** A file larger than this is no declaration form; it is not even opened. */
const LARGEST_FILE_MB = 100;

/** What the command line asks for; null leaves it to the workbook, in which the add-in keeps the user's choices. */
export interface Asked {
  readonly profile: string | null;
  readonly concessions: readonly ConcessionKey[] | null;
  /** Which of several declarations in the workbook; null leaves the choice to the reader. */
  readonly set?: string | null;
}

/** One declaration from the file's bytes to its findings. */
export interface CheckedBytes {
  readonly bytes: Uint8Array;
  readonly workbook: Workbook;
  readonly form: DeclarationForm;
  readonly result: CheckResult;
  readonly review: Review;
  /** The profile, with the thresholds that the workbook's 标准参数 sheet edits. */
  readonly standards: EditedProfile;
}

/** Reads and checks one file. Throws ComplaintError, with a sentence for the reader, where the file gives no workbook. */
export function checkFile(path: Path, asked: Asked): CheckedBytes {
  const bytes = readBytes(path);
  const workbook = readWorkbook(bytes, inflateAtOnce);
  const kept = parseSettings(readAddInSetting(bytes, SETTINGS_KEY, inflateAtOnce));
  const standards = standardsFor({ profile: asked.profile ?? kept.profile }, workbook);
  const form = readForm(workbook, { set: asked.set ?? null });
  if (asked.set != null) assertSet(form, asked.set);
  const concessions = asked.concessions ?? kept.concessions;
  const result = checkForm(form, standards.profile, concessions);
  return { bytes, workbook, form, result, review: review(form, result, kept), standards };
}

/** Never checks another declaration than the one that was asked for. */
function assertSet({ sets }: DeclarationForm, asked: string): void {
  const [first] = sets;
  if (first?.name === asked || first?.tables.some(({ sheet }) => sheet === asked)) return;
  const names = sets.map(({ name }) => name).join(' | ');
  throw new ComplaintError('unknown-set', CLI.unknownSet, { name: asked, names });
}

/** The bytes of a file. Throws ComplaintError where it is none, too large or cannot be read. */
export function readBytes(path: Path): Uint8Array {
  try {
    const status = statSync(path);
    // A device or a pipe may never end.
    if (!status.isFile()) throw new ComplaintError('unreadable', CLI.notAFile);
    const size = status.size / 2 ** 20;
    if (size > LARGEST_FILE_MB) {
      throw new ComplaintError('too-large', CLI.tooLarge, { size: Math.round(size), limit: LARGEST_FILE_MB });
    }
    return readFileSync(path);
  } catch (error) {
    if (error instanceof ComplaintError) throw error;
    throw new ComplaintError('unreadable', CLI.unreadable, { reason: systemReason(error) });
  }
}

/** Whatever was thrown, in words; a fault of our own program is called one and shows no stack trace. */
export function complaintOf(error: unknown): Complaint {
  if (error instanceof ComplaintError) return error;
  if (error instanceof XlsxError) {
    return { code: error.code, sentence: error.sentence, parameters: error.parameters };
  }
  return { code: 'internal', sentence: CLI.internal, parameters: { reason: systemReason(error) } };
}
