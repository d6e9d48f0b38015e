import type { RowInsertion } from '../../form/filling/model';
import type { Place } from '../../form/workbook';
import type { OpenWorkbook, Undo } from '../../spreadsheet/types';
import {
  type Area,
  type Book,
  columnOfKey,
  deleteCells,
  HostError,
  insertCells,
  MAX_COLUMNS,
  rowOfKey,
  type Sheet,
  type Tracker,
} from '@junheng/host';
import { isLocked, requireSame, sheetNamed } from './guarded';

/** Puts whole rows in, formatted like the row above, as one step. */
export function insertRows(book: Book, open: OpenWorkbook, insertions: readonly RowInsertion[]): Undo {
  requireSame(book, open);
  const done: { readonly sheet: Sheet; readonly tracker: Tracker }[] = [];
  const asked = insertions.map((insertion) => ({
    ...insertion,
    on: sheetNamed(book, open, insertion.sheet),
  }));
  if (asked.some(({ on }) => isLocked(on))) throw new HostError('AccessDenied');
  book.transact('addin', () => {
    for (const { on, at, count } of asked) {
      const area = { top: at, bottom: at + count - 1, left: 0, right: MAX_COLUMNS - 1 };
      insertCells(book, on, area, 'row');
      const tracker: Tracker = { areas: [area] };
      on.trackers.add(tracker);
      done.push({ sheet: on, tracker });
    }
  });
  return {
    count: insertions.reduce((all, { count }) => all + count, 0),
    run: async () => {
      const kept: Place[] = [];
      book.transact('addin', () => {
        for (const { sheet, tracker } of [...done].reverse()) {
          const [area] = tracker.areas;
          if (!area || !book.sheets.includes(sheet)) continue;
          if (isLocked(sheet)) throw new HostError('AccessDenied');
          const written = firstWritten(sheet, area);
          if (written) kept.push({ sheet: sheet.name, ...written });
          else deleteCells(book, sheet, area, 'row');
        }
      });
      done.forEach(({ sheet, tracker }) => sheet.trackers.delete(tracker));
      return { kept };
    },
  };
}

function firstWritten(sheet: Sheet, area: Area): { row: number; column: number } | null {
  const keys = [...sheet.cellsIn(area)].flatMap(([key, { content, formula }]) =>
    content === undefined && formula === undefined ? [] : [key],
  );
  if (keys.length === 0) return null;
  const first = Math.min(...keys);
  return { row: rowOfKey(first), column: columnOfKey(first) };
}
