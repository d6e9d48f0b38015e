import type { DoubleDouble } from './double-double';

/** Sums over the schools, where w is a school's weight times 2^-weightExponent and d its value times 2^-exponent less `origin`. */
export interface PowerSums {
  readonly exponent: number;
  readonly weightExponent: number;
  readonly origin: number;
  /** Σ w */
  readonly weight: DoubleDouble;
  /** Σ w d */
  readonly first: DoubleDouble;
  /** Σ w d² */
  readonly second: DoubleDouble;
}
