/** Decimal places that the cheap test of `atFifteenDigits` sees through: 2.345 and 0.1234 take it. */
const TEN_THOUSAND = 10_000;

/** Below 1e15 a whole number has at most 15 digits. */
const SIXTEEN_DIGITS = 1e15;

/** Rounding to 15 digits moves a number by at most 5e-15 of itself; twice that, for two numbers, with room to spare. */
const FAR_APART = 2e-14;

/** Near the smallest numbers doubles are spaced wider than 15 digits, so `FAR_APART` says nothing there. */
const TINY = 1e-290;

/**
 * The number rounded to 15 significant digits, which is what Excel keeps and compares.
 * Always `Number(x.toPrecision(15))`; the test before it spares the text for numbers with up to four decimals:
 * a quotient of a whole number below 1e15 and 10 000 is the double nearest to a decimal of at most 15 digits,
 * and such a double comes back from 15 digits unchanged.
 */
export function atFifteenDigits(x: number): number {
  const scaled = Math.round(x * TEN_THOUSAND);
  if (Math.abs(scaled) < SIXTEEN_DIGITS && scaled / TEN_THOUSAND === x) return x + 0;
  return Number(x.toPrecision(15));
}

/** Powers of ten that a double holds exactly and that the form's figures need. */
const POWERS = [1, 10, 100, 1000, TEN_THOUSAND];

/**
 * The number of decimals of a number as Excel shows it, at 15 significant digits: 2 for 0.9399999999999999.
 *
 * @example decimalsOf(0.9399999999999999) // 2
 */
export function decimalsOf(value: number): number {
  for (let decimals = 0; decimals < POWERS.length; decimals++) {
    const power = POWERS[decimals] as number;
    if (Math.round(value * power) / power === value) return decimals;
  }
  const [digits = '', exponent = '0'] = String(atFifteenDigits(value)).split('e');
  const after = digits.split('.')[1]?.length ?? 0;
  return Math.max(0, after - Number(exponent));
}

/** How `a` stands to `b` at 15 significant digits: 3.5700000000000003 equals 3.57. Throws RangeError for NaN. */
export function compare(a: number, b: number): -1 | 0 | 1 {
  if (a === b) return 0;
  const size = Math.max(Math.abs(a), Math.abs(b));
  if (Math.abs(a - b) > FAR_APART * size && size > TINY) return a < b ? -1 : 1;
  const left = atFifteenDigits(a);
  const right = atFifteenDigits(b);
  if (left < right) return -1;
  if (left > right) return 1;
  if (left === right) return 0;
  throw new RangeError('compare: NaN is not a number');
}
