import { planFill } from '../form/filling/plan';
import type { FillPlan } from '../form/filling/model';
import { standardsFor } from '../form/parameters';
import { readForm } from '../form/read';
import { asWorkbook } from '../form/template/as-workbook';
import { emptyForm } from '../form/template/empty-form';
import { address } from '../form/workbook';
import { fillingOf } from '../records/filling';
import { rowsOf } from '../records/owned-rows';
import { baseName } from '../records/layouts/sources';
import { computingSheet, COMPUTING_SHEET } from '../records/sheets/computing-sheet';
import { liveFormulas } from '../records/sheets/live-formulas';
import { rawSheet } from '../records/sheets/raw-sheet';
import { RAW_SHEET } from '../records/sheets/raw-sheet-name';
import { traceOf } from '../records/trace';
import { INDICATORS } from '../standards/indicators';
import { STAGES } from '../standards/types';
import { addSheets } from '../xlsx/add-sheets';
import type { CountyRecords } from '../records/read';
import type { Profile } from '../standards/types';
import { createWorkbook } from '../xlsx/create';
import { insertRows } from '../xlsx/insert-rows';
import { patchWorkbook } from '../xlsx/patch';
import type { CellEdit } from '../xlsx/patch';
import { readWorkbook } from '../xlsx/read';
import { FILL } from '../messages/fill';
import { readWorkbookBytes } from './check-file';
import { ComplaintError } from './complaint';
import { deflateAtOnce } from './deflate';
import { inflateAtOnce } from './inflate';

/** A form that is ready to be filled: what would change, and the filled file when it is wanted. */
export interface FilledForm {
  readonly plan: FillPlan;
  /** The standards it is judged by: the form may bring the county's own. */
  readonly profile: Profile;
  bytes(): Uint8Array;
}

/** Rows of 表Ⅱ-2 in an empty form. */
const LINES = 60;

/** Fills the form of `--form`, else an empty one with room for all schools. */
export function fillForm(
  county: CountyRecords,
  {
    form: path,
    formulas: live = false,
    trace = false,
  }: { readonly form?: string; readonly formulas?: boolean; readonly trace?: boolean },
  profile: Profile,
): FilledForm {
  const rows = county.schools.reduce((all, { rows: own }) => all + own.length, 0);
  const sheets = emptyForm(Math.max(LINES, rows));
  const given = path === undefined ? null : readWorkbookBytes(path);
  const workbook = given === null ? asWorkbook(sheets) : readWorkbook(given, inflateAtOnce);
  // A form may bring the county's own thresholds (标准参数).
  const standards = standardsFor({ profile: profile.key }, workbook).profile;
  const filling = fillingOf(county, standards);
  const form = readForm(workbook);
  if (path !== undefined && !form.tables.some(({ id, turned }) => id === 'II-2' && turned !== true))
    throw new ComplaintError('no-table', FILL.noTable, { file: path });
  const plan = planFill(form, workbook, filling);
  const formulas = live ? liveFormulas(county, form, plan) : null;
  const taken = new Set(workbook.sheets.map(({ name }) => name));
  const clash = [RAW_SHEET, COMPUTING_SHEET].find((name) => taken.has(name));
  // Formulas over an older sheet would say something else than what is filled in.
  if (live && clash !== undefined) throw new ComplaintError('sheet-taken', FILL.sheetTaken, { sheet: clash });
  const added = [rawSheet(county.schools), ...(live ? [computingSheet(county)] : [])].filter(
    ({ name }) => !taken.has(name),
  );
  return {
    plan,
    profile: standards,
    bytes: () =>
      addSheets(
        patchWorkbook(
          insertRows(
            given ?? createWorkbook(sheets, { deflate: deflateAtOnce }),
            plan.insertions,
            deflateAtOnce,
          ),
          [
            ...plan.changes.map(({ sheet, row, column, after }) => {
              const formula = after === null ? undefined : formulas?.get(`${sheet} ${row} ${column}`);
              return { sheet, row, column, value: after, ...(formula !== undefined && { formula }) };
            }),
            ...(trace ? traceNotes(county, plan) : []),
          ],
          deflateAtOnce,
        ),
        added,
        { deflate: deflateAtOnce },
      ),
  };
}

/** On every indicator of 表Ⅱ-2 how it was computed, and from which cells. */
function traceNotes(county: CountyRecords, plan: FillPlan): CellEdit[] {
  return STAGES.flatMap((stage) => {
    const rows = rowsOf(county, stage);
    return plan.schools[stage].flatMap(({ slot, columns, order }) => {
      const owned = rows[order];
      if (!owned) return [];
      return INDICATORS.flatMap(({ slug }): CellEdit[] => {
        const column = columns.get(slug);
        const text = traceOf(owned.row, slug);
        if (column === undefined || text === null) return [];
        const from = owned.row.indicators[slug].from.map(
          (place) => `${baseName(place.file)} ${place.sheet}!${address(place)}`,
        );
        return [{ ...slot, column, note: { author: '均衡核验', text: `${text}\n${from.join('\n')}` } }];
      });
    });
  });
}
