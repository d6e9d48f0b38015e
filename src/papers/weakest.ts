import type { Finding } from '../checks/findings/finding';
import { nth } from '../standards/lists';
import { INDICATORS } from '../standards/indicators';
import { STAGES } from '../standards/types';
import type { Stage } from '../standards/types';

/** Schools below the standard, in the order of the seven indicators. */
export type BelowByIndicator = readonly number[];

export function belowByIndicator(findings: readonly Finding[]): Readonly<Record<Stage, BelowByIndicator>> {
  const below: Record<Stage, number[]> = {
    primary: INDICATORS.map(() => 0),
    junior: INDICATORS.map(() => 0),
  };
  for (const { rule, because, subject } of findings) {
    const index = INDICATORS.findIndex(({ slug }) => slug === subject.indicator);
    if (rule !== 'standard/indicator' || because || !subject.stage || index < 0) continue;
    below[subject.stage] = below[subject.stage].map((count, at) => (at === index ? count + 1 : count));
  }
  return below;
}

/** Both stages together. */
export function ofBothStages(below: Readonly<Record<Stage, BelowByIndicator>>): BelowByIndicator {
  return INDICATORS.map((_, index) => STAGES.reduce((sum, stage) => sum + nth(below[stage], index), 0));
}
