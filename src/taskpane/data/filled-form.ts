import type { FillPlan } from '../../form/filling/model';
import { planFill } from '../../form/filling/plan';
import type { DeclarationForm } from '../../form/model';
import type { NewSheet } from '../../form/new-sheet';
import { readForm } from '../../form/read';
import { emptyForm } from '../../form/template/empty-form';
import type { Row, Workbook } from '../../form/workbook';
import { fillingOf } from '../../records/filling';
import type { CountyRecords } from '../../records/read';
import { computingSheet, COMPUTING_SHEET } from '../../records/sheets/computing-sheet';
import { liveFormulas } from '../../records/sheets/live-formulas';
import { rawSheet } from '../../records/sheets/raw-sheet';
import { RAW_SHEET } from '../../records/sheets/raw-sheet-name';
import { recordPlan } from './record-plan';
import type { Profile } from '../../standards/types';

/** Rows of 表Ⅱ-2 in an empty form; more where the county has more. */
const LINES = 60;

/** How the figures of a county go into the form. */
export type FormFilling =
  /** Into the form that is open: rows first, then cells; `record` is 基础数据 where the workbook has none, one that it has is `updated` in the plan. */
  | {
      readonly kind: 'cells';
      readonly plan: FillPlan;
      readonly record: NewSheet | null;
      readonly updated: boolean;
    }
  /** There is none: a filled form of its own is added, with 基础数据. */
  | { readonly kind: 'sheets'; readonly plan: FillPlan; readonly sheets: readonly NewSheet[] };

/** What is open: the form and the workbook it was read from. */
export interface OpenForm {
  readonly form: DeclarationForm;
  readonly workbook: Workbook;
}

/**
 * What filling would write: into the form of the open workbook, else (or where it has too few rows and the host puts none in,
 * `rows`) into new sheets; with `formulas` a new form holds live
 * formulas over 基础数据. Pure.
 *
 * @example filledForm(readRecords(sources), NATIONAL, null, { rows: true }).kind // 'sheets'
 */
export function filledForm(
  county: CountyRecords,
  profile: Profile,
  open: OpenForm | null,
  { rows: canInsert, formulas = false }: { readonly rows: boolean; readonly formulas?: boolean },
): FormFilling {
  const filling = fillingOf(county, profile);
  const names = new Set(open?.workbook.sheets.map(({ name }) => name));
  const record = rawSheet(county.recorded);
  if (open?.form.tables.some(({ id, turned }) => id === 'II-2' && turned !== true)) {
    const plan = planFill(open.form, open.workbook, filling);
    if (canInsert || plan.insertions.length === 0) {
      const update = recordPlan(open.workbook, county.recorded, canInsert);
      const insertions = [...plan.insertions, ...(update?.insertions ?? [])];
      const changes = [...plan.changes, ...(update?.changes ?? [])];
      return {
        kind: 'cells',
        plan: { ...plan, insertions, changes },
        record: names.has(RAW_SHEET) ? null : record,
        updated: update !== null,
      };
    }
  }
  const rows = county.schools.reduce((all, school) => all + school.rows.length, 0);
  const empty = emptyForm(Math.max(LINES, rows));
  const workbook = workbookOf(empty);
  const form = readForm(workbook);
  const plan = planFill(form, workbook, filling);
  const live = formulas && canBeLive(open) ? liveFormulas(county, form, plan) : null;
  const written = new Map(
    plan.changes.map((change) => [`${change.sheet}!${change.row}:${change.column}`, change]),
  );
  const sheets = empty.map((sheet): NewSheet => {
    const cells = sheet.cells.map(({ value, ...cell }) => {
      const key = `${sheet.name}!${cell.row}:${cell.column}`;
      const change = written.get(key);
      written.delete(key);
      const now = change ? change.after : value;
      if (now === null || now === undefined) return cell;
      const formula = live?.get(`${sheet.name} ${cell.row} ${cell.column}`);
      return { ...cell, value: now, ...(formula !== undefined && { formula }) };
    });
    return { ...sheet, cells };
  });
  const filled = sheets.map((sheet) => ({
    ...sheet,
    cells: [...sheet.cells, ...beyond(sheet.name, written)],
  }));
  const more = names.has(RAW_SHEET) ? [] : [record, ...(live ? [computingSheet(county)] : [])];
  return { kind: 'sheets', plan, sheets: [...filled, ...more] };
}

/** Whether formulas can refer to sheets that are added: their names must be free. */
export const canBeLive = (open: OpenForm | null): boolean =>
  !open?.workbook.sheets.some(({ name }) => name === RAW_SHEET || name === COMPUTING_SHEET);

/** Cells of the filling that the empty form does not describe. */
function beyond(
  name: string,
  written: ReadonlyMap<string, { sheet: string; row: number; column: number; after: string | number | null }>,
): NewSheet['cells'] {
  return [...written.values()].flatMap(({ sheet, row, column, after }) =>
    sheet === name && after !== null ? [{ row, column, value: after }] : [],
  );
}

/** New sheets as they will be read once they are written. */
export function workbookOf(sheets: readonly NewSheet[]): Workbook {
  return {
    sheets: sheets.map(({ name, cells, merges = [] }) => {
      const rows = new Map<number, Row['cells'][number][]>();
      for (const { row, column, value, style } of cells) {
        if (value === undefined) continue;
        const format = style?.numberFormat;
        const cell = { column, value, ...(format === undefined ? {} : { format }) };
        rows.set(row, [...(rows.get(row) ?? []), cell]);
      }
      return {
        name,
        visibility: 'visible' as const,
        protected: false,
        merges,
        hiddenColumns: [],
        rows: [...rows]
          .sort(([a], [b]) => a - b)
          .map(([index, line]) => ({
            index,
            hidden: false,
            cells: line.sort((a, b) => a.column - b.column),
          })),
      };
    }),
  };
}
