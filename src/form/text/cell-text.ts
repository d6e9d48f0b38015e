import type { CellValue } from '../workbook';
import { trimmed } from './key';

/** What stands in a cell as text, white space at its ends taken off; the empty text where there is nothing, or no text and no number. */
export function textOf(value: CellValue | undefined): string {
  if (typeof value === 'string') return trimmed(value);
  return typeof value === 'number' ? String(value) : '';
}
