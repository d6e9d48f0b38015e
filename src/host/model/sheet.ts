import { type Area, bounding, cellArea, cellsOf, intersect } from './area';
import { type Format, PLAIN } from './format';
import { MAX_COLUMNS } from './limits';
import { emptyParts, type SheetParts } from './parts';
import type { Content } from './values';

/** One cell; never changed in place. A cell without content and format does not exist. */
export interface Cell {
  readonly content?: Content;
  /** With its `=`. */
  readonly formula?: string | undefined;
  /** Left out: the format of its row, column or sheet. */
  readonly format?: Format | undefined;
  /** The key of the cell whose formula spilled into this one. */
  readonly spilledFrom?: number | undefined;
}

/** Something whose areas move when cells are inserted or deleted: a kept range of the add-in, the selection. */
export interface Tracker {
  areas: readonly Area[];
}

export const keyOf = (row: number, column: number): number => row * MAX_COLUMNS + column;
export const rowOfKey = (key: number): number => Math.floor(key / MAX_COLUMNS);
export const columnOfKey = (key: number): number => key % MAX_COLUMNS;

/** What is told of every change before it is made, so that it can be taken back. */
export interface Recorder {
  cell(sheet: Sheet, key: number, before: Cell | undefined): void;
  cells(sheet: Sheet, before: Map<number, Cell>): void;
  parts(sheet: Sheet, before: Partial<SheetParts>): void;
}

export class Sheet {
  /** Written by `put` and by the journal only. */
  cells: Map<number, Cell> = new Map();
  /** Written by `change` and by the journal only. */
  parts: SheetParts;
  readonly trackers = new Set<Tracker>();

  constructor(
    readonly id: string,
    name: string,
    private readonly journal: Recorder,
  ) {
    this.parts = emptyParts(name);
  }

  get name(): string {
    return this.parts.name;
  }

  at(row: number, column: number): Cell | undefined {
    return this.cells.get(keyOf(row, column));
  }

  content(row: number, column: number): Content {
    return this.at(row, column)?.content;
  }

  put(key: number, cell: Cell | undefined): void {
    const before = this.cells.get(key);
    if (before === cell) return;
    this.journal.cell(this, key, before);
    if (cell === undefined || isBlank(cell)) this.cells.delete(key);
    else this.cells.set(key, cell);
  }

  /** Replaces all cells at once; the old map is kept for undo. */
  replaceCells(cells: Map<number, Cell>): void {
    this.journal.cells(this, this.cells);
    this.cells = cells;
  }

  change(patch: Partial<SheetParts>): void {
    const keys = Object.keys(patch) as (keyof SheetParts)[];
    this.journal.parts(this, Object.fromEntries(keys.map((key) => [key, this.parts[key]])));
    this.parts = { ...this.parts, ...patch };
  }

  format(row: number, column: number): Format {
    return this.at(row, column)?.format ?? this.inheritedFormat(row, column);
  }

  inheritedFormat(row: number, column: number): Format {
    const { rows, columns, format } = this.parts;
    return rows.get(row)?.format ?? columns.get(column)?.format ?? format ?? PLAIN;
  }

  /** The existing cells of an area, row by row where the area is small, in any order where it is large. */
  *cellsIn(area: Area): IterableIterator<[key: number, cell: Cell]> {
    if (cellsOf(area) > this.cells.size) {
      for (const entry of this.cells) {
        const row = rowOfKey(entry[0]);
        const column = columnOfKey(entry[0]);
        if (row >= area.top && row <= area.bottom && column >= area.left && column <= area.right) yield entry;
      }
      return;
    }
    for (let row = area.top; row <= area.bottom; row += 1)
      for (let column = area.left; column <= area.right; column += 1) {
        const key = keyOf(row, column);
        const cell = this.cells.get(key);
        if (cell) yield [key, cell];
      }
  }

  /** The smallest area that holds everything inside `within`; formats count unless `valuesOnly`. Null when there is nothing. */
  usedArea(within: Area, valuesOnly: boolean): Area | null {
    let used: { top: number; left: number; bottom: number; right: number } | null = null;
    for (const [key, cell] of this.cellsIn(within)) {
      if (valuesOnly && cell.content === undefined && cell.formula === undefined) continue;
      const row = rowOfKey(key);
      const column = columnOfKey(key);
      if (!used) used = { top: row, left: column, bottom: row, right: column };
      else {
        if (row < used.top) used.top = row;
        if (row > used.bottom) used.bottom = row;
        if (column < used.left) used.left = column;
        if (column > used.right) used.right = column;
      }
    }
    return valuesOnly ? used : this.withFormattedLines(used, within);
  }

  /** Formatted rows and columns reach across the whole sheet, which is what makes used ranges explode. */
  private withFormattedLines(used: Area | null, within: Area): Area | null {
    let area = used;
    const extend = (by: Area): void => {
      const part = intersect(by, within);
      if (part) area = area ? bounding(area, part) : part;
    };
    const { rows, columns } = this.parts;
    for (const [row, { format }] of rows) if (format) extend({ ...cellArea(row, 0), right: MAX_COLUMNS - 1 });
    const last = area ? (area as Area).bottom : 0;
    for (const [column, { format }] of columns) if (format) extend({ ...cellArea(0, column), bottom: last });
    return area;
  }
}

const isBlank = (cell: Cell): boolean =>
  cell.content === undefined &&
  cell.formula === undefined &&
  cell.format === undefined &&
  cell.spilledFrom === undefined;
