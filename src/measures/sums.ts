/**
 * The plain sum of whole numbers or of a few others; 0 of none. Means and deviations add up more exactly (precise-sums.ts).
 *
 * @example sum([120, 80]) // 200
 */
export function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

/**
 * Whether every one of them is known.
 *
 * @example allKnown([120, null]) // false
 */
export function allKnown(values: readonly (number | null)[]): values is readonly number[] {
  return !values.includes(null);
}

/**
 * The sum where every one is known; null where one is not, or where there is none to add.
 *
 * @example sumOfKnown([120, null]) // null
 */
export function sumOfKnown(values: readonly (number | null)[]): number | null {
  return values.length > 0 && allKnown(values) ? sum(values) : null;
}
