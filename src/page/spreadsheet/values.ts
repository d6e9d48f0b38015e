import type { Place } from '../../form/workbook';
import type { OurFormula } from '../../spreadsheet/our-formulas';
import type { Replaced, Undo } from '../../spreadsheet/types';
import {
  type Book,
  type Cell,
  columnOfKey,
  gather,
  keyOf,
  rowOfKey,
  type Sheet,
  spilledCells,
} from '@junheng/host';
import { isLocked } from './guarded';
import { trackCell, type TrackedCell, untrack, whereNow } from './tracked';

/** A formula that gave way to its results: its own cell and those it spilled into. */
interface Done {
  readonly cell: TrackedCell;
  readonly formula: string;
  /** Each cell it filled, seen from its own, and what was put there. */
  readonly filled: readonly { readonly down: number; readonly right: number; readonly cell: Cell }[];
}

/** Puts the results in place of our formulas as one step; spilled results become plain values in all their cells. */
export function replaceByValues(book: Book, formulas: readonly OurFormula[]): Replaced {
  const done: Done[] = [];
  const skipped: Place[] = [];
  book.transact('addin', () => {
    for (const place of formulas) {
      const sheet = book.sheet(place.sheet);
      const cell = sheet?.at(place.row, place.column);
      if (!sheet || cell?.formula === undefined) continue;
      if (isLocked(sheet)) {
        skipped.push(place);
        continue;
      }
      const anchor = keyOf(place.row, place.column);
      const plain = [[anchor, cell] as const, ...spilledCells(sheet, anchor)].map(
        ([key, { content, format }]) =>
          [key, { ...(content !== undefined && { content }), ...(format && { format }) }] as const,
      );
      for (const [key, value] of plain) sheet.put(key, value);
      emitEdit(
        book,
        sheet,
        plain.map(([key]) => key),
      );
      done.push({
        cell: trackCell(sheet, place),
        formula: cell.formula,
        filled: plain.map(([key, value]) => ({
          down: rowOfKey(key) - place.row,
          right: columnOfKey(key) - place.column,
          cell: value,
        })),
      });
    }
  });
  return { undo: done.length > 0 ? undoOf(book, done) : null, count: done.length, skipped };
}

/** Puts the formulas back; where a result was edited or deleted since, it stays so. */
function undoOf(book: Book, done: readonly Done[]): Undo {
  const run = async (): Promise<{ kept: Place[] }> => {
    const kept: Place[] = [];
    book.transact('addin', () => {
      for (const { cell, formula, filled } of done) {
        const now = whereNow(book, cell);
        const { sheet } = cell;
        const same =
          now &&
          filled.every(
            (one) => sheet.content(now.row + one.down, now.column + one.right) === one.cell.content,
          );
        if (!now || !same) {
          kept.push(cell.place);
          continue;
        }
        const keys = filled.map((one) => keyOf(now.row + one.down, now.column + one.right));
        for (const key of keys.slice(1)) {
          const { format } = sheet.cells.get(key) ?? {};
          sheet.put(key, format ? { format } : undefined);
        }
        const [own = 0] = keys;
        sheet.put(own, { ...sheet.cells.get(own), formula });
        emitEdit(book, sheet, keys);
      }
    });
    done.forEach(({ cell }) => untrack(cell));
    return { kept };
  };
  return { count: done.length, run };
}

function emitEdit(book: Book, sheet: Sheet, keys: readonly number[]): void {
  const areas = gather(keys.map((key) => ({ row: rowOfKey(key), column: columnOfKey(key) })));
  book.emit({ kind: 'edited', sheet, areas, change: 'RangeEdited', shift: 'None', origin: 'addin' });
}
