import { asCellError } from './complaint';

/** What a function may put into a cell; "" leaves it empty (null would show as 0). */
export type CellValue = number | string | boolean;

/**
 * Rows and columns of answers, each worked out for itself: an error value stays in its own cell, as in Excel's own array formulas.
 * Where the answer is a single cell its error is thrown, so that every version of Excel shows the sentence.
 */
export function spill(
  rows: number,
  columns: number,
  work: (row: number, column: number) => CellValue,
): unknown[][] {
  const alone = rows * columns === 1;
  // Plain loops and lines of the size needed: a reference to whole columns is a million rows.
  const lines: unknown[][] = [];
  for (let row = 0; row < rows; row++) {
    const line = new Array<unknown>(columns);
    for (let column = 0; column < columns; column++) line[column] = cellOf(work, row, column, alone);
    lines.push(line);
  }
  return lines;
}

function cellOf(
  work: (row: number, column: number) => CellValue,
  row: number,
  column: number,
  alone: boolean,
): unknown {
  try {
    return work(row, column);
  } catch (thrown) {
    const error = asCellError(thrown);
    // What stays the same is a fault of the program; it must not pass for an answer.
    if (alone || error === thrown) throw error;
    return error;
  }
}
