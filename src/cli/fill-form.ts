import { planFill } from '../form/filling/plan';
import type { FillChange, FillPlan } from '../form/filling/model';
import { standardsFor } from '../form/parameters';
import { readForm } from '../form/read';
import { asWorkbook } from '../form/template/as-workbook';
import { emptyForm } from '../form/template/empty-form';
import { mergedTargets } from '../form/filling/merged';
import { movedRow } from '../form/filling/moved-row';
import { address, areaAddress } from '../form/workbook';
import type { Workbook } from '../form/workbook';
import { fillingOf } from '../records/filling';
import { rowsOf } from '../records/owned-rows';
import { baseName } from '../records/layouts/sources';
import { computingSheet, COMPUTING_SHEET } from '../records/sheets/computing-sheet';
import { alreadyRight, liveFormulas } from '../records/sheets/live-formulas';
import { rawSheet } from '../records/sheets/raw-sheet';
import { recordUpdate } from '../records/sheets/record-update';
import { RAW_SHEET } from '../records/sheets/raw-sheet-name';
import { traceOf } from '../records/trace';
import { INDICATORS } from '../standards/indicators';
import { STAGES } from '../standards/types';
import { addSheets } from '../xlsx/add-sheets';
import type { CountyRecords } from '../records/read';
import type { Profile } from '../standards/types';
import { makeWorkbook } from './make-workbook';
import { insertRows } from '../xlsx/insert-rows';
import { patchWorkbook } from '../xlsx/patch';
import type { CellEdit } from '../xlsx/patch';
import { readWorkbook } from '../xlsx/read';
import { FILL } from '../messages/fill';
import { readWorkbookBytes } from './check-file';
import { ComplaintError } from './complaint';
import { deflateAtOnce } from './deflate';
import { inflateAtOnce } from './inflate';
import { isOurComputing, sheetUpdate } from '../records/sheets/computing-update';

/** A form that is ready to be filled: what would change, and the filled file when it is wanted. */
export interface FilledForm {
  readonly plan: FillPlan;
  /** Cells that hold formulas and become values, counted as the changes. */
  readonly formulasLost: readonly FillChange[];
  /** The standards it is judged by: the form may bring the county's own. */
  readonly profile: Profile;
  bytes(): Uint8Array;
}

/** The workbook of `--form`. */
export interface GivenForm {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly workbook: Workbook;
}

/** Opens the workbook of `--form`. */
export function openGivenForm(path: string): GivenForm {
  const bytes = readWorkbookBytes(path);
  return { path, bytes, workbook: readWorkbook(bytes, inflateAtOnce) };
}

/** Rows of 表Ⅱ-2 in an empty form. */
const LINES = 60;

/** Fills the form of `--form`, else an empty one with room for all schools. */
export function fillForm(
  county: CountyRecords,
  {
    form: given = null,
    formulas: live = null,
    trace = false,
  }: {
    readonly form?: GivenForm | null;
    readonly formulas?: 'excel' | 'jh' | null;
    readonly trace?: boolean;
  },
  profile: Profile,
): FilledForm {
  const rows = county.schools.reduce((all, { rows: own }) => all + own.length, 0);
  const sheets = emptyForm(Math.max(LINES, rows));
  const workbook = given?.workbook ?? asWorkbook(sheets);
  // A form may bring the county's own thresholds (标准参数).
  const standards = standardsFor({ profile: profile.key }, workbook).profile;
  const filling = fillingOf(county, standards);
  const form = readForm(workbook);
  if (given && !form.tables.some(({ id, turned }) => id === 'II-2' && turned !== true))
    throw new ComplaintError('no-table', FILL.noTable, { file: given.path });
  const filled = planFill(form, workbook, filling);
  const [merged, ...others] = mergedTargets(filled, workbook);
  if (given && merged) {
    const areas = [merged, ...others].map(({ area }) => areaAddress(area)).join('、');
    throw new ComplaintError('merged-cells', FILL.merged, { file: given.path, sheet: merged.sheet, areas });
  }
  const held = workbook.sheets.find(({ name }) => name === RAW_SHEET);
  const update = held ? recordUpdate(held, county.recorded) : null;
  const computed = workbook.sheets.find(({ name }) => name === COMPUTING_SHEET);
  // Formulas over an older sheet would say something else than what is filled in.
  if (live && held && !update) throw new ComplaintError('sheet-taken', FILL.sheetTaken, { sheet: RAW_SHEET });
  if (live && !isOurComputing(computed))
    throw new ComplaintError('sheet-taken', FILL.computingTaken, { sheet: COMPUTING_SHEET });
  const behind: ReadonlyMap<string, string> = live ? liveFormulas(county, form, filled) : new Map();
  const computing = live ? computingSheet(county, update?.at, live === 'jh' ? storedCall : null) : null;
  const rewritten = computing && computed ? sheetUpdate(computed, computing) : null;
  const formulas = new Map([...behind, ...(update?.formulas ?? []), ...(rewritten?.formulas ?? [])]);
  const plan: FillPlan = {
    ...filled,
    insertions: [...filled.insertions, ...(update?.insertions ?? [])],
    changes: [...filled.changes, ...alreadyRight(behind, filled, workbook), ...(update?.changes ?? [])],
  };
  const added = [
    ...(held ? [] : [rawSheet(county.recorded)]),
    ...(computing && !computed ? [computing] : []),
  ];
  return {
    plan,
    formulasLost: formulasLost(plan, formulas, workbook),
    profile: standards,
    bytes: () =>
      addSheets(
        patchWorkbook(
          insertRows(given?.bytes ?? makeWorkbook(sheets), plan.insertions, deflateAtOnce),
          [
            ...[...plan.changes, ...(rewritten?.changes ?? [])].map(({ sheet, row, column, after }) => {
              const formula = after === null ? undefined : formulas.get(`${sheet} ${row} ${column}`);
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

/** As Excel stores the call of an add-in's function in a file; with the add-in it shows as `JH.CV_TOTALS`. */
const storedCall = (name: string): string => `_xldudf_JH_${name}`;

/** The changes that put a value where a formula stands. */
function formulasLost(
  { changes, insertions }: FillPlan,
  kept: ReadonlyMap<string, string>,
  { sheets }: Workbook,
): FillChange[] {
  const held = new Set(
    sheets.flatMap(({ name, rows }) =>
      rows.flatMap(({ index, cells }) => {
        const row = movedRow({ insertions }, { sheet: name, row: index });
        return cells.flatMap(({ column, formula }) =>
          formula === undefined ? [] : [`${name} ${row} ${column}`],
        );
      }),
    ),
  );
  return changes.filter(({ sheet, row, column }) => {
    const key = `${sheet} ${row} ${column}`;
    return held.has(key) && !kept.has(key);
  });
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
