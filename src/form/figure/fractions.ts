import { atFifteenDigits } from '../../standards/digits';
import type { Figure } from '../model';
import { decimalsOf } from '../../standards/digits';

/** So many percentages make a way of writing; fewer may each be a slip. */
const ENOUGH = 3;

/**
 * The percentages of a table as such where all of them are written as fractions (0.95 for 95): told by `repairs`. One fraction among
 * percentages is a slip and stays as it is.
 */
export function percentagesOf(figures: readonly Figure[]): (figure: Figure) => Figure {
  const read = figures.filter(({ value }) => value !== null);
  const isFraction = ({ value }: Figure): boolean => value !== null && value >= 0 && value <= 1;
  const all =
    read.length >= ENOUGH &&
    read.every((figure) => isFraction(figure) && !figure.repairs.includes('percent')) &&
    read.some(({ value, raw, written }) => value !== null && value > 0 && (raw ?? value) === Number(written));
  if (!all) return (figure) => figure;
  const wanted = new Set(read);
  return (figure) => {
    if (!wanted.has(figure) || figure.value === null) return figure;
    // What a format of few decimals shows of a fraction is no percentage: 0.92 in a cell of one decimal is 92, not 90.
    const value = atFifteenDigits((figure.raw ?? figure.value) * 100);
    return {
      ...figure,
      value,
      raw: value,
      decimals: decimalsOf(value),
      repairs: [...figure.repairs, 'fraction'],
    };
  };
}
