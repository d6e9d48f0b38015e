import type { School } from '../../form/model';

/** What a school's classes are like on average. */
export interface ClassSize {
  readonly pupils: number;
  readonly classes: number;
  /** Pupils a class, not rounded. */
  readonly mean: number;
}

/** Pupils a class of one row of 表Ⅱ-2; null where one of the two is unread, or there is no class. */
export function classSizeOf({ enrolment, classes }: Pick<School, 'enrolment' | 'classes'>): ClassSize | null {
  const [pupils, count] = [enrolment.value, classes.value];
  return pupils === null || count === null || count <= 0
    ? null
    : { pupils, classes: count, mean: pupils / count };
}
