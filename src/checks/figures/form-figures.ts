import type { Said, Sentence } from '../../messages/sentence';
import { putUnder } from '../../standards/lists';
import { INDICATORS } from '../../standards/indicators';
import type { DeclarationForm, Figure, Item, Mark, School, TableId } from '../../form/model';
import { figureRows } from '../../form/tables/figure-rows';
import type { Place } from '../../form/workbook';
import { allSchools } from '../schools/stage-figures';
import type { CheckContext } from '../context';
import { oncePerCheck } from '../context';

/** A figure with the school it belongs to, where it belongs to one. */
export interface FormFigure {
  readonly figure: Figure;
  readonly school: School | null;
  readonly item: Item | null;
}

type Visit = (figure: Figure, school: School | null, item: Item | null, where: 'cell' | 'sentence') => void;

/** Goes through every figure of the form, table by table: those in cells of their own, then those in blanks of sentences. */
function visitFigures(form: DeclarationForm, visit: Visit): void {
  for (const { figures, row } of figureRows(form)) {
    for (const figure of figures) {
      // 综合 has no mean: the form itself prints a dash there, and a blank says the same.
      if (!(row === 'mean' && isMeanOfOverall(figure))) visit(figure, null, null, 'cell');
    }
  }
  for (const school of allSchools(form)) {
    visit(school.number, school, null, 'cell');
    visit(school.founder, school, null, 'cell');
    visit(school.enrolment, school, null, 'cell');
    visit(school.grades, school, null, 'cell');
    visit(school.classes, school, null, 'cell');
    for (const { slug } of INDICATORS) visit(school.indicators[slug], school, null, 'cell');
  }
  for (const item of items(form)) {
    for (const figure of item.figures.values()) visit(figure, null, item, 'sentence');
  }
  for (const figure of Object.values(form.note?.figures ?? {})) visit(figure, null, null, 'sentence');
}

function isMeanOfOverall({ spec, state }: Figure): boolean {
  return spec.name === 'overall' && (state === 'dash' || state === 'blank');
}

/** A figure that some rule on single figures may have to say something about. */
export interface DoubtfulFigure extends FormFigure {
  readonly where: 'cell' | 'sentence';
}

/** What one look through the whole form gives. */
interface Survey {
  readonly doubtful: readonly DoubtfulFigure[];
  readonly empty: ReadonlyMap<TableId, readonly Figure[]>;
}

const survey = oncePerCheck(({ form }): Survey => {
  const doubtful: DoubtfulFigure[] = [];
  const begun = new Set<TableId>();
  let current: TableId | null = null;
  visitFigures(form, (figure, school, item, where) => {
    if (isDoubtful(figure)) doubtful.push({ figure, school, item, where });
    if (figure.table === current || isWaiting(figure)) return;
    if (figure.state === 'absent' || figure.state === 'dash') return;
    current = figure.table;
    begun.add(current);
  });
  const empty = new Map<TableId, Figure[]>();
  for (const { figure } of doubtful) {
    if (begun.has(figure.table) || !isWaiting(figure)) continue;
    putUnder(empty, figure.table, figure);
  }
  return { doubtful, empty };
});

function isWaiting({ state }: Figure): boolean {
  return state === 'blank' || state === 'placeholder';
}

/** The figures that are not plainly in order; of a form's thousands there are few, and a dozen rules look at them. */
export function doubtfulFigures(context: CheckContext): readonly DoubtfulFigure[] {
  return survey(context).doubtful;
}

/** The tables in which no figure has been filled in yet, with the cells that wait: that is one thing to say, not a hundred. */
export function emptyTables(context: CheckContext): ReadonlyMap<TableId, readonly Figure[]> {
  return survey(context).empty;
}

function isDoubtful(figure: Figure): boolean {
  const { value, repairs, decimals, table } = figure;
  if (value === null || value < 0 || repairs.length > 0) return true;
  // Whole numbers are within every column's decimals, and only some tables hold percentages: no need to look those up.
  if (decimals === 0 && (value <= 100 || table === 'II-2')) return false;
  const spec = figure.spec;
  return (spec.decimals !== null && decimals > spec.decimals) || (spec.kind === 'percent' && value > 100);
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

/** What is written, as text for a message; a blank is `空白`-neutral: the empty text. */
export function writtenText(written: Figure['written']): string {
  if (written === null) return '';
  return typeof written === 'object' ? written.error : String(written);
}

/** A figure as a message names it: where a number format shows another number than is stored, both, since the checks go by the stored one. */
export function figureText({ value, raw }: Figure): number | string | Said {
  if (value === null) return '';
  if (raw === null || raw === value) return value;
  return { sentence: SHOWN_OTHERWISE, parameters: { stored: raw, shown: value } };
}

const SHOWN_OTHERWISE: Sentence = {
  zh: '{stored}（显示为 {shown}）',
  en: '{stored} (shown as {shown})',
};

/** A mark as a message names it: one that is left blank, where that says 不达标, must not look like an empty pair of quotes. */
export function markText({ written }: Mark): string | Sentence {
  return written === null ? { zh: '空白', en: 'blank' } : writtenText(written);
}

/** 表Ⅴ-9: a subject that was not monitored in the year may be left empty. */
export function mayBeEmpty({ table, code }: Figure): boolean {
  return table === 'V' && /(Level|Difference)$/.test(code);
}

/** Anything that could make two writings of one name differ: white space, full-width forms, brackets of either kind. */
const VARIABLE = /[\s\uff00-\uffef\u2000-\u206f\u3000-\u3003]/;

/** A school's name as names are compared; most are plain already, and that test is cheap. */
export function plainName(name: string): string {
  return VARIABLE.test(name) ? name.normalize('NFKC').replace(/\s+/g, '') : name;
}
