/** Exact arithmetic of its own for the generator, so that no rounding of the program under test can hide in it. */
export interface Fraction {
  readonly n: bigint;
  /** Always positive. */
  readonly d: bigint;
}

export function fraction(n: number | bigint, d: number | bigint = 1): Fraction {
  const [top, bottom] = [BigInt(n), BigInt(d)];
  if (bottom === 0n) throw new Error('Division by zero');
  return bottom < 0n ? { n: -top, d: -bottom } : { n: top, d: bottom };
}

export const ZERO = fraction(0);
export const plus = (x: Fraction, y: Fraction): Fraction => ({ n: x.n * y.d + y.n * x.d, d: x.d * y.d });
export const minus = (x: Fraction, y: Fraction): Fraction => ({ n: x.n * y.d - y.n * x.d, d: x.d * y.d });
export const times = (x: Fraction, y: Fraction): Fraction => ({ n: x.n * y.n, d: x.d * y.d });
export const over = (x: Fraction, y: Fraction): Fraction => fraction(x.n * y.d, x.d * y.n);
export const isLess = (x: Fraction, y: Fraction): boolean => x.n * y.d < y.n * x.d;

/** Added in pairs, so that the denominators of thousands of schools stay balanced. */
export function total(terms: readonly Fraction[]): Fraction {
  if (terms.length <= 1) return terms[0] ?? ZERO;
  const middle = terms.length >> 1;
  return plus(total(terms.slice(0, middle)), total(terms.slice(middle)));
}

/** A decimal as it is written on the form: `units / 10^decimals`. */
export interface Decimal {
  readonly units: number;
  readonly decimals: number;
  /** What it was rounded from. */
  readonly exact: Fraction;
}

function floorDivide(n: bigint, d: bigint): bigint {
  return n < 0n && n % d !== 0n ? n / d - 1n : n / d;
}

/** Rounded half up (四舍五入) on the exact value. */
export function rounded(exact: Fraction, decimals: number): Decimal {
  const scaled = exact.n * 10n ** BigInt(decimals);
  return { units: Number(floorDivide(2n * scaled + exact.d, 2n * exact.d)), decimals, exact };
}

/** Exactly between two decimals: there software rounds up, down or to even, and none of it proves an error. */
export function isTie({ exact, decimals }: Decimal): boolean {
  const doubled = 2n * exact.n * 10n ** BigInt(decimals);
  return doubled % exact.d === 0n && (doubled / exact.d) % 2n !== 0n;
}

export const decimal = (units: number, decimals: number): Decimal => ({
  units,
  decimals,
  exact: fraction(units, 10n ** BigInt(decimals)),
});

/** The double nearest to the decimal as written. */
export const written = (value: Decimal): number => Number(`${value.units}e-${value.decimals}`);

/** The decimal exactly as written, as a fraction. */
export const writtenExactly = (value: Decimal): Fraction =>
  fraction(value.units, 10n ** BigInt(value.decimals));

/** `98.5`, with all its decimals. */
export const text = (value: Decimal): string => written(value).toFixed(value.decimals);

/** The double nearest to a fraction of moderate size (at least 25 significant digits are looked at). */
export function toDouble(value: Fraction): number {
  return Number(`${floorDivide(value.n * 10n ** 30n, value.d)}e-30`);
}

function squareRootFloor(n: bigint): bigint {
  if (n < 2n) return n;
  let x = 1n << BigInt((n.toString(2).length + 1) >> 1);
  for (;;) {
    const next = (x + n / x) >> 1n;
    if (next >= x) return x;
    x = next;
  }
}

/** The square root of a fraction to 30 decimals, cut off. */
export function squareRoot(value: Fraction): Fraction {
  const scale = 10n ** 30n;
  return fraction(squareRootFloor((value.n * scale * scale) / value.d), scale);
}

/** The square root rounded half up on the exact root: floor((floor(2y) + 1) / 2) for y = root · 10^decimals. */
export function roundedRoot(square: Fraction, decimals: number): Decimal {
  const doubled = squareRootFloor((4n * square.n * 10n ** BigInt(2 * decimals)) / square.d);
  return { units: Number((doubled + 1n) / 2n), decimals, exact: squareRoot(square) };
}
