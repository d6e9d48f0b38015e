/** Exact arithmetic on doubles, slow and simple: the reference that the measures are held to. */

/** A fraction; the denominator is positive. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** A double is a whole number of 53 bits times a power of two. */
function takeApart(x: number): { readonly whole: bigint; readonly exponent: number } {
  view.setFloat64(0, x);
  const field = (view.getUint32(0) >>> 20) & 0x7ff;
  if (field === 0x7ff) throw new RangeError(`${x} is no fraction`);
  const top = (view.getUint32(0) & 0xfffff) + (field === 0 ? 0 : 0x100000);
  const size = BigInt(top * 2 ** 32 + view.getUint32(4));
  return { whole: x < 0 ? -size : size, exponent: (field === 0 ? 1 : field) - 1075 };
}

const view = new DataView(new ArrayBuffer(8));

/** The double as a fraction, without rounding. */
export function rational(x: number): Rational {
  const { whole, exponent } = takeApart(x);
  return exponent < 0
    ? { numerator: whole, denominator: 1n << BigInt(-exponent) }
    : { numerator: whole << BigInt(exponent), denominator: 1n };
}

export function plus(x: Rational, y: Rational): Rational {
  if (x.denominator === y.denominator) return { ...x, numerator: x.numerator + y.numerator };
  return {
    numerator: x.numerator * y.denominator + y.numerator * x.denominator,
    denominator: x.denominator * y.denominator,
  };
}

export function times(x: Rational, y: Rational): Rational {
  return { numerator: x.numerator * y.numerator, denominator: x.denominator * y.denominator };
}

export function minus(x: Rational, y: Rational): Rational {
  return plus(x, { ...y, numerator: -y.numerator });
}

export function over(x: Rational, y: Rational): Rational {
  const sign = y.numerator < 0n ? -1n : 1n;
  return { numerator: sign * x.numerator * y.denominator, denominator: sign * x.denominator * y.numerator };
}

export function atMost(x: Rational, y: Rational): boolean {
  return x.numerator * y.denominator <= y.numerator * x.denominator;
}

/** The distance from |x| to the next double above. */
export function ulp(x: number): number {
  const bits = new BigUint64Array(new Float64Array([Math.abs(x)]).buffer);
  bits[0] = (bits[0] ?? 0n) + 1n;
  return (new Float64Array(bits.buffer)[0] ?? NaN) - Math.abs(x);
}

/** Whether the double is within so many units in the last place of the exact value. */
export function isWithinUlps(x: number, exact: Rational, ulps: number): boolean {
  const distance = times(rational(ulp(x)), { numerator: BigInt(ulps), denominator: 1n });
  return atMost(minus(rational(x), distance), exact) && atMost(exact, plus(rational(x), distance));
}

/** The same for the square root of an exact value, told by squares: roots of fractions are seldom fractions. */
export function isRootWithinUlps(x: number, exactSquare: Rational, ulps: number): boolean {
  const distance = times(rational(ulp(x)), { numerator: BigInt(ulps), denominator: 1n });
  const low = minus(rational(x), distance);
  const high = plus(rational(x), distance);
  return (
    x >= 0 &&
    (low.numerator <= 0n || atMost(times(low, low), exactSquare)) &&
    atMost(exactSquare, times(high, high))
  );
}

/** Mean and variance of the very doubles given. */
export interface ExactMoments {
  readonly weight: Rational;
  readonly mean: Rational;
  readonly variance: Rational;
}

/** Weighted, population form: mean = ΣPX / ΣP, variance = ΣPX² / ΣP − mean². */
export function exactMoments(values: readonly Rational[], weights: readonly Rational[]): ExactMoments {
  const shared = onOneDenominator(values);
  const own = onOneDenominator(weights);
  let weight = 0n;
  let sum = 0n;
  let squares = 0n;
  shared.numerators.forEach((value, index) => {
    const share = own.numerators[index] ?? 0n;
    weight += share;
    sum += share * value;
    squares += share * value * value;
  });
  return {
    weight: { numerator: weight, denominator: own.denominator },
    mean: { numerator: sum, denominator: weight * shared.denominator },
    variance: {
      numerator: weight * squares - sum * sum,
      denominator: (weight * shared.denominator) ** 2n,
    },
  };
}

/** The same of a great many doubles with whole weights, without a fraction for each. */
export function exactMomentsOfDoubles(values: readonly number[], weights: readonly number[]): ExactMoments {
  const parts = values.map(takeApart);
  const least = parts.reduce((exponent, part) => (part.exponent < exponent ? part.exponent : exponent), 0);
  let weight = 0n;
  let sum = 0n;
  let squares = 0n;
  parts.forEach(({ whole, exponent }, index) => {
    const size = exponent === least ? whole : whole << BigInt(exponent - least);
    const own = BigInt(weights[index] ?? 0);
    weight += own;
    sum += own * size;
    squares += own * size * size;
  });
  const unit = 1n << BigInt(-least);
  return {
    weight: { numerator: weight, denominator: 1n },
    mean: { numerator: sum, denominator: weight * unit },
    variance: { numerator: weight * squares - sum * sum, denominator: (weight * unit) ** 2n },
  };
}

function onOneDenominator(fractions: readonly Rational[]): { numerators: bigint[]; denominator: bigint } {
  const distinct = [...new Set(fractions.map((fraction) => fraction.denominator))];
  const powersOfTwo = distinct.every((denominator) => (denominator & (denominator - 1n)) === 0n);
  const denominator = powersOfTwo
    ? distinct.reduce((greatest, other) => (other > greatest ? other : greatest), 1n)
    : distinct.reduce((product, other) => product * other, 1n);
  return {
    denominator,
    numerators: fractions.map((fraction) =>
      fraction.denominator === denominator
        ? fraction.numerator
        : fraction.numerator * (denominator / fraction.denominator),
    ),
  };
}
