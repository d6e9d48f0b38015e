import { atFifteenDigits } from '../standards/digits';

/** How far binary arithmetic may carry a number beyond an exact bound, by its size. */
export const SLACK = 1e-9;

/**
 * How far binary arithmetic may have carried a number of this size beyond a bound.
 *
 * @example slackAt(0.5) // 1e-9
 */
export function slackAt(value: number): number {
  return SLACK * Math.max(1, Math.abs(value));
}

/**
 * Half a unit of the last decimal: what rounding may have taken from a figure, or given to it.
 *
 * @example halfUnit(2) // 0.005
 */
export function halfUnit(decimals: number): number {
  return 0.5 * 10 ** -decimals;
}

/**
 * Whether `exact`, known to within `reach`, can round to what is written with so many decimals; a tie may go either way.
 *
 * @example roundsTo(0.4845, 0.485, 3) // true
 */
export function roundsTo(exact: number, written: number, decimals: number, reach = 0): boolean {
  return Math.abs(written - exact) <= halfUnit(decimals) + reach + slackAt(exact);
}

/** Powers of ten by which a number may be multiplied before it is rounded: a double holds each exactly. */
const ROUNDING_POWERS = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000];

/**
 * True only where a number, seen at 15 digits, certainly has more than so many decimals: told without writing it out, for the figures
 * of seventeen digits that a format shows with two. False says nothing.
 *
 * @example hasMoreDecimals(0.123456789012345678, 2) // true
 */
export function hasMoreDecimals(value: number, decimals: number): boolean {
  const power = ROUNDING_POWERS[decimals];
  if (power === undefined) return false;
  const scaled = Math.abs(value) * power;
  return scaled < PLAIN_SIZE && Math.abs(scaled - Math.round(scaled)) > NEAR_HALF * (scaled + 1);
}

/** Far below what a double holds without gaps; larger numbers are looked at digit by digit. */
const PLAIN_SIZE = 1e12;

/** By how much of itself a product with a power of ten may stand beside the one of the number seen at 15 digits, and room to spare. */
const NEAR_HALF = 2e-14;

/**
 * Rounded half away from zero to that many decimals, seen at 15 significant digits as Excel does: 1.005 → 1.01.
 *
 * @example roundTo(1.005, 2) // 1.01
 */
export function roundTo(value: number, decimals: number): number {
  const power = ROUNDING_POWERS[decimals];
  // Only about the middle between two do the last digits matter; a quotient of two whole numbers is the nearest double to the decimal.
  if (power !== undefined) {
    const scaled = Math.abs(value) * power;
    if (scaled < PLAIN_SIZE && Math.abs(scaled - Math.floor(scaled) - 0.5) > NEAR_HALF * scaled)
      return (Math.sign(value) * Math.round(scaled)) / power + 0;
  }
  const seen = atFifteenDigits(value);
  const [digits = '0', exponent = '0'] = String(Math.abs(seen)).split('e');
  const whole = Math.round(Number(`${digits}e${Number(exponent) + decimals}`));
  const [rounded = '0', more = '0'] = String(whole).split('e');
  return Math.sign(seen) * Number(`${rounded}e${Number(more) - decimals}`) + 0;
}

/**
 * A number as the form prints it: rounded as `roundTo` does, with all its decimals.
 *
 * @example fixed(1.005, 2) // '1.01'
 */
export function fixed(value: number, decimals: number): string {
  return roundTo(value, decimals).toFixed(decimals);
}

/**
 * Rounded up to so many decimals (four at most). A crumb above them, in units of the last, is what doubles leave and is not rounded up.
 *
 * @example roundUp(2.301, 2) // 2.31
 */
export function roundUp(value: number, decimals: number, crumb = 1e-7): number {
  const power = 10 ** decimals;
  return Math.ceil(value * power - crumb) / power;
}
