import type { Parameters } from '../messages/sentence';

/** What can keep Excel from doing what was asked; each has its sentence in `messages/excel`. */
export type Problem =
  | 'not-in-excel'
  | 'missing-api'
  | 'editing'
  | 'protected'
  | 'too-large'
  | 'name-taken'
  | 'gone'
  | 'switched'
  | 'cancelled'
  | 'failed';

/** A refusal of Excel's, sorted by what a user can do about it. `parameters` fill the blanks of its sentence. */
export class ExcelError extends Error {
  constructor(
    readonly problem: Problem,
    readonly parameters: Parameters = {},
  ) {
    super(problem);
    this.name = 'ExcelError';
  }
}

/** Office.js error codes, sorted. Source: learn.microsoft.com, “Error handling with the application-specific APIs”. */
const PROBLEM_OF_CODE: Readonly<Record<string, Problem>> = {
  AccessDenied: 'protected',
  ApiNotAvailable: 'missing-api',
  ApiNotFound: 'missing-api',
  InvalidOperationInCellEditMode: 'editing',
  ItemAlreadyExists: 'name-taken',
  ItemNotFound: 'gone',
  InvalidReference: 'gone',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
};

/** Whatever was thrown as an ExcelError; what is none of Excel's is kept as `failed` with its message. */
export function excelErrorOf(error: unknown): ExcelError {
  if (error instanceof ExcelError) return error;
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  const name = typeof code === 'string' ? code : '';
  const reason = [name, typeof message === 'string' ? message : String(error)].filter((part) => part !== '');
  return new ExcelError(PROBLEM_OF_CODE[name] ?? 'failed', { reason: reason.join(': ') });
}
