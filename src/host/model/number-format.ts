import { format } from 'numfmt';
import { type Content, shown } from './values';

/**
 * English words for months and days, as a Chinese Excel shows them too where the format names no language; a date that Excel
 * cannot show is `#`.
 */
const AS_EXCEL = {
  locale: 'en',
  overflow: '########',
  dateErrorNumber: false,
  dateSpanLarge: false,
} as const;

/** What a cell shows: its content through its number format. Widths of columns (`####`) are left out of account. */
export function display(content: Content, code: string): string {
  if (content === undefined) return '';
  if (typeof content === 'boolean') return content ? 'TRUE' : 'FALSE';
  if (typeof content === 'object') return String(shown(content));
  const value = typeof content === 'number' ? toDigits(content) : content;
  try {
    return format(readable(code), value, AS_EXCEL);
  } catch {
    // A format that nobody can read.
    return format('General', value, AS_EXCEL);
  }
}

/**
 * What numfmt 3.2.6 does not know: the Chinese names that a Chinese Excel or WPS has for `General`, for colours and for AM/PM.
 * Days in Chinese (`aaaa`) are Chinese whatever the language.
 */
function readable(code: string): string {
  const plain = code
    .replace(/G\/通用格式/g, 'General')
    .replace(/\[(?:[黑蓝青绿洋红粉白黄]色?|洋红|颜色 ?\d+)\]/g, '');
  if (!/aaa|上午\/下午/.test(plain)) return plain;
  return `[$-804]${plain.replace(/上午\/下午/g, 'AM/PM').replace(/\[\$-[^\]]*\]/g, '')}`;
}

/**
 * The number as its fifteen digits say, as Excel rounds it: 1.005 is 1.00499999999999989 in binary, and Excel shows 1.01, numfmt
 * 1.00. The next number away from zero rounds as the digits do.
 */
function toDigits(value: number): number {
  if (Number.isInteger(value) || !Number.isFinite(value)) return value;
  return Number(value.toPrecision(15)) * (1 + Number.EPSILON);
}
