import { nth } from '../../standards/lists';
/**
 * The enrolment-weighted sums of one indicator over one stage, taken about the mean so that little is lost,
 * from which mean and deviation follow at once when a single school is given other figures.
 */
export interface StageSums {
  readonly centre: number;
  /** Σ P, Σ P(x − centre), Σ P(x − centre)² */
  readonly weight: number;
  readonly first: number;
  readonly second: number;
}

export interface MeanAndDeviation {
  readonly mean: number;
  readonly deviation: number;
}

export function stageSums(values: readonly number[], enrolment: readonly number[]): StageSums {
  let weight = 0;
  let total = 0;
  for (let i = 0; i < values.length; i++) {
    weight += nth(enrolment, i);
    total += nth(values, i) * nth(enrolment, i);
  }
  const centre = weight > 0 ? total / weight : 0;
  let first = 0;
  let second = 0;
  for (let i = 0; i < values.length; i++) {
    const deviation = nth(values, i) - centre;
    first += nth(enrolment, i) * deviation;
    second += nth(enrolment, i) * deviation * deviation;
  }
  return { centre, weight, first, second };
}

/** The sums without one school. */
export function without(sums: StageSums, value: number, pupils: number): StageSums {
  return withSchool(sums, value, -pupils);
}

/** The sums with one school more. */
export function withSchool(sums: StageSums, value: number, pupils: number): StageSums {
  const deviation = value - sums.centre;
  return {
    centre: sums.centre,
    weight: sums.weight + pupils,
    first: sums.first + pupils * deviation,
    second: sums.second + pupils * deviation * deviation,
  };
}

export function meanAndDeviation({ centre, weight, first, second }: StageSums): MeanAndDeviation {
  const offset = first / weight;
  return { mean: centre + offset, deviation: Math.sqrt(Math.max(0, second / weight - offset * offset)) };
}
