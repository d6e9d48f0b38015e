import { after, coefficientAfter, fromTheLowest, requireStock } from './stock';
import type { Plan, Stock } from './stock';
import { isWithinLimit } from './within-limit';

/** The least that must be added, and the level (per pupil) to which the lowest are raised; null where nothing has to be. */
export interface Addition extends Plan {
  readonly level: number | null;
}

/**
 * The least addition that brings the coefficient of variation down to its limit, nothing taken away: the lowest schools are
 * raised to one common level, nobody else gets anything. Closed form, O(n log n); the proof stands in docs/levers.md.
 *
 * With the k lowest raised to λ, W their pupils, B = Σ x²/P and C = Σ x of the others, c' = (1 + L²) / N:
 *
 *     (W − c'W²) λ² − 2 c'W C λ + (B − c'C²) = 0        the smaller root, for the first k whose next step would be enough
 *
 * Units: those of the totals; `level` is per pupil. Null where nothing is there at all (no coefficient) or no limit above 0 is set.
 * Throws MeasureError where the stock is none. Amounts are doubles: the coefficient may miss the limit by some 1e-12 of itself.
 *
 * @example leastAddition({ totals: [1, 9], pupils: [100, 100] }, 0.5) // 2 to the first, level 0.03 a pupil
 */
export function leastAddition(stock: Stock, limit: number): Addition | null {
  requireStock(stock);
  const { totals, pupils } = stock;
  if (!(limit > 0) || totals.every((total) => total === 0)) return null;
  if (isWithinLimit(stock, limit)) {
    const coefficient = coefficientAfter(stock);
    return { total: 0, amounts: totals.map(() => 0), level: null, coefficient };
  }
  const order = fromTheLowest(stock);
  const level = levelFor(stock, order, limit);
  const amounts = totals.map((total, index) => Math.max(0, level * (pupils[index] as number) - total));
  return {
    total: amounts.reduce((sum, amount) => sum + amount, 0),
    amounts,
    level,
    coefficient: coefficientAfter(after(stock, amounts)),
  };
}

function levelFor({ totals, pupils }: Stock, order: readonly number[], limit: number): number {
  const count = order.length;
  // What the schools from place k on have together: summed from the top, so that nothing is ever subtracted.
  const squares = new Float64Array(count + 1);
  const sums = new Float64Array(count + 1);
  for (let place = count - 1; place >= 0; place--) {
    const index = order[place] as number;
    const total = totals[index] as number;
    squares[place] = (squares[place + 1] as number) + (total / (pupils[index] as number)) * total;
    sums[place] = (sums[place + 1] as number) + total;
  }
  const all = pupils.reduce((sum, one) => sum + one, 0);
  const share = (1 + limit * limit) / all;
  let raised = 0;
  for (let place = 0; place < count; place++) {
    const index = order[place] as number;
    raised += pupils[index] as number;
    const next = order[place + 1];
    const a = raised - share * raised * raised;
    const h = share * raised * (sums[place + 1] as number);
    const g = (squares[place + 1] as number) - share * (sums[place + 1] as number) ** 2;
    // At one level for all there is no variation, so the last place always ends it.
    const ceiling = next === undefined ? Infinity : (totals[next] as number) / (pupils[next] as number);
    if (next === undefined || a * ceiling * ceiling - 2 * h * ceiling + g <= 0) {
      const root = g / (h + Math.sqrt(Math.max(0, h * h - a * g)));
      return Math.min(ceiling, Math.max(root, (totals[index] as number) / (pupils[index] as number)));
    }
  }
  return 0;
}

/**
 * A proof that no addition can be smaller: for any positive end state v (per pupil, here the one that is proposed) with
 * u = v / |v| (|u|² = Σ w u², w = P / N), Cauchy and Schwarz give
 *
 *     Σ a ≥ N · (−Σ w (√c − u) v₀) / max (√c − u)        v₀ today's values, c = 1 + L²
 *
 * and for the least end state the bound equals the optimum. Units: those of the totals. A plan that is feasible and not above
 * the bound is the least. 0 where the bound says nothing.
 */
export function leastPossibleAddition(stock: Stock, end: readonly number[], limit: number): number {
  const { totals, pupils } = stock;
  const all = pupils.reduce((sum, one) => sum + one, 0);
  const values = end.map((total, index) => total / (pupils[index] as number));
  const norm = Math.sqrt(
    values.reduce((sum, value, index) => sum + ((pupils[index] as number) / all) * value * value, 0),
  );
  const root = Math.sqrt(1 + limit * limit);
  let missing = 0;
  let greatest = 0;
  for (let index = 0; index < values.length; index++) {
    const slope = root - (values[index] as number) / norm;
    missing -= slope * (totals[index] as number);
    greatest = Math.max(greatest, slope);
  }
  return greatest > 0 ? Math.max(0, missing / greatest) : 0;
}
