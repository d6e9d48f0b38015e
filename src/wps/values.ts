import { parseCells } from '../form/references/address';
import type { Area, CellValue } from '../form/workbook';

/** The codes of error values (xlErr…), as VBA numbers them. */
const ERROR_CODES: readonly (readonly [number, string])[] = [
  [2000, '#NULL!'],
  [2007, '#DIV/0!'],
  [2015, '#VALUE!'],
  [2023, '#REF!'],
  [2029, '#NAME?'],
  [2036, '#NUM!'],
  [2042, '#N/A'],
  [2043, '#GETTING_DATA'],
  [2045, '#SPILL!'],
  [2046, '#CONNECT!'],
  [2047, '#BLOCKED!'],
  [2048, '#UNKNOWN!'],
  [2049, '#FIELD!'],
  [2050, '#CALC!'],
];

/** A COM error carries its code above this: #DIV/0! is −2146826281. Seen over COM; in scripts most likely the same. */
const ERROR_BASE = -2146828288;

const BY_NUMBER = new Map(ERROR_CODES.map(([code, text]) => [ERROR_BASE + code, text]));
const TEXTS = new Set(ERROR_CODES.map(([, text]) => text));

/** The error value that a number of COM stands for; null for any other number. */
export function errorOfNumber(value: number): string | null {
  return BY_NUMBER.get(value) ?? null;
}

/**
 * What a cell holds, from what WPS gives as its Value2: nothing may come as null, undefined or "", an error as its number, as its
 * text or as an object that carries it. Null where the cell is empty.
 */
export function contentOf(value: unknown): CellValue | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'number') {
    const error = errorOfNumber(value);
    return error === null ? value : { error };
  }
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') return TEXTS.has(value) ? { error: value } : value;
  return { error: textOfObject(value) };
}

function textOfObject(value: unknown): string {
  const { code, number, text } = value as { code?: unknown; number?: unknown; text?: unknown };
  for (const one of [text, code, number]) {
    if (typeof one === 'string' && one.startsWith('#')) return one;
    if (typeof one === 'number') return errorOfNumber(one) ?? errorOfNumber(ERROR_BASE + one) ?? '#VALUE!';
  }
  return '#VALUE!';
}

/** What is assigned to Value2 or Formula so that the cell holds this: an error goes as its text, never as its number. */
export function assigned(value: CellValue): string | number | boolean {
  return typeof value === 'object' ? value.error : value;
}

/**
 * The values of an area as rows, whatever shape they come in: a single cell bare, one row or one column perhaps flat, perhaps
 * everything flat, perhaps one-based from COM.
 */
export function gridOf(value: unknown, { top, left, bottom, right }: Area): (readonly unknown[])[] {
  const rows = bottom - top + 1;
  const columns = right - left + 1;
  if (!Array.isArray(value))
    return Array.from({ length: rows }, () => new Array<unknown>(columns).fill(value));
  const lines: readonly unknown[] = value;
  if (lines.some((line) => Array.isArray(line))) {
    return Array.from({ length: rows }, (_, i) => {
      const line = lines[i];
      return Array.isArray(line) ? (line as readonly unknown[]) : [line];
    });
  }
  return Array.from({ length: rows }, (_, i) => lines.slice(i * columns, (i + 1) * columns));
}

/** The formula of a cell with its `=`; null where there is none. A text that merely begins with `=` reads as its own formula. */
export function formulaOf(formula: unknown, value: unknown): string | null {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula : null;
}

/** `$A$1:$C$3`, with or without `$` and sheet → the area; null where it is no such text. */
export function areaOfAddress(text: unknown): Area | null {
  return typeof text === 'string' ? parseCells(text.slice(text.lastIndexOf('!') + 1)) : null;
}
