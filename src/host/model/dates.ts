/** Serial numbers of the 1900 date system: 1 is 1900-01-01, and the 29th of February 1900 that never was is 60. */
const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** The serial number of a calendar day, or undefined where there is no such day or Excel has no number for it. */
export function serialOf(year: number, month: number, day: number): number | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  const exists =
    year >= 1900 && year <= 9999 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!exists) return undefined;
  const serial = Math.round((time - EPOCH) / DAY);
  return serial < 61 ? serial - 1 : serial;
}

export interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** The calendar day and the time of a serial number, rounded to the second. */
export function momentOf(serial: number): Moment {
  const seconds = Math.round(serial * 86_400);
  const whole = Math.floor(seconds / 86_400);
  const time = seconds - whole * 86_400;
  const date = new Date(EPOCH + (whole < 60 ? whole + 1 : whole) * DAY);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
    hour: Math.floor(time / 3600),
    minute: Math.floor(time / 60) % 60,
    second: time % 60,
  };
}
