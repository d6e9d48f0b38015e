/** One school in several stages: 0 pupils and share where it has none of a stage. `shares`: what comes to the stage of one unit. */
export interface JointSchool {
  readonly pupils: readonly number[];
  readonly totals: readonly number[];
  readonly shares: readonly number[];
}

export interface JointStage {
  readonly limit: number;
}

/** One stage with what the schools then have. */
export interface StageState {
  readonly pupils: number;
  readonly total: number;
  /** Σ x² / P */
  readonly squares: number;
  /** (1 + L²) T² / N − Σ x² / P: not below 0 where the coefficient is within its limit. */
  readonly slack: number;
}

export function stateAt(
  schools: readonly JointSchool[],
  stages: readonly JointStage[],
  amounts: ArrayLike<number>,
): StageState[] {
  return stages.map(({ limit }, stage) => {
    let pupils = 0;
    let total = 0;
    let squares = 0;
    for (let index = 0; index < schools.length; index++) {
      const school = schools[index] as JointSchool;
      const count = school.pupils[stage] as number;
      if (count === 0) continue;
      const own =
        (school.totals[stage] as number) + (school.shares[stage] as number) * (amounts[index] as number);
      pupils += count;
      total += own;
      squares += (own / count) * own;
    }
    const slack = pupils === 0 ? 0 : ((1 + limit * limit) * total * total) / pupils - squares;
    return { pupils, total, squares, slack };
  });
}
