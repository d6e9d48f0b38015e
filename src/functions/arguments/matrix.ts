import { FUNCTION_ERRORS } from '../../messages/function-errors';
import type { Sentence } from '../../messages/sentence';
import { Complaint } from '../complaint';
import { handedOn, readCell } from './cell';

/** A range as a function gets it: rows of cells, all of one length. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  at(row: number, column: number): unknown;
}

/** The argument as a matrix; a single value is one of 1 × 1. */
export function asMatrix(argument: unknown): Matrix {
  const cells: readonly (readonly unknown[])[] = Array.isArray(argument) ? argument : [[argument]];
  return {
    rows: cells.length,
    columns: cells[0]?.length ?? 0,
    at: (row, column) => cells[row]?.[column],
  };
}

/**
 * A range of which only the numbers count; #VALUE! where the argument is no range but a text or TRUE/FALSE typed into the formula,
 * as far as the spreadsheet lets that be seen.
 */
export function asFigures(argument: unknown, label: Sentence): Matrix {
  if (!Array.isArray(argument)) {
    const cell = readCell(argument);
    if (cell.kind === 'other') throw new Complaint('#VALUE!', FUNCTION_ERRORS.notANumber, { label });
    if (cell.kind === 'error') throw handedOn(cell.code);
  }
  return asMatrix(argument);
}

/** Where a cell lies within its range: 第3行, 第3列 or 第3行第2列, whichever is enough. */
export function placeIn({ rows, columns }: Matrix, row: number, column: number): Sentence {
  const { inRow, inColumn, inBlock } = FUNCTION_ERRORS;
  const place = columns === 1 ? inRow : rows === 1 ? inColumn : inBlock;
  const fill = (text: string): string =>
    text.replace('{row}', String(row + 1)).replace('{column}', String(column + 1));
  return { zh: fill(place.zh), en: fill(place.en) };
}

/** `8 × 1`, rows first. */
export function sizeOf({ rows, columns }: Matrix): string {
  return `${rows} × ${columns}`;
}
