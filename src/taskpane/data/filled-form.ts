import type { Fix } from '../../checks/findings/finding';
import type { FillPlan } from '../../form/filling/model';
import { planFill } from '../../form/filling/plan';
import type { DeclarationForm } from '../../form/model';
import type { NewSheet } from '../../form/new-sheet';
import { readForm } from '../../form/read';
import { emptyForm } from '../../form/template/empty-form';
import type { Row, Workbook } from '../../form/workbook';
import { fillingOf } from '../../records/filling';
import type { CountyRecords } from '../../records/read';
import type { Profile } from '../../standards/types';

/** Rows of 表Ⅱ-2 in an empty form; more where the county has more. */
const LINES = 60;

/** How the figures of a county go into the form. */
export type FormFilling =
  /** The form that is open has room: cells of it are written. */
  | { readonly kind: 'cells'; readonly fixes: readonly Fix[]; readonly plan: FillPlan }
  /** There is none, or not room enough: a filled form of its own is added. */
  | { readonly kind: 'sheets'; readonly sheets: readonly NewSheet[]; readonly short: boolean };

/**
 * What filling would write: into the form of the open workbook where 表Ⅱ-2 has rows enough, else into new sheets. Pure.
 *
 * @example filledForm(readRecords(sources), NATIONAL, null).kind // 'sheets'
 */
export function filledForm(
  county: CountyRecords,
  profile: Profile,
  open: { readonly form: DeclarationForm; readonly workbook: Workbook } | null,
): FormFilling {
  const filling = fillingOf(county, profile);
  const hasSchools = open?.form.tables.some(({ id }) => id === 'II-2') === true;
  const plan = open && hasSchools ? planFill(open.form, open.workbook, filling) : null;
  if (plan?.insertions.length === 0) {
    const fixes = plan.changes.map(({ sheet, row, column, after }): Fix => ({
      place: { sheet, row, column },
      value: after ?? '',
    }));
    return { kind: 'cells', fixes, plan };
  }
  const rows = county.schools.reduce((all, school) => all + school.rows.length, 0);
  const empty = emptyForm(Math.max(LINES, rows));
  const workbook = workbookOf(empty);
  const { changes } = planFill(readForm(workbook), workbook, filling);
  const written = new Map(
    changes.map((change) => [`${change.sheet}!${change.row}:${change.column}`, change]),
  );
  const sheets = empty.map((sheet): NewSheet => {
    const cells = sheet.cells.map(({ value, ...cell }) => {
      const key = `${sheet.name}!${cell.row}:${cell.column}`;
      const change = written.get(key);
      written.delete(key);
      const now = change ? change.after : value;
      return now === null || now === undefined ? cell : { ...cell, value: now };
    });
    return { ...sheet, cells };
  });
  return {
    kind: 'sheets',
    short: plan !== null,
    sheets: sheets.map((sheet) => ({ ...sheet, cells: [...sheet.cells, ...beyond(sheet.name, written)] })),
  };
}

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
