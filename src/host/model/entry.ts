import { serialOf } from './dates';
import { type Content, ERROR_VALUES } from './values';

/** What a typed or written text becomes: a formula, a value, and the number format that comes with its way of writing. */
export interface Entry {
  readonly content?: Content;
  /** With its `=`. */
  readonly formula?: string;
  readonly numberFormat?: string;
}

const THOUSANDS = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/;
const DECIMAL = /^[+-]?(\d+(?:\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
const PERCENT = /^([+-]?(?:\d+(?:\.\d*)?|\.\d+))\s*%$/;
const DATE = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const CHINESE_DATE = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/;
const TIME = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/;

/**
 * Reads a value as Excel reads one that is typed or written by `Range.values`: text that looks like a number, a date, a
 * truth value or an error becomes one; `=` begins a formula; a leading apostrophe keeps text text; "" empties the cell.
 * In a cell formatted as text (`@`) everything stays text.
 */
export function readEntry(raw: string | number | boolean, cellFormat: string): Entry {
  if (typeof raw !== 'string') return cellFormat === '@' ? { content: asText(raw) } : { content: raw };
  if (raw === '') return { content: undefined };
  if (cellFormat === '@') return { content: raw };
  if (raw.startsWith("'")) return { content: raw.slice(1) };
  if (raw.startsWith('=') && raw.length > 1) return { formula: raw };
  return readText(raw);
}

const asText = (raw: number | boolean): string =>
  typeof raw === 'boolean' ? String(raw).toUpperCase() : String(Number(raw.toPrecision(15)));

function readText(raw: string): Entry {
  const text = raw.trim();
  const upper = text.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { content: upper === 'TRUE' };
  const error = ERROR_VALUES.find((value) => value === upper);
  if (error) return { content: { error } };
  if (DECIMAL.test(text)) {
    const value = Number(text);
    if (!Number.isFinite(value)) return { content: raw };
    return /e/i.test(text) ? { content: value, numberFormat: '0.00E+00' } : { content: value };
  }
  if (THOUSANDS.test(text)) {
    const decimals = text.includes('.');
    return { content: Number(text.replaceAll(',', '')), numberFormat: decimals ? '#,##0.00' : '#,##0' };
  }
  const percent = PERCENT.exec(text);
  if (percent) {
    const [, digits = ''] = percent;
    return { content: Number(`${digits}e-2`), numberFormat: digits.includes('.') ? '0.00%' : '0%' };
  }
  return readMoment(text) ?? { content: raw };
}

function readMoment(text: string): Entry | undefined {
  const date = DATE.exec(text);
  const chinese = CHINESE_DATE.exec(text);
  const parts = date ? [date[1], date[3], date[4]] : chinese?.slice(1, 4);
  if (parts) {
    const [year = 0, month = 0, day = 0] = parts.map(Number);
    const serial = serialOf(year, month, day);
    return serial === undefined
      ? undefined
      : { content: serial, numberFormat: chinese ? 'yyyy"年"m"月"d"日"' : 'yyyy/m/d' };
  }
  const time = TIME.exec(text);
  if (!time || Number(time[1]) > 23) return undefined;
  const [hour = 0, minute = 0, second = 0] = time.slice(1).map((part) => Number(part ?? 0));
  return {
    content: (hour * 3600 + minute * 60 + second) / 86_400,
    numberFormat: time[3] === undefined ? 'h:mm' : 'h:mm:ss',
  };
}
