import type { Parameters } from '../messages/sentence';

/** What can keep a spreadsheet from doing what was asked; each has its sentence in `messages/excel`. */
export type Problem =
  | 'not-in-excel'
  | 'missing-api'
  | 'editing'
  | 'protected'
  | 'too-large'
  | 'name-taken'
  | 'gone'
  | 'switched'
  | 'not-saved'
  | 'cancelled'
  | 'failed';

/** A refusal of the host's, sorted by what a user can do about it. `parameters` fill the blanks of its sentence. */
export class SpreadsheetError extends Error {
  constructor(
    readonly problem: Problem,
    readonly parameters: Parameters = {},
  ) {
    super(problem);
    this.name = 'SpreadsheetError';
  }
}

/** Whatever was thrown as a SpreadsheetError; what is none is a fault of ours and is kept as `failed` with its message. */
export function spreadsheetErrorOf(error: unknown): SpreadsheetError {
  if (error instanceof SpreadsheetError) return error;
  return new SpreadsheetError('failed', { reason: error instanceof Error ? error.message : String(error) });
}
