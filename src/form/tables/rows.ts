import { STAGE_WORDS } from '../layout/indicators';
import type { RowLayout } from '../layout/indicators';
import type { FigureSpec } from '../layout/spec';
import { tableName } from '../layout/titles';
import { absentFigure, readFigure } from '../figure/read-figure';
import type { Candidate } from '../find/candidate';
import { cellAt, rowAt, rowsBetween } from '../find/grid';
import { withoutStage } from '../find/signs';
import type { Figure, StructureIssue } from '../model';
import { key } from '../text/key';
import type { Stage } from '../../standards/types';
import { STAGES } from '../../standards/types';
import type { Parameter } from '../../messages/sentence';
import type { Cell, Row } from '../workbook';

/** The rows of a table that are known by their labels, and what could not be placed. */
export interface LabelledRows {
  /** `primary.count` → the row's index on the sheet. */
  readonly rows: ReadonlyMap<string, number>;
  readonly issues: readonly StructureIssue[];
}

/** Rows of the body that are neither a repeated heading nor a note. */
export function bodyRows(table: Candidate): readonly Row[] {
  return rowsBetween(table.sheet, table.headerBottom + 1, table.bottom).filter(
    (row) => !table.repeated.has(row.index) && !isNote(row, table),
  );
}

/** `注：…`, `说明：…` */
function isNote({ cells }: Row, { left, right }: Candidate): boolean {
  const first = cells.find(({ column }) => column >= left && column <= right);
  return typeof first?.value === 'string' && /^(?:注|备注|说明|填表说明)[:\d.、]/.test(key(first.value));
}

/** An issue about a row of a table. */
export function rowIssue(
  kind: StructureIssue['kind'],
  table: Candidate,
  row: number,
  parameters: Readonly<Record<string, Parameter>>,
  column = table.left,
): StructureIssue {
  return {
    kind,
    table: table.id,
    places: [{ sheet: table.sheet.name, row, column }],
    parameters: { table: tableName(table.id), ...parameters },
  };
}

/** True for a cell that shows something. */
export function shows(cell: Cell | undefined): boolean {
  return cell !== undefined && (typeof cell.value !== 'string' || key(cell.value) !== '');
}

const isFigureLike = (cell: Cell | undefined): boolean =>
  typeof cell?.value === 'number' || (typeof cell?.value === 'string' && /[0-9０-９]/.test(cell.value));

/** Finds the rows of 表Ⅱ-1, 表Ⅲ (two stages) or 表Ⅵ (`stages` null) by the labels left of their figures. */
export function labelledRows(
  table: Candidate,
  layout: readonly RowLayout[],
  stages: readonly Stage[] | null,
): LabelledRows {
  const rows = new Map<string, number>();
  const issues: StructureIssue[] = [];
  const first = Math.min(...[...table.columns].filter(([code]) => code.startsWith('L')).map(([, at]) => at));
  let current: Stage | null = null;
  for (const row of bodyRows(table)) {
    const labels = row.cells.filter(({ column }) => column >= table.left && column < first);
    const label = labels.map(({ value }) => (typeof value === 'string' ? key(value) : '')).join('');
    const figures = [...table.columns.values()].filter((column) => isFigureLike(cellAt(row, column))).length;
    const stage = /小学/.test(label) ? 'primary' : /初中/.test(label) ? 'junior' : null;
    if (stage) current = stage;
    const kind = layout.find(({ known }) => known.test(withoutStage(label)));
    if (!kind) {
      if (figures > 1) issues.push(rowIssue('unplaced-row', table, row.index, { written: label }));
      continue;
    }
    const name = stages ? slot(rows, kind.name, stage, current) : kind.name;
    if (rows.has(name)) {
      issues.push(rowIssue('doubled-row', table, row.index, { row: rowLabel(name, layout) }));
    } else rows.set(name, row.index);
  }
  for (const name of stages
    ? stages.flatMap((s) => layout.map((row) => `${s}.${row.name}`))
    : layout.map((row) => row.name)) {
    if (!rows.has(name))
      issues.push(rowIssue('missing-row', table, table.headerBottom, { row: rowLabel(name, layout) }));
  }
  return { rows, issues };
}

/** A row whose stage label is lost with the row above it is the other stage's, when its own place is taken. */
function slot(
  rows: ReadonlyMap<string, number>,
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
  return stage ? { sentence: ROW_OF_STAGE, parameters: { stage: STAGE_WORDS[stage], row: called } } : called;
}

/** The figures of one row; all absent where the row is not there. */
export function readRow(
  table: Candidate,
  row: number | undefined,
  specs: readonly FigureSpec[],
): readonly Figure[] {
  const cells = row === undefined ? undefined : rowAt(table.sheet, row);
  return specs.map((spec) => {
    const column = table.columns.get(spec.code);
    const place = { sheet: table.sheet.name, row: row ?? table.headerBottom, column: column ?? table.left };
    return row === undefined || column === undefined
      ? absentFigure(spec, place)
      : readFigure(cellAt(cells, column), spec, place);
  });
}
