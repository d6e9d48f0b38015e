import { textOf } from '../text/cell-text';
import type { Row } from '../workbook';

/**
 * Whether a row only numbers or letters the columns: `甲 乙 1 2 3`, `A B C`, `1 2 3`, `L1 L2 L3`. Numbers begin with 1 and go on by one;
 * one number alone is a figure.
 */
export function isNumbering({ cells }: Row): boolean {
  if (cells.length < 2) return false;
  let number = 0;
  let letters = 0;
  for (const { value } of cells) {
    const text = textOf(value);
    if (text === '' || /^[甲乙丙丁戊己庚辛壬癸]$/.test(text)) continue;
    if (/^[A-Z]{1,3}$/.test(text)) {
      letters++;
      continue;
    }
    const next = /^(?:L|[([（])?(\d{1,3})[)\]）]?$/i.exec(text);
    if (!next || Number(next[1]) !== number + 1) return false;
    number++;
  }
  return number > 1 || letters > 1;
}
