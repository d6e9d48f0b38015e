import { increment } from '../../standards/lists';
import { isIndicator } from '../../standards/indicators';
import { STAGES } from '../../standards/types';
import type { DeclarationForm, Figure } from '../../form/model';
import { lineOf, linesAt } from '../../form/school-line';
import type { Place } from '../../form/workbook';
import { oncePerCheck } from '../context';
import type { CheckContext } from '../context';
import type { Subject } from '../findings/subject';
import { allSchools } from '../schools/stage-figures';
import { items, plainName } from './form-figures';

/** What the form itself says of a figure outside 表Ⅱ-2: its stage and row, its indicator, its item. Looked for where it is asked about: most findings accuse a school's figure. */
function subjectIn(form: DeclarationForm, place: Place): Subject | null {
  switch ((place as Partial<Figure>).table) {
    case 'I':
      return null;
    case 'II-1':
    case 'III':
      return inStages(form, place);
    case 'II-2':
      return inRow(form.note?.figures, place, 'note.');
    case 'VI':
      return (
        inRow(form.recognition?.all, place, 'all.') ?? inRow(form.recognition?.parents, place, 'parents.')
      );
    default:
      return inItems(form, place);
  }
}

function inRow(
  figures: Readonly<Record<string, Figure>> | undefined,
  place: Place,
  row: string,
): Subject | null {
  for (const name in figures) {
    const figure = figures[name];
    if (figure === place) return { figure: `${row}${figure.code}` };
  }
  return null;
}

function inStages({ summary, balance }: DeclarationForm, place: Place): Subject | null {
  for (const stage of STAGES) {
    const found =
      inRow(summary?.[stage].count, place, 'count.') ??
      inRow(summary?.[stage].ratio, place, 'ratio.') ??
      inRow(balance?.[stage].mean, place, 'mean.') ??
      inRow(balance?.[stage].coefficient, place, 'coefficient.');
    if (!found) continue;
    const { name } = (place as Figure).spec;
    return { stage, ...(isIndicator(name) && { indicator: name }), ...found };
  }
  return null;
}

function inItems(form: DeclarationForm, place: Place): Subject | null {
  for (const { item, mark, sentence, figures } of items(form)) {
    if (mark === place || sentence === place) return { item };
    for (const figure of figures.values()) if (figure === place) return { item, figure: figure.code };
  }
  return null;
}

/** What a finding that accuses this place first is about, as far as the place tells: the figure, its row, its item. */
export function subjectOfPlace(context: CheckContext, place: Place | undefined): Subject {
  if (!place) return {};
  const known = subjectIn(context.form, place);
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
