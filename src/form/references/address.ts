import type { Area } from '../workbook';
import { MAX_COLUMNS, MAX_ROWS } from './sheet-size';

/**
 * The program's one reader of addresses in A1 style; references within formulas are found by `formula.ts`, which asks here what
 * they mean. Rows and columns count from 0.
 */

const DOLLAR = 36;

/**
 * The address of a cell as one number, row × 16384 + column, made without garbage since a sheet has a million of them; -1 for
 * what is no address or lies outside a sheet. `$` says nothing here.
 *
 * @example packCell('B3') === 2 * 16384 + 1
 */
export function packCell(text: string): number {
  const start = text.charCodeAt(0) === DOLLAR ? 1 : 0;
  let at = start;
  let column = 0;
  for (; at < text.length && at < start + 4; at++) {
    const code = text.charCodeAt(at) & ~32;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  if (at === start) return -1;
  if (text.charCodeAt(at) === DOLLAR) at++;
  let row = 0;
  for (; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    row = row * 10 + digit;
    if (row > MAX_ROWS) return -1;
  }
  if (row === 0 || column > MAX_COLUMNS) return -1;
  return (row - 1) * MAX_COLUMNS + column - 1;
}

export const rowOf = (packed: number): number => Math.floor(packed / MAX_COLUMNS);
export const columnOf = (packed: number): number => packed % MAX_COLUMNS;

/** `A → 0`, `aa → 26`; -1 for what names no column. */
export const columnIndex = (letters: string): number => columnOf(packCell(`${letters}1`));

/** `G7`, `$G$7 → { row: 6, column: 6 }`; null for what is no cell. */
export function parseCell(text: string): { row: number; column: number } | null {
  const packed = packCell(text);
  return packed < 0 ? null : { row: rowOf(packed), column: columnOf(packed) };
}

/** `A1:X7` or `A1`, `$` ignored, the corners in any order; null for what is no area of cells. */
export function parseCells(text: string): Area | null {
  // Not split: a sheet has hundreds of merged areas. What stands behind a second colon is no cell.
  const colon = text.indexOf(':');
  const a = packCell(colon < 0 ? text : text.slice(0, colon));
  const b = colon < 0 ? a : packCell(text.slice(colon + 1));
  return a < 0 || b < 0 ? null : spanned(rowOf(a), columnOf(a), rowOf(b), columnOf(b));
}

/** As `parseCells`, and whole columns `A:C` and whole rows `2:5`. */
export function parseArea(text: string): Area | null {
  const cells = parseCells(text);
  if (cells) return cells;
  const [first = '', last = '', ...others] = text
    .split(':')
    .map((piece) => (piece.startsWith('$') ? piece.slice(1) : piece));
  if (others.length > 0) return null;
  const columns = [columnIndex(first), columnIndex(last)] as const;
  if (isWord(first) && isWord(last) && columns[0] >= 0 && columns[1] >= 0)
    return spanned(0, columns[0], MAX_ROWS - 1, columns[1]);
  const rows = [packCell(`A${first}`), packCell(`A${last}`)] as const;
  if (isNumber(first) && isNumber(last) && rows[0] >= 0 && rows[1] >= 0)
    return spanned(rowOf(rows[0]), 0, rowOf(rows[1]), MAX_COLUMNS - 1);
  return null;
}

const isWord = (text: string): boolean => /^[A-Za-z]+$/.test(text);
const isNumber = (text: string): boolean => /^\d+$/.test(text);

function spanned(row1: number, column1: number, row2: number, column2: number): Area {
  return {
    top: Math.min(row1, row2),
    left: Math.min(column1, column2),
    bottom: Math.max(row1, row2),
    right: Math.max(column1, column2),
  };
}
