import { roundTo } from '../../measures/rounding';
import type { Sentence } from '../../messages/sentence';
import { compare } from '../../standards/digits';
import type { Operator, Standard } from '../../standards/types';

/**
 * How far a figure is from what it is held to. A finding on a standard carries this and never an expected value: what a
 * true figure lacks is people, rooms and money, and nobody is to be invited to write another one.
 */
export interface Shortfall {
  readonly operator: Operator;
  /** What is asked; null where a person judges or the figure is held to several numbers at once. */
  readonly threshold: number | null;
  /** The 85 % line; null where the standard has none. */
  readonly floor: number | null;
  /** By how much the standard is missed, above 0, in `unit`; null where that is no number. */
  readonly gap: number | null;
  readonly unit: Sentence;
  /** What is asked in words, where threshold and unit do not say it all. */
  readonly asked: Sentence | null;
}

const NO_UNIT: Sentence = { zh: '', en: '' };

/** How far a value is from what is asked, rounded to 6 decimals: binary arithmetic shows no further. */
export const gapTo = (threshold: number, value: number): number => roundTo(Math.abs(threshold - value), 6);

/**
 * The shortfall of a value under a standard, rounded to 6 decimals.
 *
 * @example shortfallOf(standard('primary_equipment'), 1646) // threshold 2000, floor 1700, gap 354
 */
export function shortfallOf(
  { operator, threshold, floor, unit }: Pick<Standard, 'operator' | 'threshold' | 'floor' | 'unit'>,
  value: number | null,
  asked: Sentence | null = null,
): Shortfall {
  const gap = threshold === null || value === null ? null : gapTo(threshold, value);
  return { operator, threshold, floor, gap, unit, asked };
}

/** Held to no number: a person's conclusion, or a rule that counts. */
export function askedInWords(asked: Sentence): Shortfall {
  return { operator: 'conclusion', threshold: null, floor: null, gap: null, unit: NO_UNIT, asked };
}

/** How an indicator below its standard stands to the 85 % line; null for findings that have none. */
export function levelOf({
  actual,
  shortfall,
}: {
  readonly actual: number | string | null;
  readonly shortfall?: Shortfall;
}): 'floor' | 'below' | null {
  if (shortfall?.floor == null || typeof actual !== 'number') return null;
  return compare(actual, shortfall.floor) >= 0 ? 'floor' : 'below';
}
