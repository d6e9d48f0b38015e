import { type Problem, SpreadsheetError, spreadsheetErrorOf } from '../../spreadsheet/problem';
import type { OpenWorkbook } from '../../spreadsheet/types';
import { type Book, HostError, type Sheet } from '@junheng/host';

/** What the model refuses, sorted by what a user can do about it. */
const PROBLEMS: Readonly<Record<string, Problem>> = {
  AccessDenied: 'protected',
  ItemAlreadyExists: 'name-taken',
  ItemNotFound: 'gone',
  RangeExceedsLimit: 'too-large',
};

/** Runs work on the model; whatever it throws comes out as a SpreadsheetError. */
export async function guarded<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const problem = error instanceof HostError ? PROBLEMS[error.code] : undefined;
    throw problem === undefined ? spreadsheetErrorOf(error) : new SpreadsheetError(problem);
  }
}

/** The sheet that had this name when the workbook was read, found by its id. Throws `gone`. */
export function sheetNamed(book: Book, open: OpenWorkbook, name: string): Sheet {
  const sheet = sheetIfThere(book, open, name);
  if (!sheet) throw new SpreadsheetError('gone');
  return sheet;
}

export function sheetIfThere(book: Book, open: OpenWorkbook, name: string): Sheet | undefined {
  const id = open.ids[open.workbook.sheets.findIndex((one) => one.name === name)];
  return book.sheets.find((sheet) => sheet.id === id);
}

/** Throws `switched` where another workbook is open than the one that was read. */
export function requireSame(book: Book, open: OpenWorkbook): void {
  if (otherName(book, open) !== null) throw new SpreadsheetError('switched');
}

/** The name of the open workbook where it is another than was read: of another name, or without any of its sheets. */
export function otherName(book: Book, { name, ids }: OpenWorkbook): string | null {
  const known = book.sheets.some(({ id }) => ids.includes(id));
  return book.name === name && known ? null : book.name;
}

export const isLocked = (sheet: Sheet): boolean => sheet.parts.protection !== null;
