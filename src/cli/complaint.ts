import { CLI } from '../messages/cli';
import type { Complaint } from '../messages/complaint';
import type { Parameters, Sentence } from '../messages/sentence';
import { XlsxError } from '../xlsx/errors';

/** Ends the command with a complaint and exit code 2. */
export class ComplaintError extends Error implements Complaint {
  constructor(
    readonly code: string,
    readonly sentence: Sentence,
    readonly parameters: Parameters = {},
  ) {
    super(code);
  }
}

/** The reason inside a failed file operation, `EACCES`…; the message where there is none. */
export function systemReason(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error);
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'message' in error ? String(error.message) : String(error);
}

/** Does something with one file of several; its complaint says which file it was. */
export function named<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const { code, sentence, parameters } = complaintOf(error);
    throw new ComplaintError(code, CLI.fileError, { file, message: { sentence, parameters } });
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
