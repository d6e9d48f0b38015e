import { SLACK } from '../rounding';
import { decimalFraction, sumOfFractions } from './fraction';
import { sumsOf } from './stock';
import type { Stock } from './stock';

/**
 * Whether the coefficient of variation is at most the limit, decided exactly: Q · N ≤ (1 + L²) · T².
 * A coefficient equal to the limit is within it. Totals, pupils and limit are taken as the decimals they are written as.
 * False where nothing is there (T = 0 has no coefficient). Linear, unless the case is so close that whole fractions are needed.
 *
 * @example isWithinLimit({ totals: [3, 9], pupils: [100, 100] }, 0.5) // true: the coefficient is exactly 0.5
 */
export function isWithinLimit(stock: Stock, limit: number): boolean {
  const { squares, total, pupils } = sumsOf(stock);
  if (total <= 0) return false;
  const excess = (squares * pupils) / (total * total) - (1 + limit * limit);
  return Math.abs(excess) > SLACK * (1 + limit * limit) ? excess < 0 : isWithinExactly(stock, limit);
}

function isWithinExactly({ totals, pupils }: Stock, limit: number): boolean {
  const parts = totals.map((total, index) => ({
    own: decimalFraction(total),
    count: decimalFraction(pupils[index] as number),
  }));
  const squares = sumOfFractions(
    parts.map(({ own, count }) => ({
      over: own.over * own.over * count.under,
      under: own.under * own.under * count.over,
    })),
  );
  const total = sumOfFractions(parts.map(({ own }) => own));
  const all = sumOfFractions(parts.map(({ count }) => count));
  const { over, under } = decimalFraction(limit);
  // Q N under² T.under² ≤ (under² + over²) T.over², cross-multiplied.
  const left = squares.over * all.over * under * under * total.under * total.under;
  const right = (under * under + over * over) * total.over * total.over * squares.under * all.under;
  return left <= right;
}
