/** An exact fraction with a positive denominator. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

/**
 * The decimal number that a double is written as: 0.45 is 9/20 exactly, not the double nearest to it.
 * What people type are decimals, and limits are decimals; so this is what they mean.
 */
export function decimalFraction(x: number): Fraction {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(x));
  if (!match) throw new RangeError(`${x} is no decimal number`);
  const [, sign = '', whole = '', decimals = '', power = '0'] = match;
  const digits = BigInt(whole + decimals) * (sign === '-' ? -1n : 1n);
  const exponent = Number(power) - decimals.length;
  return exponent < 0
    ? { over: digits, under: 10n ** BigInt(-exponent) }
    : { over: digits * 10n ** BigInt(exponent), under: 1n };
}

/** The sum, added in pairs so that numbers stay short as long as possible; terms of one denominator are put together first. */
export function sumOfFractions(terms: readonly Fraction[]): Fraction {
  const byUnder = new Map<bigint, bigint>();
  for (const { over, under } of terms) byUnder.set(under, (byUnder.get(under) ?? 0n) + over);
  let level: Fraction[] = [...byUnder].map(([under, over]) => ({ over, under }));
  while (level.length > 1) {
    const next: Fraction[] = [];
    for (let index = 0; index < level.length; index += 2) {
      const a = level[index] as Fraction;
      const b = level[index + 1];
      next.push(b ? { over: a.over * b.under + b.over * a.under, under: a.under * b.under } : a);
    }
    level = next;
  }
  return level[0] ?? { over: 0n, under: 1n };
}
