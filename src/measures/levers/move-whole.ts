import { SLACK } from '../rounding';
import { compare } from '../../standards/digits';
import { Heap } from './heap';
import type { NoMove } from './move';
import { after, coefficientAfter, requireStock, sumsOf } from './stock';
import type { Plan, Stock } from './stock';
import { isWithinLimit } from './within-limit';

/**
 * The least number of whole units (persons) to move between schools, nothing bought: each goes from where taking it helps most,
 * the greatest (2x − 1)/P, to where it costs least, the least (2x + 1)/P. For a given number both choices are the best there are and
 * nested, so the first state within the limit is the least. A donor keeps at least `keep` per pupil. Compared exactly.
 */
export function leastWholeMove(stock: Stock, limit: number, keep: number): Plan | NoMove {
  requireStock(stock);
  const { pupils } = stock;
  const sums = sumsOf(stock);
  if (!(limit > 0) || sums.total === 0) return 'nothing-there';
  const totals = [...stock.totals];
  const at = (school: number): number => totals[school] as number;
  const count = (school: number): number => pupils[school] as number;
  const gain = (school: number): number => (2 * at(school) + 1) / count(school);
  const loss = (school: number): number => -(2 * at(school) - 1) / count(school);
  const canGive = (school: number): boolean =>
    compare((at(school) - 1) / count(school), keep) >= 0 && at(school) >= 1;
  const takers = new Heap(totals.length, gain);
  const givers = new Heap(totals.length, loss, canGive);
  let squares = sums.squares;
  const wanted = ((1 + limit * limit) * sums.total * sums.total) / sums.pupils;
  for (let units = 0; ; units++) {
    if (squares < wanted * (1 + SLACK) && isWithinLimit({ totals, pupils }, limit)) {
      const amounts = totals.map((now, index) => Math.round(now - (stock.totals[index] as number)));
      const coefficient = coefficientAfter(after(stock, amounts));
      return { total: units, amounts, coefficient };
    }
    const [taker, giver] = [takers.top(), givers.top()];
    // A move that does not lower Σ x²/P ends it: no later one would.
    if (taker === undefined || giver === undefined || gain(taker) + loss(giver) >= 0)
      return 'donors-at-standard';
    squares += gain(taker) + loss(giver);
    totals[taker] = at(taker) + 1;
    takers.sink();
    totals[giver] = at(giver) - 1;
    if (canGive(giver)) givers.sink();
    else givers.drop();
  }
}
