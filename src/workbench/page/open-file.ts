import { readWorkbook } from '../../xlsx/read';
import { Book } from '../host/model/book';
import { keyOf } from '../host/model/sheet';

export interface OpenFile {
  readonly book: Book;
  toBytes(): Uint8Array;
}

export function openFile(bytes: Uint8Array, name: string): OpenFile {
  const book = new Book(name);
  book.journal.unrecorded(() => {
    const order = readWorkbook(bytes).sheets.map((from) => {
      const sheet = book.newSheet(from.name);
      for (const row of from.rows)
        for (const cell of row.cells)
          sheet.put(keyOf(row.index, cell.column), {
            content: cell.value,
            ...(cell.formula === undefined ? {} : { formula: `=${cell.formula}` }),
          });
      sheet.change({ merges: from.merges });
      return sheet;
    });
    book.change({ order });
  });
  return { book, toBytes: () => bytes };
}
