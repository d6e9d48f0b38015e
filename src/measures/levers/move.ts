import { after, coefficientAfter, fromTheLowest, requireStock, sumsOf } from './stock';
import type { Plan, Stock } from './stock';
import { isWithinLimit } from './within-limit';

/** What is moved, nothing bought: amounts are negative where a school gives. Levels are per pupil, null where nothing is moved. */
export interface Move extends Plan {
  /** To which the lowest are raised. */
  readonly low: number | null;
  /** To which the highest are cut. */
  readonly high: number | null;
}

/** Why moving alone does not do it. */
export type NoMove = 'nothing-there' | 'donors-at-standard';

/** The lowest (or highest) schools levelled by an amount: how far they reach, and their sums. */
interface Side {
  readonly pupils: number;
  readonly totals: number;
  readonly squares: number;
  /** The amount with which the level comes to the next school. */
  readonly until: number;
}

/**
 * The least that must be moved between schools so that the coefficient of variation comes down to its limit (交流轮岗, 区管校聘):
 * the lowest are raised to one level, the highest cut to another. The mean does not change. Closed form on the segment that holds
 * the answer, O(n log n); proof in docs/levers.md. No donor is cut below `keep` (per pupil: its own standard); a reason is
 * given where moving alone cannot do it then. Units: those of the totals.
 *
 * @example leastMove({ totals: [1, 9], pupils: [100, 100] }, 0.5, 0) // 1.5 from the second to the first
 */
export function leastMove(stock: Stock, limit: number, keep: number): Move | NoMove {
  requireStock(stock);
  const { totals, pupils } = stock;
  const sums = sumsOf(stock);
  if (!(limit > 0) || sums.total === 0) return 'nothing-there';
  if (isWithinLimit(stock, limit)) return finish(stock, 0, null, null);

  const order = fromTheLowest(stock);
  const wanted = ((1 + limit * limit) * sums.total * sums.total) / sums.pupils;
  const most = order.reduce(
    (sum, index) => sum + Math.max(0, (totals[index] as number) - keep * (pupils[index] as number)),
    0,
  );
  const lows = sides(stock, order, 1);
  const highs = sides(stock, [...order].reverse(), -1);
  let [i, j] = [0, 0];
  for (;;) {
    const [low, high] = [lows[i], highs[j]];
    if (!low || !high) return 'donors-at-standard';
    const rest = sums.squares - low.squares - high.squares;
    const a = 1 / low.pupils + 1 / high.pupils;
    const b = low.totals / low.pupils - high.totals / high.pupils;
    const left = (amount: number): number =>
      (low.totals + amount) ** 2 / low.pupils + (high.totals - amount) ** 2 / high.pupils + rest - wanted;
    // Where the two levels meet there is no variation left: the answer is never beyond.
    const meeting = -b / a;
    const end = Math.min(low.until, high.until);
    if (end >= meeting || left(end) <= 0) {
      const e = left(0);
      const amount = e / (-b + Math.sqrt(Math.max(0, b * b - a * e)));
      if (amount > most * (1 + 1e-12)) return 'donors-at-standard';
      return finish(stock, amount, (low.totals + amount) / low.pupils, (high.totals - amount) / high.pupils);
    }
    if (end > most) return 'donors-at-standard';
    if (low.until <= end) i++;
    if (high.until <= end) j++;
  }
}

/** Side after side: with one school, two, three… levelled; `sign` 1 from below, −1 from above. */
function sides({ totals, pupils }: Stock, order: readonly number[], sign: 1 | -1): Side[] {
  const found: Side[] = [];
  let [all, sum, squares] = [0, 0, 0];
  for (const [place, index] of order.entries()) {
    const own = totals[index] as number;
    all += pupils[index] as number;
    sum += own;
    squares += (own / (pupils[index] as number)) * own;
    const next = order[place + 1];
    const value = next === undefined ? 0 : (totals[next] as number) / (pupils[next] as number);
    const until = next === undefined ? Infinity : Math.max(0, sign * (value * all - sum));
    found.push({ pupils: all, totals: sum, squares, until });
  }
  return found;
}

function finish(stock: Stock, amount: number, low: number | null, high: number | null): Move {
  const amounts = stock.totals.map((total, index) => {
    const count = stock.pupils[index] as number;
    if (low !== null && total / count < low) return low * count - total;
    return high !== null && total / count > high ? high * count - total : 0;
  });
  const { totals } = after(stock, amounts);
  const coefficient = coefficientAfter({ totals, pupils: stock.pupils });
  return { total: amount, amounts, low, high, coefficient };
}
