import type { Cell } from '../../form/workbook';
import { textOf } from '../../form/text/cell-text';

/** A day number of Excel from the year 2000 to 2099. */
const FIRST_DAY = 36526;
const LAST_DAY = 73050;

/**
 * The school year of a date in any of the ways in which people write it: 2024-09-01, 2024年9月, 202409, an Excel date; 2024 alone is
 * the school year that begins then. It begins in August. Null where no date stands.
 *
 * @example schoolYearOf({ column: 0, value: '2025.3' }) // 2024
 */
export function schoolYearOf(cell: Cell | undefined): number | null {
  const value = cell?.value;
  if (typeof value === 'number' && value >= FIRST_DAY && value <= LAST_DAY) {
    const day = new Date(Date.UTC(1899, 11, 30) + value * 86_400_000);
    return schoolYear(day.getUTCFullYear(), day.getUTCMonth() + 1);
  }
  const text = textOf(value).normalize('NFKC').replace(/\s/g, '');
  const [, year, month] = /^(20\d\d)(?:[-./年]?(\d{1,2}))?(?:\D|\d\d$|$)/.exec(text) ?? [];
  return year === undefined ? null : schoolYear(Number(year), month === undefined ? null : Number(month));
}

const schoolYear = (year: number, month: number | null): number =>
  month !== null && month >= 1 && month < 8 ? year - 1 : year;
