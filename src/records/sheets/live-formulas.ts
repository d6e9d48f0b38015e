import type { FillChange, FillPlan } from '../../form/filling/model';
import { movedRow } from '../../form/filling/moved-row';
import type { DeclarationForm, Figure } from '../../form/model';
import { address } from '../../form/workbook';
import type { Workbook } from '../../form/workbook';
import { INDICATORS } from '../../standards/indicators';
import { STAGES } from '../../standards/types';
import type { CountyRecords } from '../read';
import { blocksOf, COMPUTING_SHEET, pupilsColumn, totalColumn } from './computing-sheet';

/**
 * The formulas that stand behind filled figures, by `sheet row column` of the filled form: the indicators of 表Ⅱ-2 from the
 * totals on 指标计算, 表Ⅲ from its unrounded means and coefficients. A cell without one keeps its value.
 */
export function liveFormulas(
  county: CountyRecords,
  form: DeclarationForm,
  plan: FillPlan,
): ReadonlyMap<string, string> {
  const formulas = new Map<string, string>();
  const blocks = blocksOf(county);
  const cell = (column: number, row: number): string => `'${COMPUTING_SHEET}'!${address({ row, column })}`;
  const put = (place: { sheet: string; row: number; column: number }, formula: string): void => {
    formulas.set(`${place.sheet} ${place.row} ${place.column}`, formula);
  };
  for (const stage of STAGES) {
    plan.schools[stage].forEach(({ slot, columns, order }) => {
      const row = blocks[stage].first + order;
      const pupils = columns.get('enrolment');
      if (pupils !== undefined) put({ ...slot, column: pupils }, cell(pupilsColumn, row));
      INDICATORS.forEach(({ slug, perHundred }, indicator) => {
        const column = columns.get(slug);
        if (column === undefined) return;
        const share = `${cell(totalColumn(indicator), row)}/${cell(pupilsColumn, row)}`;
        put({ ...slot, column }, `ROUND(${share}${perHundred ? '*100' : ''},2)`);
      });
    });
    const rows = form.balance?.[stage];
    if (!rows) continue;
    const { mean, cv } = blocks[stage];
    const putFigure = ({ state, ...at }: Figure, formula: string): void => {
      if (state !== 'absent') put({ ...at, row: movedRow(plan, at) }, formula);
    };
    INDICATORS.forEach(({ slug }, indicator) => {
      putFigure(rows.mean[slug], `ROUND(${cell(totalColumn(indicator), mean)},2)`);
      putFigure(rows.coefficient[slug], `ROUND(${cell(totalColumn(indicator), cv)},3)`);
    });
    const last = address({ row: cv, column: totalColumn(INDICATORS.length - 1) });
    putFigure(rows.coefficient.overall, `ROUND(AVERAGE(${cell(totalColumn(0), cv)}:${last}),3)`);
  }
  return formulas;
}

/**
 * Cells that hold the right value already but not the formula that is to stand behind it: their value stays, so the plan has no
 * change for them.
 */
export function alreadyRight(
  formulas: ReadonlyMap<string, string>,
  { insertions, changes }: FillPlan,
  workbook: Workbook,
): FillChange[] {
  const changed = new Set(changes.map(({ sheet, row, column }) => `${sheet} ${row} ${column}`));
  return workbook.sheets.flatMap((sheet) =>
    sheet.rows.flatMap((line) => {
      const row = movedRow({ insertions }, { sheet: sheet.name, row: line.index });
      return line.cells.flatMap(({ column, value, formula: held }): FillChange[] => {
        const key = `${sheet.name} ${row} ${column}`;
        const formula = formulas.get(key);
        if (formula === undefined || formula === held || changed.has(key) || typeof value !== 'number')
          return [];
        return [{ sheet: sheet.name, row, column, before: value, after: value }];
      });
    }),
  );
}
