/**
 * The small port behind which every spreadsheet stands: a file read by `xlsx`, an open workbook read by `excel`, a test.
 * Rows and columns count from 0. Only cells with content exist; formatting alone makes no cell.
 */

/** An Excel error value in a cell: `{ error: '#N/A' }`. */
export interface CellError {
  readonly error: string;
}

/** What a cell holds. Dates are their serial numbers; a formula's cell holds its last result. */
export type CellValue = number | string | boolean | CellError;

export interface Cell {
  readonly column: number;
  readonly value: CellValue;
  /** The formula without its `=`, where the cell has one. */
  readonly formula?: string;
  /** A formula whose result is not in the file: written by a program that does not compute. Its `value` says nothing. */
  readonly uncomputed?: true;
  /** The number format code, where it is not `General`. */
  readonly format?: string;
}

export interface Row {
  readonly index: number;
  readonly hidden: boolean;
  /** Ascending by column, never empty. */
  readonly cells: readonly Cell[];
}

/** A rectangle, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Sheet {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly protected: boolean;
  /** Ascending by index; rows without content are left out. */
  readonly rows: readonly Row[];
  readonly merges: readonly Area[];
  readonly hiddenColumns: readonly number[];
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
}

/** Where a cell stands. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** `0 → A`, `25 → Z`, `26 → AA`. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

/** `{ row: 6, column: 6 } → G7`. */
export function address(place: { readonly row: number; readonly column: number }): string {
  return `${columnLetters(place.column)}${place.row + 1}`;
}

/** `A1:X7`; a single cell is written once. */
export function areaAddress(area: Area): string {
  const first = address({ row: area.top, column: area.left });
  const last = address({ row: area.bottom, column: area.right });
  return first === last ? first : `${first}:${last}`;
}
