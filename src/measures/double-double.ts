/**
 * A number of about 32 digits as the unevaluated sum of two doubles; `high` is the sum rounded to a double.
 * The algorithms are those of Dekker, Knuth and Joldes–Muller–Popescu (2017): each operation is within a few units of 2^-105.
 */
export interface DoubleDouble {
  readonly high: number;
  readonly low: number;
}

export const ZERO: DoubleDouble = { high: 0, low: 0 };

/** 2^27 + 1 splits a double into two halves of 26 bits. */
const SPLITTER = 134217729;

/** a + b without error. */
export function twoSum(a: number, b: number): DoubleDouble {
  const high = a + b;
  const rounded = high - a;
  return { high, low: a - (high - rounded) + (b - rounded) };
}

/** a + b without error where |a| >= |b|. */
function quickTwoSum(a: number, b: number): DoubleDouble {
  const high = a + b;
  return { high, low: b - (high - a) };
}

/** a × b without error, as long as neither product nor halves leave the range of doubles. */
export function twoProduct(a: number, b: number): DoubleDouble {
  const high = a * b;
  const aScaled = SPLITTER * a;
  const aHigh = aScaled - (aScaled - a);
  const aLow = a - aHigh;
  const bScaled = SPLITTER * b;
  const bHigh = bScaled - (bScaled - b);
  const bLow = b - bHigh;
  return { high, low: aLow * bLow - (high - aHigh * bHigh - aLow * bHigh - aHigh * bLow) };
}

export function add(x: DoubleDouble, y: DoubleDouble): DoubleDouble {
  const highs = twoSum(x.high, y.high);
  const lows = twoSum(x.low, y.low);
  const sum = quickTwoSum(highs.high, highs.low + lows.high);
  return quickTwoSum(sum.high, lows.low + sum.low);
}

export function negate(x: DoubleDouble): DoubleDouble {
  return { high: -x.high, low: -x.low };
}

export function subtract(x: DoubleDouble, y: DoubleDouble): DoubleDouble {
  return add(x, negate(y));
}

export function multiply(x: DoubleDouble, y: DoubleDouble): DoubleDouble {
  const product = twoProduct(x.high, y.high);
  return quickTwoSum(product.high, product.low + (x.high * y.low + x.low * y.high));
}

export function timesNumber(x: DoubleDouble, y: number): DoubleDouble {
  const product = twoProduct(x.high, y);
  return quickTwoSum(product.high, product.low + x.low * y);
}

export function square(x: DoubleDouble): DoubleDouble {
  return multiply(x, x);
}

/** x / y for y other than 0, by one correction of the quotient of the high parts. */
export function divide(x: DoubleDouble, y: DoubleDouble): DoubleDouble {
  const quotient = x.high / y.high;
  const rest = subtract(x, timesNumber(y, quotient));
  const correction = rest.high / y.high;
  const restAfter = subtract(rest, timesNumber(y, correction));
  return add(quickTwoSum(quotient, correction), { high: restAfter.high / y.high, low: 0 });
}

/** The square root of x >= 0, by one Newton step from the root of the high part. */
export function squareRoot(x: DoubleDouble): DoubleDouble {
  if (x.high <= 0) return ZERO;
  const root = Math.sqrt(x.high);
  const rest = subtract(x, twoProduct(root, root));
  return quickTwoSum(root, rest.high / (2 * root));
}

/** The whole exponent e with 2^e <= |x| < 2^(e+1) (one off at most, next to a power of two); 0 for 0. */
export function exponentOf(x: number): number {
  return x === 0 ? 0 : Math.floor(Math.log2(Math.abs(x)));
}

/** x × 2^exponent. */
export function scale(x: number, exponent: number): number {
  return scaler(exponent)(x);
}

/** Multiplies by 2^exponent, in two steps because 2^exponent alone may leave the range of doubles. */
export function scaler(exponent: number): (x: number) => number {
  const half = Math.trunc(exponent / 2);
  const one = 2 ** half;
  const other = 2 ** (exponent - half);
  return (x) => x * one * other;
}
