import { LIMITS } from '../limits';

/** Rows put into a sheet: `count` of them, the first at `at` (from 0). */
export interface InsertedRows {
  readonly sheet: string;
  readonly at: number;
  readonly count: number;
}

/** A row number (from 1) after the rows were put in. */
export function movedRow(row: number, { at, count }: InsertedRows): number {
  return row > at ? Math.min(LIMITS.rows, row + count) : row;
}

const WORD = /[\p{L}\p{N}_.\\$]/u;
const CELL = /^(\$?[A-Za-z]{1,3}\$?)([1-9]\d{0,6})$/;
const ROW = /^(\$?)([1-9]\d{0,6})$/;

/**
 * A formula after rows were put into a sheet: references to cells at or below them move down, ranges that span them grow.
 * Text in quotes, structured references, other workbooks and names stay as they are.
 *
 * @param own whether the formula stands on that sheet, so that references without a sheet's name mean it
 */
export function movedFormula(formula: string, rows: InsertedRows, own: boolean): string {
  let result = '';
  let at = 0;
  /** Whether a reference that begins here means the sheet with the new rows. */
  let isMeant = own;
  let isExternal = false;
  const sheet = rows.sheet.toLowerCase();
  while (at < formula.length) {
    const letter = formula.charAt(at);
    const close = CLOSING[letter];
    if (close !== undefined) {
      const end = endOf(formula, at, close);
      const isSheet = letter === "'" && formula.charAt(end) === '!';
      if (isSheet) isMeant = nameIn(formula.slice(at, end)) === sheet;
      isExternal = letter === '[';
      result += formula.slice(at, isSheet ? end + 1 : end);
      at = isSheet ? end + 1 : end;
      continue;
    }
    if (!WORD.test(letter)) {
      result += letter;
      at++;
      isMeant = own;
      isExternal = false;
      continue;
    }
    const end = wordEnd(formula, at);
    const word = formula.slice(at, end);
    const behind = formula.charAt(end);
    if (behind === '!') {
      isMeant = !isExternal && word.toLowerCase() === sheet;
      result += `${word}!`;
      at = end + 1;
    } else if (behind === ':' && !isExternal) {
      const last = wordEnd(formula, end + 1);
      const other = formula.slice(end + 1, last);
      const both = isMeant && formula.charAt(last) !== '(' ? movedPair(word, other, rows) : null;
      result += both ?? `${word}:${other}`;
      at = last;
      isMeant = own;
    } else {
      result += isMeant && behind !== '(' ? (movedCell(word, rows) ?? word) : word;
      at = end;
      isMeant = own;
    }
    isExternal = false;
  }
  return result;
}

const CLOSING: Readonly<Record<string, string>> = { '"': '"', "'": "'", '[': ']', '{': '}' };

/** Behind the closing character; quotes inside quotes are doubled. */
function endOf(formula: string, from: number, close: string): number {
  let at = from + 1;
  while (at < formula.length) {
    if (formula.charAt(at) !== close) at++;
    else if ((close === '"' || close === "'") && formula.charAt(at + 1) === close) at += 2;
    else return at + 1;
  }
  return formula.length;
}

function wordEnd(formula: string, from: number): number {
  let at = from;
  while (at < formula.length && WORD.test(formula.charAt(at))) at++;
  return at;
}

/** `'表 Ⅱ-2'` → the sheet's name in small letters. */
const nameIn = (quoted: string): string => quoted.slice(1, -1).replaceAll("''", "'").toLowerCase();

function movedCell(word: string, rows: InsertedRows): string | null {
  const cell = CELL.exec(word);
  return cell ? `${cell[1] ?? ''}${movedRow(Number(cell[2]), rows)}` : null;
}

function movedPair(first: string, last: string, rows: InsertedRows): string | null {
  const [one, other] = [movedCell(first, rows), movedCell(last, rows)];
  if (one !== null && other !== null) return `${one}:${other}`;
  const [top, bottom] = [ROW.exec(first), ROW.exec(last)];
  if (!top || !bottom) return null;
  return `${top[1] ?? ''}${movedRow(Number(top[2]), rows)}:${bottom[1] ?? ''}${movedRow(Number(bottom[2]), rows)}`;
}

/** A list of areas (`A1:B2 D4`) after rows were put in; areas that end right above them take them in where `growing`. */
export function movedAreas(areas: string, rows: InsertedRows, growing: boolean): string {
  return areas
    .split(' ')
    .filter((area) => area !== '')
    .map((area) => {
      const moved = movedFormula(area, rows, true);
      const digits = moved.length - lastDigits(moved);
      if (!growing || Number(moved.slice(digits)) !== rows.at) return moved;
      return `${moved.slice(0, digits)}${rows.at + rows.count}`;
    })
    .join(' ');
}

function lastDigits(text: string): number {
  let count = 0;
  while (count < text.length && /\d/.test(text.charAt(text.length - 1 - count))) count++;
  return count;
}
