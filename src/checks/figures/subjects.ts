import { isIndicator } from '../../standards/indicators';
import { STAGES } from '../../standards/types';
import type { SevenAndOverall } from '../../form/layout/indicators';
import type { Figure } from '../../form/model';
import { lineOf, linesAt } from '../../form/school-line';
import type { Place } from '../../form/workbook';
import { oncePerCheck } from '../context';
import type { CheckContext } from '../context';
import type { Subject } from '../findings/subject';
import { allSchools } from '../schools/stage-figures';
import { items, plainName } from './form-figures';
import { increment } from '../../standards/lists';

/** What the form itself says of the figures outside 表Ⅱ-2: their stage and row, their indicator, their item. */
const subjectsOfFigures = oncePerCheck(({ form }): ReadonlyMap<Place, Subject> => {
  const subjects = new Map<Place, Subject>();
  const add = (figures: Iterable<Figure>, about: Subject, row: string): void => {
    for (const figure of figures) subjects.set(figure, { ...about, figure: `${row}${figure.code}` });
  };
  const addRow = (figures: SevenAndOverall<Figure> | undefined, about: Subject, row: string): void => {
    for (const figure of Object.values(figures ?? {})) {
      const { name } = figure.spec;
      const indicator = isIndicator(name) ? { indicator: name } : {};
      subjects.set(figure, { ...about, ...indicator, figure: `${row}.${figure.code}` });
    }
  };
  for (const stage of STAGES) {
    const [summary, balance] = [form.summary?.[stage], form.balance?.[stage]];
    addRow(summary?.count, { stage }, 'count');
    addRow(summary?.ratio, { stage }, 'ratio');
    addRow(balance?.mean, { stage }, 'mean');
    addRow(balance?.coefficient, { stage }, 'coefficient');
  }
  add(Object.values(form.recognition?.all ?? {}), {}, 'all.');
  add(Object.values(form.recognition?.parents ?? {}), {}, 'parents.');
  add(Object.values(form.note?.figures ?? {}), {}, 'note.');
  for (const item of items(form)) {
    const about = { item: item.item };
    add(item.figures.values(), about, '');
    subjects.set(item.mark, about);
    subjects.set(item.sentence, about);
  }
  return subjects;
});

/** What a finding that accuses this place first is about, as far as the place tells: the figure, its row, its item. */
export function subjectOfPlace(context: CheckContext, place: Place | undefined): Subject {
  if (!place) return {};
  const known = subjectsOfFigures(context).get(place);
  if (known) return known;
  const { code, table, spec } = place as Partial<Figure>;
  if (code === undefined) return {};
  return {
    figure: code,
    ...(table === 'II-2' && spec && isIndicator(spec.name) && { indicator: spec.name }),
  };
}

/** Lines of 表Ⅱ-2: the name by which their school is known. */
const schoolNames = oncePerCheck(({ form }): ReadonlyMap<string, string> => {
  const names = new Map<string, string>();
  const times = new Map<string, number>();
  for (const school of allSchools(form)) {
    const { stage, name } = school;
    const plain = plainName(name.text);
    const time = increment(times, `${stage} ${plain}`);
    names.set(lineOf(school), time === 1 && plain !== '' ? plain : `${plain}#${time}`);
  }
  return names;
});

/** The school that the line of a place belongs to, by a name that no other row of its stage has. */
export function schoolOfPlace(context: CheckContext, place: Place | undefined): string | undefined {
  if (!place) return undefined;
  const [row, column] = linesAt(place);
  const names = schoolNames(context);
  return names.get(row) ?? names.get(column);
}
