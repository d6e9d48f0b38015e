import { LIMITS } from '../limits';
import { withoutXmlSpace } from '../xml/space';
import type { Area } from '../../form/workbook';

/**
 * A cell reference as one number, row × 16384 + column, made without garbage since a sheet has a million of them;
 * -1 for what is no reference. `$` is not expected here.
 */
export function packReference(text: string): number {
  let at = 0;
  let column = 0;
  for (; at < text.length && at < 4; at++) {
    const code = text.charCodeAt(at) & ~32;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  const digits = at;
  let row = 0;
  for (; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    row = row * 10 + digit;
    if (row > LIMITS.rows) return -1;
  }
  if (digits === 0 || row === 0 || column > LIMITS.columns) return -1;
  return (row - 1) * LIMITS.columns + column - 1;
}

/** A whole number as XML writes it (xsd:unsignedInt); null for anything else, such as `0x10` or `1.1`. */
export function wholeNumber(text: string | null): number | null {
  const plain = text === null ? '' : withoutXmlSpace(text);
  return /^\d{1,10}$/.test(plain) ? Number(plain) : null;
}

export function rowOf(packed: number): number {
  return Math.floor(packed / LIMITS.columns);
}

export function columnOf(packed: number): number {
  return packed % LIMITS.columns;
}

/** `A1:X7` or `A1`; null for what is no area. */
export function parseArea(text: string): Area | null {
  const [first = '', last = first, ...others] = text.replace(/\$/g, '').split(':');
  const [a, b] = [packReference(first), packReference(last)];
  if (a < 0 || b < 0 || others.length > 0) return null;
  return {
    top: Math.min(rowOf(a), rowOf(b)),
    left: Math.min(columnOf(a), columnOf(b)),
    bottom: Math.max(rowOf(a), rowOf(b)),
    right: Math.max(columnOf(a), columnOf(b)),
  };
}
