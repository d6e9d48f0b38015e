import { columnLetters } from '../../form/workbook';
import { LIMITS } from '../limits';

/**
 * Pieces of a formula that may be told apart without understanding it: text in quotes, quoted sheet names, structured
 * references, whole columns, whole rows, cells, and other words (function and defined names, numbers), which stay.
 */
const PIECES =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^[\]]*\]|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\w.(!])|(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\w.])|(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w.(!])|[\p{L}\p{N}_.\\$]+/gu;

/**
 * A shared formula as it reads `rows` down and `columns` to the right of where it was written: relative references move
 * along, those with `$` stay, and a reference pushed over the edge of the sheet wraps around it, as in Excel.
 */
export function moveFormula(formula: string, rows: number, columns: number): string {
  const column = (lock: string, letters: string): string =>
    lock + (lock ? letters : columnLetters(wrap(columnIndex(letters) + columns, LIMITS.columns)));
  const row = (lock: string, digits: string): string =>
    lock + (lock ? digits : String(wrap(Number(digits) - 1 + rows, LIMITS.rows) + 1));
  return formula.replace(PIECES, (whole: string, ...groups: (string | undefined)[]) => {
    const [c1, col1, c2, col2, r1, row1, r2, row2, cellColumnLock, cellColumn, cellRowLock, cellRow] = groups;
    if (col1 !== undefined) return `${column(c1 ?? '', col1)}:${column(c2 ?? '', col2 ?? '')}`;
    if (row1 !== undefined) return `${row(r1 ?? '', row1)}:${row(r2 ?? '', row2 ?? '')}`;
    if (cellColumn === undefined || columnIndex(cellColumn) >= LIMITS.columns) return whole;
    return column(cellColumnLock ?? '', cellColumn) + row(cellRowLock ?? '', cellRow ?? '');
  });
}

function wrap(index: number, count: number): number {
  return ((index % count) + count) % count;
}

function columnIndex(letters: string): number {
  return [...letters.toUpperCase()].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
