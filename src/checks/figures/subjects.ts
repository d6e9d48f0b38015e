import { increment } from '../../standards/lists';
import { isIndicator } from '../../standards/indicators';
import type { DeclarationForm, Figure } from '../../form/model';
import { lineOf, linesAt } from '../../form/school-line';
import { figureRows } from '../../form/tables/figure-rows';
import type { Place } from '../../form/workbook';
import { oncePerCheck } from '../context';
import type { CheckContext } from '../context';
import type { Subject } from '../findings/subject';
import { allSchools } from '../schools/stage-figures';
import { items, plainName } from './form-figures';

const rowsOfFigures = oncePerCheck(({ form }) => figureRows(form));

/** What the form itself says of a figure outside 表Ⅱ-2: its stage and row, its indicator, its item. Looked for where it is asked about: most findings accuse a school's figure. */
function subjectIn(context: CheckContext, place: Place): Subject | null {
  const { form } = context;
  const { table } = place as Partial<Figure>;
  if (table === 'II-2') return inNote(form.note?.figures, place);
  for (const { table: own, stage, row, figures } of rowsOfFigures(context)) {
    const figure = own === table ? figures.find((one) => one === place) : undefined;
    if (!figure) continue;
    const { name } = figure.spec;
    return {
      ...(stage && { stage }),
      ...(isIndicator(name) && { indicator: name }),
      figure: row === '' ? figure.code : `${row}.${figure.code}`,
    };
  }
  return inItems(form, place);
}

function inNote(figures: Readonly<Record<string, Figure>> | undefined, place: Place): Subject | null {
  const figure = Object.values(figures ?? {}).find((one) => one === place);
  return figure ? { figure: `note.${figure.code}` } : null;
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
  const known = subjectIn(context, place);
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
