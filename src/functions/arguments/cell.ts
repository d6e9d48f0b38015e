import { FUNCTION_ERRORS } from '../../messages/function-errors';
import { Complaint } from '../complaint';

/** One cell as a function may use it. Text and booleans in ranges count for nothing in Excel's statistics, so they are one kind. */
export type Cell =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'blank' }
  | { readonly kind: 'other'; readonly value: unknown }
  | { readonly kind: 'error'; readonly code: string };

const BLANK: Cell = { kind: 'blank' };

/**
 * What stands in the cell. A blank cell comes as null or "" (in some builds of Excel as 0, which nothing can tell from a zero);
 * an error value as an object that carries its code, under a name that has changed over time.
 */
export function readCell(cell: unknown): Cell {
  if (typeof cell === 'number') {
    return Number.isFinite(cell) ? { kind: 'number', value: cell } : { kind: 'error', code: '#NUM!' };
  }
  if (cell === null || cell === undefined || cell === '') return BLANK;
  if (typeof cell === 'object') {
    const { code, basicValue } = cell as { code?: unknown; basicValue?: unknown };
    const written = [code, basicValue].find((text) => typeof text === 'string' && text.startsWith('#'));
    if (typeof written === 'string') return { kind: 'error', code: written };
  }
  return { kind: 'other', value: cell };
}

/** An error value that came in goes out again. */
export function handedOn(code: string): Complaint {
  return new Complaint(code, FUNCTION_ERRORS.errorInArgument, { code });
}
