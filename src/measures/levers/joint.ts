import { MeasureError } from '../measure-error';
import { descend } from './joint-descent';
import { stateAt } from './joint-state';
import type { JointSchool, JointStage } from './joint-state';
import { nth } from '../../standards/lists';

export type { JointSchool, JointStage } from './joint-state';

/** A plan for several stages at once: whole amounts a school, in the order of the schools. */
export interface JointAddition {
  readonly total: number;
  readonly amounts: readonly number[];
  /** No plan can be smaller than this: the distance to `total` is what is left to prove. */
  readonly leastPossible: number;
}

/**
 * The least addition that brings the coefficients of variation of several stages down to their limits together, where one unit
 * given to a mixed school comes to its stages in shares (一贯制学校, 完全中学). A convex problem with one condition a stage, solved by
 * an interior-point method whose step costs O(n): the second derivative is a diagonal and four outer products. The result comes
 * with a lower bound (docs/levers.md), so it proves itself; null where no start was found, which needs a limit above 0 and pupils.
 *
 * Units: those of the totals. Throws MeasureError where schools and stages do not fit each other.
 */
export function leastJointAddition(
  schools: readonly JointSchool[],
  stages: readonly JointStage[],
): JointAddition | null {
  requireFit(schools, stages);
  const none = schools.map(() => 0);
  const today = stateAt(schools, stages, none);
  if (today.every(({ total, slack }) => total > 0 && slack >= 0)) {
    return { total: 0, amounts: none, leastPossible: 0 };
  }
  const amounts = descend(schools, stages);
  if (!amounts) return null;
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  return { total, amounts, leastPossible: Math.min(total, leastPossible(schools, stages, amounts)) };
}

/**
 * Σ ν_k (−Σ (√c_k − u_ik) x_ik) / max_i Σ ν_k s_ik (√c_k − u_ik) with u_k = v_k / |v_k| of the end state: no addition can be smaller, for
 * whatever ν ≥ 0. The ν taken are the multipliers of the end state.
 */
function leastPossible(
  schools: readonly JointSchool[],
  stages: readonly JointStage[],
  amounts: readonly number[],
): number {
  const states = stateAt(schools, stages, amounts);
  const norms = states.map(({ squares, pupils }) => Math.sqrt(squares / pupils));
  const roots = stages.map(({ limit }) => Math.sqrt(1 + limit * limit));
  const slope = (school: JointSchool, end: number, stage: number): number => {
    const pupils = nth(school.pupils, stage);
    if (pupils === 0) return 0;
    const value = (nth(school.totals, stage) + nth(school.shares, stage) * end) / pupils;
    return nth(roots, stage) - value / nth(norms, stage);
  };
  const bound = (weights: readonly number[]): number => {
    let missing = 0;
    let greatest = 0;
    schools.forEach((school, index) => {
      let own = 0;
      stages.forEach((_, stage) => {
        const by = nth(weights, stage) * slope(school, nth(amounts, index), stage);
        missing -= by * nth(school.totals, stage);
        own += by * nth(school.shares, stage);
      });
      greatest = Math.max(greatest, own);
    });
    return greatest > 0 ? missing / greatest : 0;
  };
  // One weight decides between two stages: the best is found by narrowing, since the bound is quasi-concave in it.
  let [low, high] = [0, 1];
  const at = (part: number): number => bound(stages.length === 1 ? [1] : [1 - part, part]);
  const golden = (Math.sqrt(5) - 1) / 2;
  for (let step = 0; step < 120; step++) {
    const [left, right] = [high - golden * (high - low), low + golden * (high - low)];
    if (at(left) < at(right)) low = left;
    else high = right;
  }
  return Math.max(0, at(0), at(1), at((low + high) / 2));
}

function requireFit(schools: readonly JointSchool[], stages: readonly JointStage[]): void {
  const fits = ({ pupils, totals, shares }: JointSchool): boolean =>
    [pupils, totals, shares].every(
      (list) => list.length === stages.length && list.every((one) => one >= 0),
    ) && shares.every((share, stage) => share > 0 === nth(pupils, stage) > 0);
  if (stages.length > 0 && stages.length <= 2 && schools.every(fits)) return;
  throw new MeasureError({
    zh: '各校的学生数、总量、份额要与学段一一对应，且不能为负数，请改正。',
    en: 'Pupils, totals and shares of every school must match the stages and not be negative; please correct them.',
  });
}
