import type { FillPlan } from '../../form/filling/model';
import type { DeclarationForm } from '../../form/model';
import { address } from '../../form/workbook';
import { INDICATORS } from '../../standards/indicators';
import type { Stage } from '../../standards/types';
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
    balanceFormulas(form, stage, plan).forEach(({ place, indicator, kind }) => {
      const { mean, cv } = blocks[stage];
      const first = cell(totalColumn(0), cv);
      const last = address({ row: cv, column: totalColumn(INDICATORS.length - 1) });
      if (kind === 'mean') put(place, `ROUND(${cell(totalColumn(indicator), mean)},2)`);
      else if (indicator < INDICATORS.length) put(place, `ROUND(${cell(totalColumn(indicator), cv)},3)`);
      else put(place, `ROUND(AVERAGE(${first}:${last}),3)`);
    });
  }
  return formulas;
}

function balanceFormulas(
  form: DeclarationForm,
  stage: Stage,
  { insertions }: FillPlan,
): { place: { sheet: string; row: number; column: number }; indicator: number; kind: 'mean' | 'cv' }[] {
  const rows = form.balance?.[stage];
  if (!rows) return [];
  const moved = (sheet: string, row: number): number =>
    insertions.reduce(
      (now, { sheet: on, at, count }) => (on === sheet && now >= at ? now + count : now),
      row,
    );
  return (['mean', 'cv'] as const).flatMap((kind) =>
    (kind === 'mean' ? rows.mean.slice(0, INDICATORS.length) : rows.coefficient).flatMap(
      ({ sheet, row, column, state }, indicator) =>
        state === 'absent' ? [] : [{ place: { sheet, row: moved(sheet, row), column }, indicator, kind }],
    ),
  );
}
