import { readFileSync, statSync } from 'node:fs';
import { checkForm } from '../checks/check';
import type { CheckResult } from '../checks/finding';
import type { DeclarationForm } from '../form/model';
import { readForm } from '../form/read';
import { CLI } from '../messages/cli';
import type { ConcessionKey } from '../standards/concessions';
import type { Profile } from '../standards/types';
import { XlsxError } from '../xlsx/errors';
import { readWorkbook } from '../xlsx/read';
import type { Complaint } from './complaint';
import { ComplaintError, systemReason } from './complaint';
import { inflateAtOnce } from './inflate';

/** A file larger than this is no declaration form; it is not even opened. */
const LARGEST_FILE_MB = 100;

/** One declaration from the file's bytes to its findings. */
export interface CheckedBytes {
  readonly bytes: Uint8Array;
  readonly form: DeclarationForm;
  readonly result: CheckResult;
}

/** Reads and checks one file. Throws ComplaintError, with a sentence for the reader, where the file gives no workbook. */
export function checkFile(
  path: string,
  profile: Profile,
  concessions: readonly ConcessionKey[],
): CheckedBytes {
  const bytes = readBytes(path);
  const form = readForm(readWorkbook(bytes, inflateAtOnce));
  return { bytes, form, result: checkForm(form, profile, concessions) };
}

function readBytes(path: string): Uint8Array {
  try {
    const size = statSync(path).size / 2 ** 20;
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
