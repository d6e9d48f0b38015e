import type { Complaint } from '../messages/complaint';
import type { Parameters, Sentence } from '../messages/sentence';

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
