import type { Sentence } from '../../messages/sentence';
import { increment } from '../../standards/lists';
import { STAGES } from '../../standards/types';
import type { Stage } from '../../standards/types';
import type { DeclarationForm, Figure, Mark, School, TableId, TextEntry } from '../../form/model';
import type { CellValue, Place } from '../../form/workbook';
import type { Renamed } from './same-schools';
import { items, plainName, writtenText } from '../figures/form-figures';
import { ENTRY_LABELS } from '../../messages/comparison';

/** One thing the form asks for, apart from where it stands, with what is written there. */
export interface FormEntry {
  /** The same in every submission of the form. */
  readonly key: string;
  readonly table: TableId;
  readonly stage: Stage | null;
  readonly school: string | null;
  readonly item: number | null;
  readonly label: Sentence;
  readonly place: Place;
  /** A number where it could be read as one, else the text as it stands; empty where nothing stands. */
  readonly value: number | string;
}

type About = Pick<FormEntry, 'table' | 'stage' | 'school' | 'item'>;

/**
 * Everything that is filled in on a form, table by table; what has no place of its own is left out. A school that was `renamed` since
 * is told by its later name.
 */
export function entriesOf(form: DeclarationForm, renamed: Renamed = new Map()): FormEntry[] {
  const found: FormEntry[] = [];
  const add = (
    about: About,
    row: string,
    code: string,
    label: Sentence,
    place: Place,
    value: FormEntry['value'],
  ) =>
    found.push({
      ...about,
      key: [about.table, about.stage, about.school, about.item, row, code]
        .map((part) => part ?? '')
        .join('\u0000'),
      label,
      place: { sheet: place.sheet, row: place.row, column: place.column },
      value,
    });
  const figures = (about: About, row: string, list: Iterable<Figure>): void => {
    for (const figure of list) {
      if (figure.state === 'absent') continue;
      add(about, row, figure.code, figure.label, figure, figure.value ?? writtenText(figure.written));
    }
  };
  const text = (about: About, code: keyof typeof ENTRY_LABELS, entry: TextEntry | Mark): void => {
    if (entry.state === 'absent') return;
    add(about, '', code, ENTRY_LABELS[code], entry, 'text' in entry ? entry.text : markValue(entry.written));
  };
  const alone = (table: TableId, stage: Stage | null = null): About => ({
    table,
    stage,
    school: null,
    item: null,
  });

  figures(alone('I'), '', Object.values(form.basics ?? {}));
  for (const stage of STAGES) {
    figures(alone('II-1', stage), 'count', Object.values(form.summary?.[stage].count ?? {}));
    figures(alone('II-1', stage), 'ratio', Object.values(form.summary?.[stage].ratio ?? {}));
    for (const { school, name } of named(form.schools?.[stage] ?? [], renamed)) {
      const about: About = { table: 'II-2', stage, school: name, item: null };
      figures(about, '', [
        school.founder,
        school.enrolment,
        school.grades,
        school.classes,
        ...Object.values(school.indicators),
      ]);
      text(about, 'mark', school.mark);
      text(about, 'remark', school.remark);
    }
    figures(alone('III', stage), 'mean', Object.values(form.balance?.[stage].mean ?? {}));
    figures(alone('III', stage), 'coefficient', Object.values(form.balance?.[stage].coefficient ?? {}));
  }
  figures(alone('II-2'), 'note', Object.values(form.note?.figures ?? {}));
  for (const item of items(form)) {
    const about: About = { table: item.table, stage: null, school: null, item: item.item };
    if (item.figures.size > 0) figures(about, '', item.figures.values());
    else text(about, 'sentence', item.sentence);
    text(about, 'mark', item.mark);
  }
  figures(alone('VI'), 'all', Object.values(form.recognition?.all ?? {}));
  figures(alone('VI'), 'parents', Object.values(form.recognition?.parents ?? {}));
  return found;
}

/** Each school of a stage by a name that no other row of it has; the second of a name is `明德小学#2`. */
export function named(
  schools: readonly School[],
  renamed: Renamed = new Map(),
): { readonly school: School; readonly name: string }[] {
  const times = new Map<string, number>();
  return schools.map((school) => {
    const own = plainName(school.name.text);
    const name = renamed.get(own) ?? own;
    const time = increment(times, name);
    return { school, name: time === 1 ? name : `${name}#${time}` };
  });
}

/** 1 and `1`, true and TRUE are one mark. */
function markValue(written: CellValue | null): string {
  return writtenText(written).trim();
}
