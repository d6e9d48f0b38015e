import { STAGES } from '../standards/types';
import type { DeclarationForm, Figure, Item, Mark, School } from '../form/model';
import { address } from '../form/workbook';
import type { Place } from '../form/workbook';
import { allSchools } from './context';

/** A figure with the school it belongs to, where it belongs to one. */
export interface FormFigure {
  readonly figure: Figure;
  readonly school: School | null;
  readonly item: Item | null;
}

/** Every figure of the form that stands in a cell of its own, table by table. */
export function* cellFigures(form: DeclarationForm): Generator<FormFigure> {
  for (const figure of form.basics?.values() ?? []) yield { figure, school: null, item: null };
  for (const stage of STAGES) {
    for (const figure of form.summary?.[stage].count ?? []) yield { figure, school: null, item: null };
    for (const figure of form.summary?.[stage].ratio ?? []) yield { figure, school: null, item: null };
  }
  for (const school of allSchools(form)) {
    const { number, founder, enrolment, grades, classes, indicators } = school;
    for (const figure of [number, founder, enrolment, grades, classes, ...indicators]) {
      yield { figure, school, item: null };
    }
  }
  for (const stage of STAGES) {
    for (const figure of form.balance?.[stage].mean ?? []) yield { figure, school: null, item: null };
    for (const figure of form.balance?.[stage].coefficient ?? []) yield { figure, school: null, item: null };
  }
  for (const figure of form.recognition?.all ?? []) yield { figure, school: null, item: null };
  for (const figure of form.recognition?.parents ?? []) yield { figure, school: null, item: null };
}

/** Every figure that stands in a blank of a sentence: 表Ⅳ, 表Ⅴ, the note under 表Ⅱ-2. */
export function* sentenceFigures(form: DeclarationForm): Generator<FormFigure> {
  for (const item of items(form)) {
    for (const figure of item.figures.values()) yield { figure, school: null, item };
  }
  for (const figure of Object.values(form.note?.figures ?? {})) yield { figure, school: null, item: null };
}

/** Every item of 表Ⅳ and 表Ⅴ. */
export function items(form: DeclarationForm): readonly Item[] {
  return [...(form.guarantee ?? []), ...(form.quality ?? [])];
}

/** One numbered item of 表Ⅳ or 表Ⅴ; null where its table or row is missing. */
export function itemOf(form: DeclarationForm, table: 'IV' | 'V', number: number): Item | null {
  return (table === 'IV' ? form.guarantee : form.quality)?.find(({ item }) => item === number) ?? null;
}

/** Every mark 是否达标 of the form. */
export function* marks(
  form: DeclarationForm,
): Generator<{ mark: Mark; school: School | null; item: Item | null }> {
  for (const school of allSchools(form)) yield { mark: school.mark, school, item: null };
  for (const item of items(form)) yield { mark: item.mark, school: null, item };
}

/** A place alone, without what else the figure carries. */
export function placeOf({ sheet, row, column }: Place): Place {
  return { sheet, row, column };
}

/** One text per cell of the workbook, to look places up by. */
export function placeKey(place: Place): string {
  return `${place.sheet}!${address(place)}`;
}

/** What is written, as text for a message; a blank is `空白`-neutral: the empty text. */
export function writtenText(written: Figure['written']): string {
  if (written === null) return '';
  return typeof written === 'object' ? written.error : String(written);
}
