import { isIndicator } from '../../standards/indicators';
import { STAGES } from '../../standards/types';
import type { Stage } from '../../standards/types';
import type { Figure } from '../../form/model';
import { lineOf, linesAt } from '../../form/school-line';
import { figureRows } from '../../form/tables/figure-rows';
import type { Place } from '../../form/workbook';
import { oncePerCheck } from '../context';
import type { CheckContext } from '../context';
import type { Subject } from '../findings/subject';
import { allSchools } from '../schools/stage-figures';
import { items, plainName } from './form-figures';

/** What the form itself says of the figures outside 表Ⅱ-2: their stage and row, their indicator, their item. */
const subjectsOfFigures = oncePerCheck(({ form }): ReadonlyMap<Place, Subject> => {
  const subjects = new Map<Place, Subject>();
  const add = (figures: Iterable<Figure>, about: Subject, row: string): void => {
    for (const figure of figures) subjects.set(figure, { ...about, figure: `${row}${figure.code}` });
  };
  for (const { stage, row, figures } of figureRows(form)) {
    for (const figure of figures) {
      const { name } = figure.spec;
      subjects.set(figure, {
        ...(stage && { stage }),
        ...(isIndicator(name) && { indicator: name }),
        figure: row === '' ? figure.code : `${row}.${figure.code}`,
      });
    }
  }
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
  const times = new Map<Stage, Map<string, number>>(STAGES.map((stage) => [stage, new Map()]));
  for (const school of allSchools(form)) {
    const { stage, name } = school;
    const plain = plainName(name.text);
    const time = (times.get(stage)?.get(plain) ?? 0) + 1;
    times.get(stage)?.set(plain, time);
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
