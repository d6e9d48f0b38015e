import type { Problem } from '../spreadsheet/problem';
import { SpreadsheetError } from '../spreadsheet/problem';

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

/** Whatever was thrown as a SpreadsheetError; what is none of Excel's is kept as `failed` with its message. */
export function excelErrorOf(error: unknown): SpreadsheetError {
  if (error instanceof SpreadsheetError) return error;
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  const name = typeof code === 'string' ? code : '';
  const reason = [name, typeof message === 'string' ? message : String(error)].filter((part) => part !== '');
  return new SpreadsheetError(PROBLEM_OF_CODE[name] ?? 'failed', { reason: reason.join(': ') });
}
