import type { County } from './county';
import { cheapestOf } from './cheapest';
import type { CheapestPass } from './cheapest';
import { leversOf } from './levers';
import type { Lever } from './levers';
import { NO_PRICES } from './prices';
import type { Prices } from './prices';
import { shortfallsOf } from './shortfalls';
import type { Shortfall } from './shortfalls';

/** What the least is that makes a county pass: by school, and by coefficient. */
export interface Remedy {
  readonly shortfalls: readonly Shortfall[];
  readonly cheapest: readonly CheapestPass[];
  readonly levers: readonly Lever[];
  readonly prices: Prices;
}

/** All three answers for a county; O(n log n) in its schools. */
export function remedyOf(county: County, prices: Prices = NO_PRICES): Remedy {
  return {
    shortfalls: shortfallsOf(county),
    cheapest: cheapestOf(county, prices),
    levers: leversOf(county),
    prices,
  };
}
