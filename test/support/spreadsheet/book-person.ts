import { parseCell } from '../../../src/form/references/address';
import { address } from '../../../src/form/workbook';
import {
  type Book,
  cellArea,
  deleteCells,
  insertCells,
  MAX_COLUMNS,
  type Sheet,
  writeValues,
} from '@junheng/host';
import type { Person } from '../../spreadsheet/person';

const MARK = /junheng:(\w+)/;

/** A person who works in a workbook of our own host, whatever stands before it. */
export function bookPerson(book: Book, settle: () => Promise<void>): Person {
  const named = (name: string): Sheet => {
    const sheet = book.sheet(name);
    if (!sheet) throw new Error(`No sheet ${name}`);
    return sheet;
  };
  const placeOf = (text: string): { row: number; column: number } => {
    const place = parseCell(text);
    if (!place) throw new Error(`No cell ${text}`);
    return place;
  };
  const at = (sheet: string, text: string) => named(sheet).at(placeOf(text).row, placeOf(text).column);
  const wholeRow = (row: number) => ({ top: row, bottom: row, left: 0, right: MAX_COLUMNS - 1 });
  const user = (work: () => void): void => book.transact('user', work);
  return {
    type(sheet, text, value) {
      const { row, column } = placeOf(text);
      user(() => writeValues(book, named(sheet), cellArea(row, column), () => value));
    },
    insertRow: (sheet, row) => user(() => void insertCells(book, named(sheet), wholeRow(row), 'row')),
    deleteRow: (sheet, row) => user(() => void deleteCells(book, named(sheet), wholeRow(row), 'row')),
    protect: (sheet, on) =>
      named(sheet).change({ protection: on ? { password: undefined, options: {} } : null }),
    hideRow(sheet, row) {
      const { rows } = named(sheet).parts;
      named(sheet).change({ rows: new Map(rows).set(row, { ...rows.get(row), hidden: true }) });
    },
    rename: (sheet, name) => named(sheet).change({ name }),
    removeSheet: (sheet) => {
      const gone = named(sheet);
      book.change({ order: book.sheets.filter((one) => one !== gone) });
    },
    select(sheet, text) {
      const { row, column } = placeOf(text);
      book.select(named(sheet), [cellArea(row, column)]);
    },
    openOther: (name) => void Object.assign(book, { name }),
    valueAt: (sheet, text) => at(sheet, text)?.content,
    formulaAt: (sheet, text) => at(sheet, text)?.formula ?? null,
    fillAt(sheet, text) {
      const { row, column } = placeOf(text);
      return named(sheet).format(row, column).fillColor ?? null;
    },
    marks(sheet) {
      const cells = named(sheet).parts.conditionalFormats.flatMap(({ formula, areas }) => {
        const [, category] = MARK.exec(formula) ?? [];
        return category === undefined ? [] : areas.flatMap(cellsIn).map((cell) => ({ ...cell, category }));
      });
      return cells
        .sort((a, b) => a.row - b.row || a.column - b.column)
        .map((cell) => `${address(cell)}:${cell.category}`);
    },
    noteAt(sheet, text) {
      const place = placeOf(text);
      const found = named(sheet).parts.validations.find(({ areas }) =>
        areas.flatMap(cellsIn).some((cell) => address(cell) === address(place)),
      );
      return found ? String(found.prompt['message'] ?? '') : null;
    },
    selection() {
      const [area] = book.selection;
      return `${book.active?.name ?? ''}!${area ? address({ row: area.top, column: area.left }) : ''}`;
    },
    sheets: () => book.sheets.map(({ name }) => name),
    settle,
  };
}

function cellsIn({
  top,
  left,
  bottom,
  right,
}: ReturnType<typeof cellArea>): { row: number; column: number }[] {
  return Array.from({ length: bottom - top + 1 }, (_, i) =>
    Array.from({ length: right - left + 1 }, (__, j) => ({ row: top + i, column: left + j })),
  ).flat();
}
