import type { Sheet as PortSheet, Workbook } from '../../form/workbook';
import { Book } from '../model/book';
import type { Line } from '../model/parts';
import { type Cell, keyOf, type Sheet } from '../model/sheet';

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

/** A workbook of the host from what any reader of workbooks gives. None of it is a step of undo. */
export function fromPort(workbook: Workbook, name: string): Book {
  const book = new Book(name);
  book.journal.unrecorded(() => {
    for (const from of workbook.sheets) {
      const sheet = book.newSheet(from.name);
      book.change({ order: [...book.sheets, sheet] });
      fillSheet(book, sheet, from);
    }
  });
  return book;
}

function fillSheet(book: Book, sheet: Sheet, from: PortSheet): void {
  const rows = new Map<number, Line>();
  for (const { index, hidden, cells } of from.rows) {
    if (hidden) rows.set(index, { hidden });
    for (const cell of cells) {
      const format =
        cell.format === undefined
          ? undefined
          : book.formats.change(sheet.inheritedFormat(index, cell.column), { numberFormat: cell.format });
      const made: Cell = {
        content: cell.value === '' ? undefined : cell.value,
        ...(cell.formula === undefined ? {} : { formula: `=${cell.formula}` }),
        ...(format ? { format } : {}),
      };
      sheet.put(keyOf(index, cell.column), made);
    }
  }
  sheet.change({
    visibility: VISIBILITY[from.visibility],
    merges: from.merges,
    rows,
    columns: new Map(from.hiddenColumns.map((column) => [column, { hidden: true }])),
    protection: from.protected ? { options: {}, password: undefined } : null,
  });
}
