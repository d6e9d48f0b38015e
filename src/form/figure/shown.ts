import type { CellValue } from '../workbook';
import { shownBy } from './number-format';

const DAY = 86_400_000;
/** 1 January 1900 is day 1 of a workbook's calendar; the 29 February 1900 that it counts never was. */
const EPOCH = Date.UTC(1899, 11, 30);

/**
 * A value as its cell shows it, where that is not what is stored: a date's number as the date, TRUE for true. Messages quote it, since
 * nobody has seen the 45730 behind 2025/3/14.
 *
 * @example shownValue(45730, 'yyyy/m/d') → '2025/3/14'
 */
export function shownValue(value: CellValue, format: string | undefined): CellValue {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value !== 'number' || !shownBy(format).date) return value;
  return dateText(value, format ?? '');
}

function dateText(serial: number, format: string): string {
  const date = new Date(EPOCH + Math.round((serial < 60 ? serial + 1 : serial) * DAY));
  if (Number.isNaN(date.getTime())) return String(serial);
  const [section = ''] = format.replace(/\[[^[\]]*\]/g, '').split(';');
  const plain = section
    .replace(/"([^"]*)"/g, '$1')
    .replace(/\\(.)/g, '$1')
    .replace(/_.|\*./g, '');
  const hours = date.getUTCHours();
  return plain
    .replace(/@|AM\/PM|上午\/下午|A\/P/gi, '')
    .replace(/y+|m+|d+|h+|s+/gi, (token, at: number) => {
      const padded = (value: number): string =>
        token.length > 1 ? String(value).padStart(2, '0') : String(value);
      switch (token.charAt(0).toLowerCase()) {
        case 'y':
          return token.length > 2 ? String(date.getUTCFullYear()) : String(date.getUTCFullYear()).slice(2);
        case 'd':
          return padded(date.getUTCDate());
        case 'h':
          return padded(hours);
        case 's':
          return padded(date.getUTCSeconds());
        default:
          return padded(
            /h[^a-z]*$/i.test(plain.slice(0, at)) ? date.getUTCMinutes() : date.getUTCMonth() + 1,
          );
      }
    })
    .trim();
}
