import type { Cell } from '../../form/workbook';
import { cellOf } from '../grid';

const NUMBER = /^(-?(?:0|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,14}))(?:\.(\d{1,20}))?(%?)$/;

/** More decimals are no figure's format but what a program computed. */
const MOST_SHOWN = 10;

/**
 * The text of a cell as a spreadsheet would hold it: `95.0%`, `1,234`, `7.50` are numbers with a format that shows them so. Everything
 * else stays the text that it is.
 */
export function wordCell(column: number, text: string): Cell {
  const plain = text.trim();
  const [, whole, decimals = '', percent] = NUMBER.exec(plain) ?? [];
  if (whole === undefined) return cellOf(column, text);
  const shape = `${whole.includes(',') ? '#,##0' : '0'}${decimals === '' ? '' : `.${'0'.repeat(decimals.length)}`}`;
  const digits = `${whole.replace(/,/g, '')}${decimals === '' ? '' : `.${decimals}`}`;
  if (percent === '%') return cellOf(column, Number(`${digits}e-2`), `${shape}%`);
  return cellOf(column, Number(digits), shape === '0' || decimals.length > MOST_SHOWN ? undefined : shape);
}
