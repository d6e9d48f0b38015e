import { WPS } from '../messages/wps';
import { SpreadsheetError, spreadsheetErrorOf } from '../spreadsheet/problem';
import type { OpenWorkbook } from '../spreadsheet/types';
import type { KnownSheets } from './known-sheets';
import type { WpsApplication, WpsRange, WpsSheet, WpsWorkbook } from './model';

/** The longest address that `Range` takes. Source: VBA, “Range property”; that WPS has the same limit is a belief. */
export const LONGEST_ADDRESS = 255;

/** The workbook that is open. Throws `failed` where none is. */
export function openBook(app: WpsApplication): WpsWorkbook {
  const book = app.ActiveWorkbook;
  if (!book) throw new SpreadsheetError('failed', { reason: WPS.noBook });
  return book;
}

/** Whatever is thrown comes out as a SpreadsheetError: WPS throws without codes, so what can be asked is asked first. */
export async function guarded<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw spreadsheetErrorOf(error);
  }
}

/** Throws `switched` where another workbook is open than the one that was read. */
export function requireSame(app: WpsApplication, known: KnownSheets, open: OpenWorkbook): void {
  if (otherName(app, known, open) !== null) throw new SpreadsheetError('switched');
}

/** The name of the open workbook where it is another than was read: of another name, or without any of its sheets. */
export function otherName(
  app: WpsApplication,
  known: KnownSheets,
  { name, ids }: OpenWorkbook,
): string | null {
  const book = openBook(app);
  const now = book.Name;
  const same = now === name && known.of(book).some(({ id }) => ids.includes(id));
  return same ? null : now;
}

/** Throws `protected` where the cells cannot be written. A locked state that is mixed counts as locked. */
export function requireEditable(sheet: WpsSheet, range: WpsRange): void {
  if (sheet.ProtectContents && range.Locked !== false) throw new SpreadsheetError('protected');
}

/** Lets the page draw and answer, and WPS too, between two stretches of work. */
export const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** So long the page and WPS may stand still at a stretch, in milliseconds. */
const LONGEST_STRETCH = 50;

/** Rests between the steps of long work, as often as needed. */
export class Pace {
  private began = Date.now();

  async step(): Promise<void> {
    if (Date.now() - this.began < LONGEST_STRETCH) return;
    await rest();
    this.began = Date.now();
  }
}
