import type { Place } from '../../form/workbook';
import { type Entry, entryOf } from '../../spreadsheet/entry';
import {
  type Book,
  cellArea,
  keyOf,
  type Sheet,
  shown,
  type Tracker,
  typeOf,
  writeValues,
} from '@junheng/host';

/** A cell that is found again wherever inserted and deleted rows have moved it. */
export interface TrackedCell {
  readonly place: Place;
  readonly sheet: Sheet;
  readonly tracker: Tracker;
}

export function trackCell(sheet: Sheet, place: Place): TrackedCell {
  const tracker: Tracker = { areas: [cellArea(place.row, place.column)] };
  sheet.trackers.add(tracker);
  return { place, sheet, tracker };
}

/** Where the cell is now; null where it or its sheet was deleted. */
export function whereNow(
  book: Book,
  { sheet, tracker }: TrackedCell,
): { row: number; column: number } | null {
  const [area] = tracker.areas;
  return area && book.sheets.includes(sheet) ? { row: area.top, column: area.left } : null;
}

export function untrack({ sheet, tracker }: TrackedCell): void {
  sheet.trackers.delete(tracker);
}

/** What the cell holds as one has to type it to get it again. */
export function entryAt(sheet: Sheet, { row, column }: { row: number; column: number }): Entry {
  const cell = sheet.at(row, column);
  return entryOf(cell?.formula ?? shown(cell?.content), kindOf(cell), sheet.format(row, column).numberFormat);
}

/** A formula is typed as it is; a text that looks like something else needs its apostrophe. */
const kindOf = (cell: ReturnType<Sheet['at']>): string =>
  cell?.formula === undefined ? typeOf(cell?.content) : 'Formula';

/** Types an entry into a cell; the format first, since it decides what the entry becomes. */
export function writeEntry(
  book: Book,
  sheet: Sheet,
  { row, column }: { row: number; column: number },
  { formula, format }: Entry,
): void {
  const key = keyOf(row, column);
  const before = sheet.format(row, column);
  if (before.numberFormat !== format)
    sheet.put(key, {
      ...sheet.cells.get(key),
      format: book.formats.change(before, { numberFormat: format }),
    });
  writeValues(book, sheet, cellArea(row, column), () => formula);
}
