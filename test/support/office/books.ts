import { Book, keyOf, readEntry } from '@junheng/host';

/** Rows of cells as a person would type them; null and "" leave a cell empty. */
export type Cells = readonly (readonly (string | number | boolean | null)[])[];

/** A workbook from the cells of its sheets. What is put in is no step of undo. */
export function bookOf(given: Book | Readonly<Record<string, Cells>>): Book {
  if (given instanceof Book) return given;
  const book = new Book('县申报表.xlsx');
  book.journal.unrecorded(() => {
    for (const [name, rows] of Object.entries(given)) {
      const sheet = book.newSheet(name);
      book.change({ order: [...book.sheets, sheet] });
      for (const [row, cells] of rows.entries())
        for (const [column, value] of cells.entries()) {
          if (value === null || value === '') continue;
          const { content, formula } = readEntry(value, 'General');
          sheet.put(keyOf(row, column), {
            content: formula === undefined ? content : (content ?? 0),
            ...(formula === undefined ? {} : { formula }),
          });
        }
    }
  });
  return book;
}
