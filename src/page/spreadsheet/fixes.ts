import type { Fix } from '../../checks/findings/finding';
import type { Place } from '../../form/workbook';
import { address } from '../../form/workbook';
import { type Entry, entryFor, isSameFormula } from '../../spreadsheet/entry';
import type { Applied, Change, OpenWorkbook, Undo } from '../../spreadsheet/types';
import { type Book, display } from '@junheng/host';
import { isLocked, sheetNamed } from './guarded';
import { entryAt, trackCell, type TrackedCell, untrack, whereNow, writeEntry } from './tracked';

/** Every cell before and after. Of two fixes of one cell the first counts. */
export function previewFixes(book: Book, open: OpenWorkbook, fixes: readonly Fix[]): Change[] {
  const first = new Map<string, Fix>();
  for (const fix of fixes) {
    const key = `${fix.place.sheet}!${address(fix.place)}`;
    if (!first.has(key)) first.set(key, fix);
  }
  return [...first.values()].map(({ place, value, formula: live }) => {
    const sheet = sheetNamed(book, open, place.sheet);
    const { numberFormat, locked } = sheet.format(place.row, place.column);
    return {
      place,
      before: display(sheet.content(place.row, place.column), numberFormat),
      after: value,
      ...(live !== undefined && { live }),
      formula: sheet.at(place.row, place.column)?.formula ?? null,
      locked: isLocked(sheet) && locked,
      entry: entryAt(sheet, place),
    };
  });
}

/** What was written into a cell, and what stood there. */
interface Done {
  readonly cell: TrackedCell;
  readonly before: Entry;
  readonly written: number | string;
  readonly live: string | undefined;
}

/** Writes the changes of a preview as one step; a cell that was edited since is left alone. */
export function applyChanges(book: Book, open: OpenWorkbook, changes: readonly Change[]): Applied {
  const done: Done[] = [];
  const skipped: Place[] = [];
  book.transact('addin', () => {
    for (const { place, after, live, locked, entry } of changes) {
      const sheet = sheetNamed(book, open, place.sheet);
      const before = entryAt(sheet, place);
      if (locked || before.formula !== entry.formula || before.format !== entry.format) {
        skipped.push(place);
        continue;
      }
      writeEntry(book, sheet, place, entryFor(after, live, before.format));
      done.push({ cell: trackCell(sheet, place), before, written: after, live });
    }
  });
  const applied = done.map(({ cell }) => cell.place);
  return { undo: done.length > 0 ? undoOf(book, done) : null, applied, skipped };
}

/** Puts back what stood there, wherever the cells have moved to; what was edited or deleted since is kept and told. */
function undoOf(book: Book, done: readonly Done[]): Undo {
  return {
    count: done.length,
    run: async () => {
      const kept: Place[] = [];
      book.transact('addin', () => {
        for (const { cell, before, written, live } of done) {
          const now = whereNow(book, cell);
          const { formula } = (now && cell.sheet.at(now.row, now.column)) ?? {};
          const same =
            now &&
            (live === undefined
              ? cell.sheet.content(now.row, now.column) === written
              : isSameFormula(formula, live));
          if (same) writeEntry(book, cell.sheet, now, before);
          else kept.push(cell.place);
        }
      });
      // Only now: a protected sheet refuses, and the undo can be asked for again.
      done.forEach(({ cell }) => untrack(cell));
      return { kept };
    },
  };
}
