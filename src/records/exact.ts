import { atFifteenDigits } from '../standards/digits';

/**
 * An exact fraction; the denominator is positive. Raw figures are decimals that people wrote, so whatever is made of them by
 * sums, shares and quotients is a fraction, and whether it rounds up is decided on it and never on a binary number near it.
 */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

export const ZERO: Fraction = { n: 0n, d: 1n };
export const ONE: Fraction = { n: 1n, d: 1n };

export const whole = (n: number | bigint): Fraction => ({ n: BigInt(n), d: 1n });

/** Most raw figures are small whole numbers: one fraction serves for all that are equal. */
const SMALL = 4096;
const small: Fraction[] = [];

function shared(value: number): Fraction {
  return (small[value] ??= { n: BigInt(value), d: 1n });
}

/** The number as the decimal that Excel shows (15 significant digits): 0.1 is 1/10. The number must be finite. */
export function exact(value: number): Fraction {
  if (Number.isSafeInteger(value))
    return value >= 0 && value < SMALL ? shared(value) : { n: BigInt(value), d: 1n };
  const [digits = '0', power = '0'] = String(atFifteenDigits(value)).split('e');
  const [before = '0', after = ''] = digits.split('.');
  const exponent = Number(power) - after.length;
  const n = BigInt(before + after);
  return exponent >= 0 ? { n: n * 10n ** BigInt(exponent), d: 1n } : { n, d: 10n ** BigInt(-exponent) };
}

export function plus(a: Fraction, b: Fraction): Fraction {
  if (a.n === 0n) return b;
  if (b.n === 0n) return a;
  if (a.d === b.d) return { n: a.n + b.n, d: a.d };
  return { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, { n: -b.n, d: b.d });
}

export function times(a: Fraction, b: Fraction): Fraction {
  if (b.n === 1n && b.d === 1n) return a;
  return { n: a.n * b.n, d: a.d * b.d };
}

/** `b` must not be 0. */
export function over(a: Fraction, b: Fraction): Fraction {
  return b.n < 0n ? { n: -a.n * b.d, d: -a.d * b.n } : { n: a.n * b.d, d: a.d * b.n };
}

export function sum(list: readonly Fraction[]): Fraction {
  return list.reduce(plus, ZERO);
}

/** Below 0, 0, or above 0 as a < b, a = b, a > b. */
export function compare(a: Fraction, b: Fraction): number {
  const left = a.n * b.d;
  const right = b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

export const isZero = (a: Fraction): boolean => a.n === 0n;
export const isNegative = (a: Fraction): boolean => a.n < 0n;
export const isWhole = (a: Fraction): boolean => a.n % a.d === 0n;

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);
const magnitude = (n: bigint): bigint => (n < 0n ? -n : n);

/** The double nearest to it, within one unit in the last place. */
export function toNumber({ n, d }: Fraction): number {
  if (magnitude(n) <= SAFE && d <= SAFE) return Number(n) / Number(d);
  const shift = BigInt(Math.max(0, d.toString(2).length - n.toString(2).length + 64));
  return Number((n << shift) / d) / 2 ** Number(shift);
}

/** Rounded half up (away from zero) to that many decimals, decided exactly: 1.005 → 1.01, 2.675 → 2.68. */
export function rounded({ n, d }: Fraction, decimals: number): number {
  const scale = 10n ** BigInt(decimals);
  const size = (magnitude(n) * scale * 2n + d) / (d * 2n);
  return Number(n < 0n ? -size : size) / Number(scale);
}
