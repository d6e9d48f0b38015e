import { textOf } from '../text/cell-text';
import { key } from '../text/key';
import type { Row } from '../workbook';

const CODE = /^[([【]?L(\d{1,2})[)\]】]?$/i;

/** The number of a `key`ed L-code, also in brackets: `L7`, `(L7)` → 7; null for any other text. */
export function printedCode(text: string): number | null {
  const [, number] = CODE.exec(text) ?? [];
  return number === undefined ? null : Number(number);
}

/** What stands before the numbers of the columns, where anything does. */
const LEAD = /^(?:栏|列|编|代)(?:目?[次号码])$/;

/**
 * Whether a row only numbers or letters the columns: `甲 乙 1 2 3`, `A B C`, `栏次 1 2 3`, `① ② ③`, `(L1) (L2) (L3)`. Numbers begin
 * with 1 and go on by one; one number alone is a figure.
 */
export function isNumbering({ cells }: Pick<Row, 'cells'>): boolean {
  if (cells.length < 2) return false;
  let number = 0;
  let letters = 0;
  for (const [place, { value }] of cells.entries()) {
    const text = key(textOf(value));
    if (place === 0 && LEAD.test(text)) continue;
    if (text === '' || /^[甲乙丙丁戊己庚辛壬癸]$/.test(text)) continue;
    if (/^[A-Z]{1,3}$/.test(text)) {
      letters++;
      continue;
    }
    const next = /^[([【]?L?(\d{1,3})[)\]】]?$/i.exec(text);
    if (!next || Number(next[1]) !== number + 1) return false;
    number++;
  }
  return number > 1 || letters > 1;
}
