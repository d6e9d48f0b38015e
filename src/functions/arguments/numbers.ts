import { LABELS } from '../../messages/function-errors';
import { handedOn, readCell } from './cell';
import { asFigures } from './matrix';

/** The numbers of a range, row by row; blanks, text and TRUE/FALSE are passed over as STDEV.P does, the first error value is handed on. */
export function readNumbers(argument: unknown): readonly number[] {
  const range = asFigures(argument, LABELS.values);
  const numbers: number[] = [];
  for (let row = 0; row < range.rows; row++) {
    for (let column = 0; column < range.columns; column++) {
      const cell = readCell(range.at(row, column));
      if (cell.kind === 'error') throw handedOn(cell.code);
      if (cell.kind === 'number') numbers.push(cell.value);
    }
  }
  return numbers;
}
