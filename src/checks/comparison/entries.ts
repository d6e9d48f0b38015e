import { ENTRY_LABELS } from '../../messages/comparison';
import type { Sentence } from '../../messages/sentence';
import { STAGES } from '../../standards/types';
import type { Stage } from '../../standards/types';
import type { DeclarationForm, Figure, Mark, School, TableId, TextEntry } from '../../form/model';
import { TABLE_IDS } from '../../form/table-id';
import { figureRows } from '../../form/tables/figure-rows';
import { key } from '../../form/text/key';
import { isWordSheet } from '../../form/word-place';
import type { Place } from '../../form/workbook';
import { items, writtenText } from '../figures/form-figures';
import { named } from './school-pairs';

/** How a figure stands in its cell, where the same value may stand otherwise. */
export type Writing = 'formula' | 'number' | 'text' | 'word';

/** One thing the form asks for, apart from where it stands, with what is written there. */
export interface FormEntry {
  /** The same in both submissions that are compared. */
  readonly key: string;
  readonly table: TableId;
  readonly stage: Stage | null;
  readonly school: string | null;
  readonly item: number | null;
  /** `L7`, `teacherWage`, `mark`: what it is within its row. */
  readonly code: string;
  /** A percentage of other figures of its row or sentence. */
  readonly rate: boolean;
  readonly label: Sentence;
  readonly place: Place;
  /** A number where it could be read as one, else the text as it stands; empty where nothing stands. */
  readonly value: number | string;
  /** What it says, however it is written: equal where nothing was changed. */
  readonly sense: number | string;
  /** The number stored behind one that is shown rounded. */
  readonly stored: number | null;
  /** Null for what is no figure in a cell of its own. */
  readonly writing: Writing | null;
  /** 序号 that counts on: whoever moves a row numbers it anew, which changes nothing. */
  readonly inOrder: boolean;
}

/** The sense of a formula without its result, of which nobody can say whether it changed: a finding tells of it. */
export const UNKNOWN = '\u0002';

type About = Pick<FormEntry, 'table' | 'stage' | 'school' | 'item'> & { readonly row?: string };
type What = Pick<FormEntry, 'value' | 'sense'> &
  Partial<Pick<FormEntry, 'stored' | 'writing' | 'rate' | 'inOrder'>>;

/**
 * Everything that is filled in on a form, table by table; what has no place of its own is left out. `schools`: the key of every
 * school; one that is not told goes by its name.
 */
export function entriesOf(
  form: DeclarationForm,
  schools: ReadonlyMap<School, string> = new Map(),
): FormEntry[] {
  const found: FormEntry[] = [];
  const add = (about: About, code: string, label: Sentence, place: Place, what: What): void => {
    const { table, stage, school, item, row = '' } = about;
    found.push({
      ...{ table, stage, item, code, label },
      school: school === null ? null : (school.split(KEY_AND_NAME)[1] ?? school),
      key: [table, stage, school?.split(KEY_AND_NAME)[0], item, row, code]
        .map((part) => part ?? '')
        .join('\u0000'),
      place: { sheet: place.sheet, row: place.row, column: place.column },
      ...{ stored: null, writing: null, rate: false, inOrder: false },
      ...what,
    });
  };
  const figure = (about: About, one: Figure, inOrder = false): void => {
    if (one.state === 'absent') return;
    const rate = one.spec.kind === 'percent';
    add(about, one.code, one.label, one, { ...figureSaid(one), rate, inOrder });
  };
  const figures = (about: About, list: Iterable<Figure>): void => {
    for (const one of list) figure(about, one);
  };
  const text = (
    about: About,
    code: keyof typeof ENTRY_LABELS,
    entry: TextEntry,
    sense = key(entry.text),
  ): void => {
    if (entry.state !== 'absent')
      add(about, code, ENTRY_LABELS[code], entry, {
        value: entry.text,
        sense: entry.state === 'withheld' ? UNKNOWN : sense,
      });
  };
  const mark = (about: About, entry: Mark): void => {
    if (entry.state === 'absent') return;
    const value = writtenText(entry.written).trim();
    const known = entry.state === 'met' || entry.state === 'notMet';
    // A column that only knows 1 and blank says the same as one of √ and ×.
    const sense = entry.state === 'withheld' ? UNKNOWN : known ? entry.state : key(value);
    add(about, 'mark', ENTRY_LABELS.mark, entry, { value, sense });
  };
  const alone = (table: TableId, stage: Stage | null = null, row = ''): About => ({
    ...{ table, stage, row },
    ...{ school: null, item: null },
  });

  for (const { table, stage, row, figures: list } of figureRows(form))
    figures(alone(table, stage, row), list);
  for (const stage of STAGES) {
    named(form.schools?.[stage] ?? []).forEach(({ school, name }, index) => {
      const own = `${schools.get(school) ?? name}${KEY_AND_NAME}${name}`;
      const about: About = { table: 'II-2', stage, school: own, item: null };
      figure(about, school.number, school.number.value === index + 1);
      figures(about, [school.founder, school.enrolment, school.grades, school.classes]);
      figures(about, Object.values(school.indicators));
      mark(about, school.mark);
      text(about, 'remark', school.remark);
    });
  }
  if (form.note) {
    const blanks = Object.values(form.note.figures);
    figures(alone('II-2', null, 'note'), blanks);
    text(alone('II-2', null, 'note'), 'note', form.note, wordsAround(form.note, blanks));
  }
  for (const item of items(form)) {
    const about: About = { table: item.table, stage: null, school: null, item: item.item };
    const blanks = [...item.figures.values()];
    figures(about, blanks);
    text(about, 'sentence', item.sentence, wordsAround(item.sentence, blanks));
    mark(about, item.mark);
  }
  return found.sort((a, b) => TABLE_IDS.indexOf(a.table) - TABLE_IDS.indexOf(b.table));
}

const KEY_AND_NAME = '\u0001';

/** What a figure says: nothing yet, a number, or words that are none. */
function figureSaid({ value, raw, state, written, formula, span, sheet }: Figure): What {
  if (state === 'withheld' && formula) return { value: writtenText(written), sense: UNKNOWN };
  if (value === null) {
    const waits = state === 'blank' || (span !== undefined && state === 'placeholder');
    const said = waits ? '' : writtenText(written);
    return { value: said, sense: key(said) };
  }
  const writing = (): Writing => {
    if (isWordSheet(sheet)) return 'word';
    if (formula) return 'formula';
    return typeof written === 'number' ? 'number' : 'text';
  };
  return { value, sense: value, stored: raw, ...(span === undefined && { writing: writing() }) };
}

/** A sentence without its figures, which are entries of their own, and without the lines that they stand on. */
function wordsAround({ written, text }: TextEntry, figures: readonly Figure[]): string {
  const spans = figures.flatMap(({ span }) => (span ? [span] : [])).sort(([a], [b]) => a - b);
  const whole = spans.length === 0 ? text : writtenText(written);
  let [words, at] = ['', 0];
  for (const [from, to] of spans) {
    words += `${whole.slice(at, Math.max(at, from))}#`;
    at = Math.max(at, to);
  }
  return key(words + whole.slice(at)).replace(/[_%]+/g, '');
}
