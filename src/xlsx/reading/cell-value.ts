import type { CellValue } from '../../form/workbook';
import { damaged } from '../errors';
import { unescapeXstring } from '../xml/escape';
import { withoutXmlSpace } from '../xml/space';
import { wholeNumber } from './whole-number';

/**
 * What a cell's `v` means under its type `t` (ISO/IEC 29500-1, 18.18.11). Text that is not a number where one is due stays
 * text, for the reader of the form to complain about.
 */
export function cellValue(
  type: string | null,
  written: string,
  strings: readonly string[],
  part: string,
): CellValue {
  switch (type) {
    case 's':
      return sharedString(strings, wholeNumber(written) ?? -1, part);
    case 'b':
      return written === '1' || written === 'true';
    case 'e':
      return { error: written };
    case 'd':
      return dateSerial(written) ?? written;
    case 'str':
    case 'inlineStr':
      return unescapeXstring(written);
    default:
      return number(written);
  }
}

/** The text with that number among the workbook's shared strings. */
export function sharedString(strings: readonly string[], index: number, part: string): string {
  const text = strings[index];
  if (text === undefined) throw damaged(part, 'sharedString');
  return text;
}

/** xsd:double but for INF and NaN, which no cell holds: what JavaScript also takes for numbers (`0x10`, `1_0`) is none. */
const DOUBLE = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

function number(written: string): CellValue {
  const plain = withoutXmlSpace(written);
  const value = DOUBLE.test(plain) ? Number(plain) : NaN;
  return Number.isFinite(value) ? value : written;
}

/** An ISO date (strict files only) as the serial number of the 1900 calendar. */
export function dateSerial(text: string): number | null {
  const milliseconds = Date.parse(/[Zz]$/.test(text) || !text.includes('T') ? text : `${text}Z`);
  if (Number.isNaN(milliseconds)) return null;
  const days = milliseconds / 86_400_000 + 25_569;
  return days < 61 ? days - 1 : days;
}
