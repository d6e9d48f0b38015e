import { atFifteenDigits } from '../standards/digits';

/** Powers of ten that a double holds exactly and that the form's figures need. */
const POWERS = [1, 10, 100, 1000, 10_000];

/** How far binary arithmetic may carry a number beyond an exact bound, by its size. */
export const SLACK = 1e-9;

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

/** Powers of ten by which a number may be multiplied before it is rounded: a double holds each exactly. */
const ROUNDING_POWERS = [...POWERS, 100_000, 1_000_000];

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
