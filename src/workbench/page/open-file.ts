import { XlsxError } from '../../xlsx/errors';
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

/** The words of a failure that a reader understands. */
export function reasonOf(error: unknown): string {
  if (error instanceof XlsxError) return error.message;
  return error instanceof Error ? error.message : String(error);
}

/** Hands the bytes to the browser as a file to keep. */
export function offerDownload(bytes: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
