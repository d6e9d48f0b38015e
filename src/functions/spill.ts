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
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => {
      try {
        return work(row, column);
      } catch (thrown) {
        const error = asCellError(thrown);
        // What stays the same is a fault of the program; it must not pass for an answer.
        if (alone || error === thrown) throw error;
        return error;
      }
    }),
  );
}
