import type { Coefficient } from '../../../checks/schools/coefficients';

/** Within so much of its limit a coefficient is called close. */
const NEAR = 0.03;

/** 超限, 接近, 在限内 */
export type Standing = 'over' | 'near' | 'within';

/** How a coefficient stands to its limit. */
export function standingOf({ value, over }: Coefficient, limit: number): Standing {
  if (over) return 'over';
  return value !== null && value > limit - NEAR ? 'near' : 'within';
}

/** The colour of each, by its name in the look. */
export const STANDING_TONES = { over: 'danger', near: 'warn', within: 'link' } as const;
