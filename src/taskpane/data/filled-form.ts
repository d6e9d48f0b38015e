import type { FillPlan } from '../../form/filling/model';
import { planFill } from '../../form/filling/plan';
import type { DeclarationForm } from '../../form/model';
import type { NewSheet } from '../../form/new-sheet';
import { readForm } from '../../form/read';
import { asWorkbook } from '../../form/template/as-workbook';
import { emptyForm } from '../../form/template/empty-form';
import type { Workbook } from '../../form/workbook';
import { fillingOf } from '../../records/filling';
import type { CountyRecords } from '../../records/read';
import { computingSheet, COMPUTING_SHEET } from '../../records/sheets/computing-sheet';
import type { OurCall } from '../../records/sheets/computing-sheet';
import { liveFormulas } from '../../records/sheets/live-formulas';
import { rawSheet } from '../../records/sheets/raw-sheet';
import { RAW_SHEET } from '../../records/sheets/raw-sheet-name';
import { recordPlan } from './record-plan';
import type { Profile } from '../../standards/types';
import { isOurComputing, sheetUpdate } from '../../records/sheets/computing-update';

/** Rows of 表Ⅱ-2 in an empty form; more where the county has more. */
const LINES = 60;

/** How the figures of a county go into the form. */
export type FormFilling =
  /**
   * Into the form that is open: rows first, then `sheets` (基础数据 where the workbook has none, 指标计算 under formulas), then cells; a
   * 基础数据 that it has is `updated` in the plan. `formulas` by `sheet row column`, without `=`.
   */
  | {
      readonly kind: 'cells';
      readonly plan: FillPlan;
      readonly sheets: readonly NewSheet[];
      readonly formulas: ReadonlyMap<string, string>;
      readonly record: 'added' | 'updated' | 'left';
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
 * `rows`) into new sheets; with `formulas` as live formulas over 基础数据, unless what they need is somebody else's (`isLive`). Pure.
 *
 * @example filledForm(readRecords(sources), NATIONAL, null, { rows: true }).kind // 'sheets'
 */
export function filledForm(
  county: CountyRecords,
  profile: Profile,
  open: OpenForm | null,
  {
    rows: canInsert,
    formulas = false,
    call = null,
  }: { readonly rows: boolean; readonly formulas?: boolean; readonly call?: OurCall | null },
): FormFilling {
  const filling = fillingOf(county, profile);
  const names = new Set(open?.workbook.sheets.map(({ name }) => name));
  const record = rawSheet(county.recorded);
  if (open?.form.tables.some(({ id, turned }) => id === 'II-2' && turned !== true)) {
    const plan = planFill(open.form, open.workbook, filling);
    if (canInsert || plan.insertions.length === 0) {
      const update = recordPlan(open.workbook, county.recorded, canInsert);
      const held = names.has(RAW_SHEET);
      const computed = open.workbook.sheets.find(({ name }) => name === COMPUTING_SHEET);
      const live = formulas && (!held || update !== null) && isOurComputing(computed);
      const computing = live ? computingSheet(county, update?.at, call) : null;
      const rewritten = computing && computed ? sheetUpdate(computed, computing) : null;
      return {
        kind: 'cells',
        plan: {
          ...plan,
          insertions: [...plan.insertions, ...(update?.insertions ?? [])],
          changes: [...plan.changes, ...(update?.changes ?? []), ...(rewritten?.changes ?? [])],
        },
        sheets: [...(held ? [] : [record]), ...(computing && !computed ? [computing] : [])],
        formulas: new Map([
          ...(live ? liveFormulas(county, open.form, plan) : []),
          ...(rewritten?.formulas ?? []),
        ]),
        record: held ? (update ? 'updated' : 'left') : 'added',
      };
    }
  }
  const rows = county.schools.reduce((all, school) => all + school.rows.length, 0);
  const empty = emptyForm(Math.max(LINES, rows));
  const workbook = asWorkbook(empty);
  const form = readForm(workbook);
  const plan = planFill(form, workbook, filling);
  const live =
    formulas && !names.has(RAW_SHEET) && !names.has(COMPUTING_SHEET)
      ? liveFormulas(county, form, plan)
      : null;
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
  const more = names.has(RAW_SHEET)
    ? []
    : [record, ...(live ? [computingSheet(county, undefined, call)] : [])];
  return { kind: 'sheets', plan, sheets: [...filled, ...more] };
}

/** Whether a filling under formulas holds any: what they would refer to may be a sheet of somebody else's. */
export const isLive = (filling: FormFilling): boolean =>
  filling.kind === 'cells'
    ? filling.formulas.size > 0
    : filling.sheets.some(({ name }) => name === COMPUTING_SHEET);

/** Cells of the filling that the empty form does not describe. */
function beyond(
  name: string,
  written: ReadonlyMap<string, { sheet: string; row: number; column: number; after: string | number | null }>,
): NewSheet['cells'] {
  return [...written.values()].flatMap(({ sheet, row, column, after }) =>
    sheet === name && after !== null ? [{ row, column, value: after }] : [],
  );
}
