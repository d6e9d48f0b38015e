import { CellError } from '../../src/functions/port';

/** One column of cells, as Excel hands over a range such as A1:A5. */
export function column(...cells: unknown[]): unknown[][] {
  return cells.map((cell) => [cell]);
}

/** One row of cells, as Excel hands over a range such as A1:E1. */
export function row(...cells: unknown[]): unknown[][] {
  return [cells];
}

/** An error value as Excel hands it over. */
export function errorValue(code: string): unknown {
  return new CellError(code);
}

/** Code and sentence of the error value that a formula ends in; throws where it has an answer. */
export function errorOf(formula: () => unknown): { code: string; message: string } {
  let result: unknown;
  try {
    result = formula();
  } catch (thrown) {
    return seen(thrown);
  }
  throw new Error(`the formula has an answer: ${JSON.stringify(result)}`);
}

/** Code and sentence of an error value within a spilled answer. */
export function seen(cell: unknown): { code: string; message: string } {
  if (!(cell instanceof CellError)) throw cell;
  return { code: cell.code, message: cell.message };
}
