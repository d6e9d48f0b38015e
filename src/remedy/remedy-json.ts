import type { CheapestPass } from './cheapest';
import type { JointLever } from './joint-levers';
import type { Lever, LeverPlan, MovePlan, Share } from './levers';
import type { Remedy } from './remedy';

/** What `junheng remedy --json` prints; every field is explained in docs/json.md. */
export function remedyJson({ shortfalls, cheapest, levers, joint, prices }: Remedy): object {
  return {
    version: 1,
    prices: { basis: prices.basis, perUnit: prices.perUnit, examples: prices.examples },
    shortfalls,
    cheapest: cheapest.map(({ stage, school, row, raise, exempt, spared, cost }: CheapestPass) => ({
      stage,
      school,
      row,
      raise,
      exempt,
      spared,
      cost,
    })),
    levers: levers.map(leverJson),
    joint: joint.map(({ add, addWhole, afterShortfalls }) => ({
      indicator: add.indicator,
      add: jointJson(add),
      addWhole: jointJson(addWhole),
      afterShortfalls: jointJson(afterShortfalls),
    })),
  };
}

function leverJson(lever: Lever): object {
  const { stage, indicator, unit, cv, limit, uncertain, add, noMove } = lever;
  return {
    stage,
    indicator,
    unit,
    cv,
    limit,
    uncertain,
    add: add && { ...planJson(add), leastPossible: add.leastPossible },
    addWhole: lever.addWhole && planJson(lever.addWhole),
    afterShortfalls: lever.afterShortfalls && planJson(lever.afterShortfalls),
    afterShortfallsWhole: lever.afterShortfallsWhole && planJson(lever.afterShortfallsWhole),
    move: lever.move && moveJson(lever.move),
    moveWhole: lever.moveWhole && moveJson(lever.moveWhole),
    noMove,
  };
}

const jointJson = ({ total, leastPossible, schools, cvAfter }: JointLever): object => ({
  total,
  leastPossible,
  schools: schools.map(({ school, amount }) => ({ school, amount })),
  cvAfter,
});

const planJson = ({ total, level, schools, cvAfter }: LeverPlan): object => ({
  total,
  level,
  schools: schools.map(shareJson),
  cvAfter,
});

const moveJson = ({ total, from, to, cvAfter }: MovePlan): object => ({
  total,
  from: from.map(shareJson),
  to: to.map(shareJson),
  cvAfter,
});

const shareJson = ({ school, amount }: Share): object => ({ school, amount });
