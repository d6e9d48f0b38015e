import { address } from '../../../src/form/workbook';
import type { Person } from '../../spreadsheet/person';
import type { MemoryBook, MemorySheet } from './memory-book';
import { cellAt, placeOf, put } from './memory-book';

/** A person who works in a workbook of plain objects. */
export function memoryPerson(book: MemoryBook): Person {
  const cell = (sheet: string, text: string) => {
    const { row, column } = placeOf(text);
    return cellAt(book.named(sheet), row, column);
  };
  const edited = (name: string, change: (sheet: MemorySheet) => void): void => {
    change(book.named(name));
    book.tellChanged(book.named(name));
  };
  return {
    type: (sheet, text, value) =>
      edited(sheet, (one) => put(one, placeOf(text).row, placeOf(text).column, value)),
    insertRow: (sheet, row) => edited(sheet, ({ rows }) => void rows.splice(row, 0, [])),
    deleteRow: (sheet, row) => edited(sheet, ({ rows }) => void rows.splice(row, 1)),
    protect: (sheet, on) => void (book.named(sheet).protected = on),
    hideRow: (sheet, row) => void book.named(sheet).hidden.add(row),
    rename: (sheet, name) => void (book.named(sheet).name = name),
    removeSheet: (sheet) => book.remove(book.named(sheet)),
    select: (sheet, text) => book.tellSelected({ sheet: book.named(sheet).id, ...placeOf(text) }),
    openOther: (name) => void (book.name = name),
    valueAt: (sheet, text) => cell(sheet, text).value,
    formulaAt: (sheet, text) => cell(sheet, text).formula,
    fillAt: (sheet, text) => cell(sheet, text).fill,
    marks: (sheet) =>
      book
        .named(sheet)
        .rows.flatMap((line, row) =>
          line.flatMap(({ mark }, column) => (mark ? [`${address({ row, column })}:${mark}`] : [])),
        ),
    noteAt: (sheet, text) => cell(sheet, text).note,
    selection: () => {
      const { sheet, row, column } = book.selected;
      return `${book.sheets.find(({ id }) => id === sheet)?.name ?? ''}!${address({ row, column })}`;
    },
    sheets: () => book.sheets.map(({ name }) => name),
    settle: async () => undefined,
  };
}
