import { STAGE_LABELS } from '../../messages/stage-names';
import type { FigureSpec, RowLayout } from '../layout/spec';
import { tableName } from '../layout/titles';
import { absentFigure, readFigure } from '../figure/read-figure';
import { placeIn } from '../find/candidate';
import type { Candidate } from '../find/candidate';
import { cellAt, rowAt, rowsBetween } from '../find/grid';
import { withoutStage } from '../find/signs';
import { stageOfTable } from '../sets/pieces';
import type { Figure, StructureIssue } from '../model';
import { key } from '../text/key';
import { isNoteText } from '../text/row-words';
import type { Stage } from '../../standards/types';
import { STAGES } from '../../standards/types';
import type { Parameter } from '../../messages/sentence';
import { rowNumber } from '../word-place';
import { columnLetters } from '../workbook';
import type { Cell, Row } from '../workbook';

/** The rows of a table that are known by their labels, and what could not be placed. */
export interface LabelledRows {
  /** `primary.count` → the row, and the piece of the table in which it stands. */
  readonly rows: ReadonlyMap<string, PlacedRow>;
  readonly issues: readonly StructureIssue[];
}

/** A row of a table that may stand in several pieces. */
export interface PlacedRow {
  readonly part: Candidate;
  readonly row: number;
}

/** A table's pieces, itself first. */
export function partsOf(table: Candidate): readonly Candidate[] {
  return [table, ...table.parts];
}

const AND_MORE = { zh: '{names} 等', en: '{names} …' };
const ROWS = { zh: '第 {names} 行', en: 'row {names}' };
const ROWS_AND_MORE = { zh: '第 {names} 等行', en: 'rows {names} …' };
const COLUMNS = { zh: '第 {names} 列', en: 'column {names}' };
const COLUMNS_AND_MORE = { zh: '第 {names} 等列', en: 'columns {names} …' };

/** Rows that one message names. */
const MOST_NAMED = 5;

/** Rows of the body that are neither a repeated heading nor a note. */
export function bodyRows(table: Candidate): readonly Row[] {
  return rowsBetween(table.sheet, table.headerBottom + 1, table.bottom).filter(
    (row) => !table.repeated.has(row.index) && !isNote(row, table),
  );
}

/** `注：…`, `说明：…` */
function isNote({ cells }: Row, { left, right }: Candidate): boolean {
  const first = cells.find(({ column }) => column >= left && column <= right);
  return typeof first?.value === 'string' && isNoteText(key(first.value));
}

/** The last row of a table's headings, or its first row where it has none: a place that exists. */
export function headRow({ headerBottom, top }: Candidate): number {
  return Math.max(headerBottom, top);
}

/** Why a row is none of the form's, and what else it may be. */
const NO_SCHOOL = {
  why: { zh: '（没有序号、代码、年级，或是合计）', en: ' (no number, code, grades, or a total)' },
  school: {
    zh: '；如果是学校，请补上序号、举办者代码和年级数',
    en: '; if it is a school, fill in its number, founder and grades',
  },
};
const NO_ROW = { why: { zh: '', en: '' }, school: { zh: '', en: '' } };

/** An issue about a row of a table. */
export function rowIssue(
  kind: StructureIssue['kind'],
  table: Candidate,
  row: number,
  parameters: Readonly<Record<string, Parameter>>,
  column = table.left,
): StructureIssue {
  const why = kind === 'unplaced-row' ? (table.id === 'II-2' ? NO_SCHOOL : NO_ROW) : {};
  return {
    kind,
    table: table.id,
    places: [placeIn(table, row, column)],
    parameters: { table: tableName(table.id), ...why, ...parameters },
  };
}

/** How a message names rows: by their words, else by their numbers: `国家标准”、“县均`, `第 12 行`. */
export function rowWords(
  table: Candidate,
  rows: readonly { readonly row: number; readonly words: string }[],
): Parameter {
  const words = rows.map(({ words: own }) => own).filter((own) => own !== '');
  const all =
    words.length > 0
      ? words
      : rows.map(({ row }) =>
          table.turned
            ? columnLetters(placeIn(table, row, table.left).column)
            : String(rowNumber({ sheet: table.sheet.name, row })),
        );
  const names = all.slice(0, MOST_NAMED).join('、');
  const more = all.length > MOST_NAMED;
  if (words.length > 0) return more ? { sentence: AND_MORE, parameters: { names } } : names;
  const [few, many] = table.turned ? [COLUMNS, COLUMNS_AND_MORE] : [ROWS, ROWS_AND_MORE];
  return { sentence: more ? many : few, parameters: { names } };
}

/** True for a cell that shows something. */
export function shows(cell: Cell | undefined): boolean {
  return (
    cell !== undefined &&
    (cell.uncomputed === true || typeof cell.value !== 'string' || key(cell.value) !== '')
  );
}

const isFigureLike = (cell: Cell | undefined): boolean =>
  typeof cell?.value === 'number' || (typeof cell?.value === 'string' && /[0-9０-９]/.test(cell.value));

/** Finds the rows of 表Ⅱ-1, 表Ⅲ (two stages) or 表Ⅵ (`stages` null) by the labels left of their figures. */
export function labelledRows(
  table: Candidate,
  layout: readonly RowLayout[],
  stages: readonly Stage[] | null,
): LabelledRows {
  const rows = new Map<string, PlacedRow>();
  const issues: StructureIssue[] = [];
  for (const part of partsOf(table)) {
    const first = Math.min(...part.columns.values());
    let current = stages && stageOfTable(part);
    for (const row of bodyRows(part)) {
      const labels = row.cells.filter(({ column }) => column >= part.left && column < first);
      const label = labels.map(({ value }) => (typeof value === 'string' ? key(value) : '')).join('');
      const figures = [...part.columns.values()].filter((column) => isFigureLike(cellAt(row, column))).length;
      const stage = /小学/.test(label) ? 'primary' : /初中/.test(label) ? 'junior' : null;
      if (stage) current = stage;
      const kind = layout.find(({ known }) => known.test(withoutStage(label)));
      if (!kind) {
        if (figures > 1)
          issues.push(
            rowIssue('unplaced-row', part, row.index, {
              written: rowWords(part, [{ row: row.index, words: label }]),
            }),
          );
        continue;
      }
      const name = stages ? slot(rows, kind.name, stage, current) : kind.name;
      if (rows.has(name)) {
        issues.push(rowIssue('doubled-row', part, row.index, { row: rowLabel(name, layout) }));
      } else rows.set(name, { part, row: row.index });
    }
  }
  for (const name of stages
    ? stages.flatMap((s) => layout.map((row) => `${s}.${row.name}`))
    : layout.map((row) => row.name)) {
    if (!rows.has(name))
      issues.push(rowIssue('missing-row', table, headRow(table), { row: rowLabel(name, layout) }));
  }
  return { rows, issues };
}

/** A row whose stage label is lost with the row above it is the other stage's, when its own place is taken. */
function slot(
  rows: ReadonlyMap<string, unknown>,
  kind: string,
  written: Stage | null,
  current: Stage | null,
): string {
  const stage = written ?? current ?? 'primary';
  const name = `${stage}.${kind}`;
  return !written && stage === 'primary' && rows.has(name) ? `junior.${kind}` : name;
}

const ROW_OF_STAGE = { zh: '{stage} {row}', en: '{stage} {row}' };

function rowLabel(name: string, layout: readonly RowLayout[]): Parameter {
  const [first = '', second] = name.split('.');
  const called = layout.find((row) => row.name === (second ?? first))?.called ?? { zh: name, en: name };
  const stage = STAGES.find((other) => other === first);
  return stage ? { sentence: ROW_OF_STAGE, parameters: { stage: STAGE_LABELS[stage], row: called } } : called;
}

/** The figures of one row by name; all absent where the row is not there. */
export function namedRow<Name extends string>(
  table: Candidate,
  placed: PlacedRow | undefined,
  specs: readonly (FigureSpec & { readonly name: Name })[],
): Readonly<Record<Name, Figure>> {
  const figures = readRow(table, placed, specs);
  return Object.fromEntries(figures.map((figure) => [figure.spec.name, figure])) as Record<Name, Figure>;
}

/** The figures of one row; all absent where the row is not there. */
export function readRow(
  table: Candidate,
  placed: PlacedRow | undefined,
  specs: readonly FigureSpec[],
): readonly Figure[] {
  const part = placed?.part ?? table;
  const cells = placed && rowAt(part.sheet, placed.row);
  return specs.map((spec) => {
    const column = part.columns.get(spec.name);
    const row = placed?.row ?? headRow(part);
    const place = placeIn(part, row, column ?? part.left);
    return placed === undefined || column === undefined
      ? absentFigure(spec, place)
      : readFigure(cellAt(cells, column), spec, place);
  });
}
