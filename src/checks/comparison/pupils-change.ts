import type { School } from '../../form/model';

/** From one year to the next a school keeps most of its pupils. */
export const MOST_CHANGE = 0.25;

/** By how much of the larger number the pupils differ; 1 where one is unread. */
export function change({ enrolment: { value: p } }: School, { enrolment: { value: q } }: School): number {
  return p === null || q === null ? 1 : p === q ? 0 : Math.abs(p - q) / Math.max(p, q);
}
