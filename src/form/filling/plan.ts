import { nth, putUnder } from '../../standards/lists';
import { INDICATORS } from '../../standards/indicators';
import { STAGES } from '../../standards/types';
import type { Stage } from '../../standards/types';
import { markWords } from '../figure/mark-words';
import type { MarkWords } from '../figure/mark-words';
import { BASIC_COLUMNS } from '../layout/basics';
import { BALANCE_COLUMNS, SUMMARY_COLUMNS } from '../layout/indicators';
import { SCHOOL_COLUMNS } from '../layout/schools';
import type { SchoolColumn } from '../layout/schools';
import type { DeclarationForm, Figure, School, SchoolNote, TextEntry } from '../model';
import type { Place, Workbook } from '../workbook';
import type { FillChange, Filling, FillPlan, SchoolFilling } from './model';
import { plainSchoolName } from './plain-school-name';
import { findSlots, valueBefore } from './slots';
import type { Slot } from './slots';

/**
 * How a form is to be filled: which rows are put in and what every cell becomes, with what it was. Pure: nothing is written
 * here. Cells that the filling does not name stay as they are; a cell that already holds what it should is no change.
 */
export function planFill(form: DeclarationForm, workbook: Workbook, asked: Filling): FillPlan {
  const primary = arranged(asked.schools.primary, form.schools?.primary ?? []);
  const junior = arranged(asked.schools.junior, form.schools?.junior ?? []);
  const filling = { ...asked, schools: { primary: primary.schools, junior: junior.schools } };
  const table = form.tables.find(({ id, turned }) => id === 'II-2' && turned !== true);
  const changes: FillChange[] = [];
  const slots = table
    ? findSlots(form, workbook, table, {
        primary: filling.schools.primary.length,
        junior: filling.schools.junior.length,
      })
    : null;
  const insertions = slots?.insertions ?? [];
  /** Rows of cells that were read before the insertion. */
  const moved = (sheet: string, row: number): number =>
    insertions.reduce(
      (now, { sheet: at, at: first, count }) => (at === sheet && now >= first ? now + count : now),
      row,
    );
  const put = (
    sheet: string,
    row: number,
    column: number,
    before: FillChange['before'],
    after: string | number | null,
  ): void => {
    if (before !== after) changes.push({ sheet, row, column, before, after });
  };
  const figure = (target: Figure | undefined, after: number | null | undefined): void => {
    if (!target || target.state === 'absent' || after === null || after === undefined) return;
    const { written } = target;
    const before = typeof written === 'object' ? (written?.error ?? null) : written;
    put(target.sheet, moved(target.sheet, target.row), target.column, before, after);
  };

  const placed: Record<Stage, FillPlan['schools'][Stage][number][]> = { primary: [], junior: [] };
  if (table && slots) {
    const signs = signsOf(form);
    const columns = columnsOf(form, table.columns);
    const write = (slot: Slot, values: ReadonlyMap<string, string | number | null>): void => {
      for (const [name, column] of columns(slot.sheet)) {
        put(slot.sheet, slot.row, column, valueBefore(workbook, slot, column), values.get(name) ?? null);
      }
    };
    for (const stage of STAGES) {
      slots.rows[stage].forEach((slot, index) => {
        const school = filling.schools[stage][index];
        if (!school) return;
        write(slot, valuesOf(school, index + 1, signs));
        const { sheet, row } = slot;
        const { orders } = stage === 'primary' ? primary : junior;
        placed[stage].push({
          slot: { sheet, row },
          columns: new Map(columns(sheet)),
          order: nth(orders, index),
        });
      });
    }
    for (const slot of slots.spare) write(slot, new Map());
  }
  for (const stage of STAGES) {
    const [summary, balance] = [form.summary?.[stage], form.balance?.[stage]];
    const { count, ratio } = filling.summary[stage];
    const { mean, coefficient } = filling.balance[stage];
    for (const { name } of SUMMARY_COLUMNS) figure(summary?.count[name], count[name]);
    for (const { name } of SUMMARY_COLUMNS) figure(summary?.ratio[name], ratio[name]);
    for (const { slug } of INDICATORS) figure(balance?.mean[slug], mean[slug]);
    for (const { name } of BALANCE_COLUMNS) figure(balance?.coefficient[name], coefficient[name]);
  }
  for (const { name } of BASIC_COLUMNS) figure(form.basics?.[name], filling.basics[name]);
  const sentence = (
    entry: TextEntry,
    figures: Iterable<readonly [Figure | undefined, number | null]>,
  ): void => {
    if (entry.state === 'absent') return;
    const before = typeof entry.written === 'string' ? entry.written : null;
    if (before === null) return;
    put(entry.sheet, moved(entry.sheet, entry.row), entry.column, before, filled(before, figures));
  };
  if (form.note) sentence(form.note, noteFigures(form.note, filling));
  for (const item of form.guarantee ?? []) {
    const values = filling.guarantee.get(item.item);
    // A sentence is filled whole: a number beside a blank that nobody fills would look done.
    const isWhole = [...item.figures].every(
      ([name, { state }]) => state === 'number' || typeof values?.get(name) === 'number',
    );
    if (values && isWhole)
      sentence(
        item.sentence,
        [...values].map(([name, value]) => [item.figures.get(name), value] as const),
      );
  }
  return { insertions, changes, schools: placed, dropped: [...primary.dropped, ...junior.dropped] };
}

/**
 * The schools in the order in which the form has them today and by the names it gives them, new ones behind; and the rows of
 * schools that are not among them any more.
 */
function arranged(
  schools: readonly SchoolFilling[],
  rows: readonly School[],
): { schools: SchoolFilling[]; orders: number[]; dropped: TextEntry[] } {
  const waiting = new Map<string, { school: SchoolFilling; order: number }[]>();
  schools.forEach((school, order) => {
    const id = plainSchoolName(school.name);
    putUnder(waiting, id, { school, order });
  });
  const kept: { school: SchoolFilling; order: number }[] = [];
  const dropped: TextEntry[] = [];
  for (const { name } of rows) {
    if (name.state !== 'text') continue;
    const id = plainSchoolName(name.text);
    const found = waiting.get(id)?.shift();
    if (found) kept.push({ ...found, school: { ...found.school, name: name.text } });
    else dropped.push(name);
  }
  const all = [...kept, ...[...waiting.values()].flat()];
  return { schools: all.map(({ school }) => school), orders: all.map(({ order }) => order), dropped };
}

function noteFigures(note: SchoolNote, { note: values }: Filling): [Figure, number | null][] {
  return Object.entries(values).map(([name, value]) => [note.figures[name as keyof typeof values], value]);
}

/** A sentence with numbers in its blanks, from the last to the first so that the spans hold. */
function filled(text: string, figures: Iterable<readonly [Figure | undefined, number | null]>): string {
  const spans = [...figures].flatMap(([figure, value]) =>
    figure?.span && figure.state !== 'absent' && value !== null ? [{ span: figure.span, value }] : [],
  );
  return spans
    .sort((a, b) => b.span[0] - a.span[0])
    .reduce((now, { span: [start, end], value }) => `${now.slice(0, start)}${value}${now.slice(end)}`, text);
}

/** How this form marks 达标 and 未达标; 是 and 否 where nothing is marked yet. */
function signsOf(form: DeclarationForm): MarkWords {
  return markWords(STAGES.flatMap((stage) => (form.schools?.[stage] ?? []).map(({ mark }) => mark)));
}

/** The columns of 表Ⅱ-2 on a sheet: the pieces of a table on several sheets may differ. */
function columnsOf(
  form: DeclarationForm,
  first: ReadonlyMap<string, number>,
): (sheet: string) => [string, number][] {
  const table = form.tables.find(({ id }) => id === 'II-2');
  return (sheet) => {
    const school = STAGES.flatMap((stage) => form.schools?.[stage] ?? []).find((one) => one.sheet === sheet);
    if (!school || sheet === table?.sheet)
      return SCHOOL_COLUMNS.flatMap(({ name }): [string, number][] => {
        const column = first.get(name);
        return column === undefined ? [] : [[name, column]];
      });
    const entries: Readonly<Record<SchoolColumn, Place & { readonly state: string }>> = {
      ...school,
      ...school.indicators,
    };
    return SCHOOL_COLUMNS.flatMap(({ name }): [string, number][] => {
      const entry = entries[name];
      return entry.state === 'absent' ? [] : [[name, entry.column]];
    });
  };
}

function valuesOf(
  school: SchoolFilling,
  number: number,
  signs: MarkWords,
): Map<string, string | number | null> {
  const { name, founder, enrolment, grades, classes, indicators, passes, remark } = school;
  return new Map<string, string | number | null>([
    ['number', number],
    ['name', name],
    ['founder', founder],
    ['enrolment', enrolment],
    ['grades', grades],
    ['classes', classes],
    ...Object.entries(indicators),
    ['mark', passes === null ? null : passes ? signs.met : signs.notMet],
    ['remark', remark],
  ]);
}
