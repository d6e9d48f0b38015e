import type { Parameters, Sentence } from '../messages/sentence';

/** What could not be done, in words for the reader: what happened and what to do next. */
export interface Complaint {
  /** Stable, for programs that read `--json`. */
  readonly code: string;
  readonly sentence: Sentence;
  readonly parameters: Parameters;
}

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
  if (error instanceof Error) return (error as NodeJS.ErrnoException).code ?? error.message;
  return String(error);
}
