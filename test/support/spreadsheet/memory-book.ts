import type { Mark } from '../../../src/checks/findings/colours';
import type { Row, Sheet, Workbook } from '../../../src/form/workbook';
import { parseCell } from '../../../src/form/references/address';
import type { CellOnSheet } from '../../../src/spreadsheet/types';
import type { Cells } from '../office/books';

/** A cell is the same object wherever inserted rows push it: that is how an undo finds it again. */
export interface MemoryCell {
  value: string | number | boolean | null;
  formula: string | null;
  fill: string | null;
  mark: Mark | null;
  note: string | null;
}

export interface MemorySheet {
  readonly id: string;
  name: string;
  rows: MemoryCell[][];
  visible: boolean;
  protected: boolean;
  hidden: Set<number>;
}

export const emptyCell = (): MemoryCell => ({
  value: null,
  formula: null,
  fill: null,
  mark: null,
  note: null,
});

/** A workbook of plain objects, and a person who works in it. */
export class MemoryBook {
  readonly sheets: MemorySheet[] = [];
  name = '县申报表.xlsx';
  selected: CellOnSheet = { sheet: '1', row: 0, column: 0 };
  setting: string | null = null;
  private next = 1;
  private readonly listeners = new Set<{
    changed(sheet: string, edited: boolean): void;
    selected(cell: CellOnSheet): void;
  }>();

  constructor(sheets: Readonly<Record<string, Cells>>) {
    for (const [name, rows] of Object.entries(sheets)) {
      const sheet = this.add(name);
      rows.forEach((cells, row) => cells.forEach((value, column) => put(sheet, row, column, value)));
    }
  }

  add(name: string): MemorySheet {
    const id = String(this.next++);
    const sheet: MemorySheet = {
      id,
      name,
      rows: [],
      visible: true,
      protected: false,
      hidden: new Set(),
    };
    this.sheets.push(sheet);
    return sheet;
  }

  remove(sheet: MemorySheet): void {
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
  }

  named(name: string): MemorySheet {
    const sheet = this.sheets.find((one) => one.name === name);
    if (!sheet) throw new Error(`No sheet ${name}`);
    return sheet;
  }

  listen(listener: {
    changed(sheet: string, edited: boolean): void;
    selected(cell: CellOnSheet): void;
  }): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  tellChanged(sheet: MemorySheet): void {
    this.listeners.forEach((one) => one.changed(sheet.id, true));
  }

  tellSelected(cell: CellOnSheet): void {
    this.selected = cell;
    this.listeners.forEach((one) => one.selected(cell));
  }
}

export function cellAt(sheet: MemorySheet, row: number, column: number): MemoryCell {
  sheet.rows[row] ??= [];
  for (let i = 0; i < row; i += 1) sheet.rows[i] ??= [];
  const line = sheet.rows[row];
  for (let j = line.length; j <= column; j += 1) line[j] = emptyCell();
  return line[column] ?? emptyCell();
}

/** As a person types: a text that begins with = is a formula, one after an apostrophe is a text, digits are a number. */
export function put(
  sheet: MemorySheet,
  row: number,
  column: number,
  typed: string | number | boolean | null,
): void {
  const cell = cellAt(sheet, row, column);
  cell.formula = null;
  if (typeof typed === 'string' && typed.startsWith('=')) Object.assign(cell, { formula: typed, value: 0 });
  else if (typeof typed === 'string' && typed.startsWith("'")) cell.value = typed.slice(1);
  else if (typeof typed === 'string' && /^\d+(\.\d+)?$/.test(typed)) cell.value = Number(typed);
  else cell.value = typed === '' ? null : typed;
}

export function placeOf(address: string): { row: number; column: number } {
  const place = parseCell(address);
  if (!place) throw new Error(`No cell ${address}`);
  return place;
}

/** What `read` gives of the book. */
export function workbookOf(sheets: readonly MemorySheet[]): Workbook {
  return { sheets: sheets.map(readSheet) };
}

function readSheet(sheet: MemorySheet): Sheet {
  const rows = sheet.rows.flatMap((line, index): Row[] => {
    const cells = line.flatMap(({ value, formula }, column) =>
      value === null ? [] : [{ column, value, ...(formula !== null && { formula: formula.slice(1) }) }],
    );
    return cells.length > 0 ? [{ index, hidden: sheet.hidden.has(index), cells }] : [];
  });
  return {
    name: sheet.name,
    visibility: sheet.visible ? 'visible' : 'hidden',
    protected: sheet.protected,
    rows,
    merges: [],
    hiddenColumns: [],
  };
}

/** The same workbook as plain objects. */
export function memoryBookOf({ sheets }: Workbook): MemoryBook {
  const book = new MemoryBook({});
  for (const { name, rows } of sheets) {
    const sheet = book.add(name);
    for (const { index, cells } of rows) {
      for (const { column, value, formula } of cells) {
        Object.assign(cellAt(sheet, index, column), {
          value: typeof value === 'object' ? value.error : value,
          formula: formula === undefined ? null : `=${formula}`,
        });
      }
    }
  }
  return book;
}
