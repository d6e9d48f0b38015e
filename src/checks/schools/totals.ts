import type { Stage } from '../../standards/types';
import type { DeclarationForm, Figure } from '../../form/model';
import { sum as sumOf } from '../../measures/sums';
import { BASIC_TOTALS, listsEveryPupil } from './stage-figures';

/** The schools of a stage added up beside the figure of 表Ⅰ that says the same. */
export interface TotalComparison {
  readonly total: Figure;
  readonly written: number;
  readonly sum: number;
  /** Schools whose cell gives no number; each has one at least. */
  readonly unread: number;
  readonly cells: readonly Figure[];
  /** Both count the same schools, so they must be equal; else the schools may have less. */
  readonly exact: boolean;
  readonly agrees: boolean;
}

/** Null where 表Ⅰ's figure is unread or no school is listed. */
export function compareTotal(
  form: DeclarationForm,
  stage: Stage,
  what: 'enrolment' | 'classes',
): TotalComparison | null {
  const total = form.basics?.[BASIC_TOTALS[stage][what]];
  const schools = form.schools?.[stage] ?? [];
  if (total?.value == null || schools.length === 0) return null;
  const cells = schools.map((school) => school[what]);
  const read = cells.flatMap(({ value }) => (value === null || value < 0 ? [] : [value]));
  const unread = cells.length - read.length;
  const sum = sumOf(read);
  const exact = listsEveryPupil(form, stage);
  // Every school has one pupil and one class at least, so unread cells only leave room upwards.
  const agrees = exact && unread === 0 ? sum === total.value : sum + unread <= total.value;
  return { total, written: total.value, sum, unread, cells, exact, agrees };
}
