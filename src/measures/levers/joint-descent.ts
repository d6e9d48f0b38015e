import { stateAt } from './joint-state';
import type { JointSchool, JointStage, StageState } from './joint-state';
import { nth } from '../../standards/lists';

/** What a pupil weighs when a mixed school's resources are split: 小学 1, 初中 1.1. */
const STAGE_WEIGHTS = [1, 1.1];
/** How near to the least, as a part of it. */
const PRECISION = 1e-10;
/** The path is followed in so many rounds at most, each so many times steeper than the last, of so many steps. */
const MOST_ROUNDS = 40;
const GROWTH = 6;
const MOST_STEPS = 1000;

/**
 * Amounts that are all but the least. Minimises t Σ a − Σ log Δ_k − Σ log a for growing t, Δ_k the slack of stage k, by Newton steps.
 * With s the shares, h = ∇Δ: the second derivative is D + Σ_k (−2c/(NΔ) s sᵀ + h hᵀ/Δ²), D diagonal, so a step is O(n).
 */
export function descend(schools: readonly JointSchool[], stages: readonly JointStage[]): number[] | null {
  const used = stages.map((_, stage) => schools.some(({ pupils }) => nth(pupils, stage) > 0));
  const start = feasible(schools, stages, used);
  if (!start) return null;
  let amounts = start;
  const parameter = schools.length + 2 * used.filter(Boolean).length;
  let steepness = parameter / sum(amounts);
  for (let round = 0; round < MOST_ROUNDS; round++, steepness *= GROWTH) {
    let before = Infinity;
    for (let step = 0; step < MOST_STEPS; step++) {
      const next = newton(schools, stages, used, amounts, steepness);
      if (!next) break;
      amounts = next.amounts;
      // Near the end a step is lost in rounding: it no longer halves what is left.
      if (next.decrement < 1e-6 || (next.decrement < 0.1 && next.decrement > before / 2)) break;
      before = next.decrement;
    }
    if (parameter / steepness < PRECISION * sum(amounts)) break;
  }
  return cleaned(schools, stages, used, amounts);
}

const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0);

const isFeasible = (states: readonly StageState[], used: readonly boolean[]): boolean =>
  states.every(({ total, slack }, stage) => !used[stage] || (total > 0 && slack > 0));

/** So much for every pupil, by the weights of the stages, that all schools come near one level: feasible once it is enough. */
function feasible(
  schools: readonly JointSchool[],
  stages: readonly JointStage[],
  used: readonly boolean[],
): number[] | null {
  const unit = schools.map(({ pupils, shares }) =>
    Math.max(
      ...pupils.map((count, stage) =>
        count === 0 ? 0 : (nth(STAGE_WEIGHTS, stage) * count) / nth(shares, stage),
      ),
    ),
  );
  const all = sum(unit);
  const typical = sum(schools.flatMap(({ totals }) => totals)) / all || 1;
  for (let level = typical / 64; level < typical * 1e9; level *= 2) {
    const amounts = unit.map((one) => level * one);
    if (isFeasible(stateAt(schools, stages, amounts), used)) return amounts;
  }
  return null;
}

function newton(
  schools: readonly JointSchool[],
  stages: readonly JointStage[],
  used: readonly boolean[],
  amounts: readonly number[],
  steepness: number,
): { amounts: number[]; decrement: number } | null {
  const states = stateAt(schools, stages, amounts);
  const count = schools.length;
  const gradient = new Float64Array(count).fill(steepness);
  const diagonal = new Float64Array(count);
  const columns: Float64Array[] = [];
  const inverse: number[] = [];
  for (let index = 0; index < count; index++) {
    const own = amounts[index] as number;
    gradient[index] = steepness - 1 / own;
    diagonal[index] = 1 / (own * own);
  }
  stages.forEach(({ limit }, stage) => {
    const { pupils, total, slack } = states[stage] as StageState;
    if (!used[stage]) return;
    const shares = new Float64Array(count);
    const slopes = new Float64Array(count);
    const top = ((1 + limit * limit) * total) / pupils;
    for (let index = 0; index < count; index++) {
      const school = schools[index] as JointSchool;
      const share = school.shares[stage] as number;
      if (share === 0) continue;
      const own = school.pupils[stage] as number;
      const value = ((school.totals[stage] as number) + share * (amounts[index] as number)) / own;
      shares[index] = share;
      slopes[index] = 2 * share * (top - value);
      gradient[index] = (gradient[index] as number) - (slopes[index] as number) / slack;
      diagonal[index] = (diagonal[index] as number) + (2 * share * share) / (own * slack);
    }
    columns.push(shares, slopes);
    inverse.push((-pupils * slack) / (2 * (1 + limit * limit)), slack * slack);
  });
  const step = solve(diagonal, columns, inverse, gradient);
  let decrement = 0;
  for (let index = 0; index < count; index++)
    decrement -= (gradient[index] as number) * (step[index] as number);
  if (!(decrement > 0)) return null;
  // Damped: 1 / (1 + λ) never leaves the region of a self-concordant barrier; shorter only where rounding does.
  const root = Math.sqrt(decrement);
  let length = root < 0.25 ? 1 : 1 / (1 + root);
  for (let halvings = 0; halvings < 40; halvings++, length /= 2) {
    const next = amounts.map((own, index) => own + length * (step[index] as number));
    if (next.every((own) => own > 0) && isFeasible(stateAt(schools, stages, next), used)) {
      return { amounts: next, decrement };
    }
  }
  return null;
}

/** −(D + U C Uᵀ)⁻¹ g by Woodbury's formula; `inverse` is the diagonal of C⁻¹. */
function solve(
  diagonal: Float64Array,
  columns: readonly Float64Array[],
  inverse: readonly number[],
  gradient: Float64Array,
): Float64Array {
  const dot = (a: Float64Array, b: Float64Array): number => {
    let total = 0;
    for (let index = 0; index < a.length; index++)
      total += ((a[index] as number) * (b[index] as number)) / (diagonal[index] as number);
    return total;
  };
  const matrix = columns.map((one, row) => [
    ...columns.map((other, column) => dot(one, other) + (row === column ? (inverse[row] as number) : 0)),
    dot(one, gradient),
  ]);
  const weights = eliminated(matrix);
  return diagonal.map((own, index) => {
    const low = columns.reduce(
      (total, column, place) => total + (column[index] as number) * (weights[place] as number),
      0,
    );
    return -((gradient[index] as number) - low) / own;
  });
}

/** Gaussian elimination with scaling and the greatest pivot; the last column is the right-hand side. */
function eliminated(matrix: number[][]): number[] {
  const size = matrix.length;
  for (const row of matrix) {
    const scale = Math.max(...row.slice(0, size).map(Math.abs)) || 1;
    row.forEach((one, column) => (row[column] = one / scale));
  }
  for (let at = 0; at < size; at++) {
    let best = at;
    for (let row = at + 1; row < size; row++) {
      if (Math.abs(nth(nth(matrix, row), at)) > Math.abs(nth(nth(matrix, best), at))) best = row;
    }
    [matrix[at], matrix[best]] = [matrix[best] as number[], matrix[at] as number[]];
    const pivot = matrix[at] as number[];
    for (let row = 0; row < size; row++) {
      const other = matrix[row] as number[];
      if (row === at || other[at] === 0) continue;
      const factor = (other[at] as number) / (pivot[at] as number);
      for (let column = at; column <= size; column++)
        other[column] = (other[column] as number) - factor * (pivot[column] as number);
    }
  }
  return matrix.map((row, at) => (row[size] as number) / (row[at] as number));
}

/** Crumbs that the method leaves where nothing is needed are taken away, as far as the limits allow it. */
function cleaned(
  schools: readonly JointSchool[],
  stages: readonly JointStage[],
  used: readonly boolean[],
  amounts: readonly number[],
): number[] {
  const crumb = 1e-7 * Math.max(...amounts);
  const without = amounts.map((own) => (own < crumb ? 0 : own));
  const tolerant = stateAt(schools, stages, without).every(
    ({ slack, squares }, stage) => !used[stage] || slack > -1e-10 * squares,
  );
  return tolerant ? without : [...amounts];
}
