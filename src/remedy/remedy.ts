import { INDICATORS } from '../standards/indicators';
import type { IndicatorSlug } from '../standards/types';
import type { County } from './county';
import { cheapestOf } from './cheapest';
import type { CheapestPass } from './cheapest';
import { jointLeversOf } from './joint-levers';
import type { JointLevers } from './joint-levers';
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
  /** Plans for both stages at once, where raw data show that mixed schools couple them. */
  readonly joint: readonly JointLevers[];
  readonly prices: Prices;
}

/** Teachers are counted by stage; indicators 4–7 of a mixed school are split. */
const FIRST_SPLIT = 4;

/** All three answers for a county; O(n log n) in its schools. */
export function remedyOf(county: County, prices: Prices = NO_PRICES): Remedy {
  const joint = new Map(
    (county.raw ? INDICATORS : []).flatMap(({ slug, number }): [IndicatorSlug, JointLevers][] => {
      const levers = number < FIRST_SPLIT ? null : jointLeversOf(county, slug);
      return levers ? [[slug, levers]] : [];
    }),
  );
  return {
    shortfalls: shortfallsOf(county),
    cheapest: cheapestOf(county, prices),
    levers: leversOf(county, joint),
    joint: [...joint.values()],
    prices,
  };
}
