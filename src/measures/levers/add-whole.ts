import { SLACK } from '../rounding';
import { Heap } from './heap';
import { after, coefficientAfter, requireStock, sumsOf } from './stock';
import type { Plan, Stock } from './stock';
import { isWithinLimit } from './within-limit';

/** So many units are placed before the question is given up: no county lacks millions of teachers. */
const MOST_UNITS = 5_000_000;

/**
 * The least number of whole units (persons, rooms) that brings the coefficient of variation down to its limit, and to which schools.
 * Each unit goes where it adds least to Σ x²/P, to the least (2x + 1)/P: for a fixed sum that is the best there is, and the states
 * are nested, so the first that is within the limit is the least (docs/levers.md). Compared exactly, so the plan never misses.
 *
 * This is neither "always to the lowest" nor the continuous plan rounded up: of 800 pupils with 2 and 120 pupils with 0, the first comes first.
 * Null where nothing is there at all, no limit above 0 is set, or millions of units would not do.
 */
export function leastWholeAddition(stock: Stock, limit: number): Plan | null {
  requireStock(stock);
  const { pupils } = stock;
  let { squares, total } = sumsOf(stock);
  const { pupils: all } = sumsOf(stock);
  if (!(limit > 0) || total === 0) return null;
  const totals = [...stock.totals];
  const step = (school: number): number => (2 * (totals[school] as number) + 1) / (pupils[school] as number);
  const heap = new Heap(totals.length, step);
  const allowed = 1 + limit * limit;
  for (let units = 0; units <= MOST_UNITS; units++) {
    const excess = (squares * all) / (total * total) - allowed;
    if (excess < SLACK * allowed && isWithinLimit({ totals, pupils }, limit)) {
      const amounts = totals.map((now, index) => now - (stock.totals[index] as number));
      return {
        total: units,
        amounts: amounts.map(Math.round),
        coefficient: coefficientAfter(after(stock, amounts)),
      };
    }
    const school = heap.top() as number;
    squares += step(school);
    total += 1;
    totals[school] = (totals[school] as number) + 1;
    heap.sink();
  }
  return null;
}
