import type { FillChange } from '../../form/filling/model';
import type { NewSheet } from '../../form/new-sheet';
import { address } from '../../form/workbook';
import type { CellValue, Sheet } from '../../form/workbook';
import { COMPUTING_SHEET } from './computing-sheet';

/** Whether the 指标计算 of a workbook is one of ours, by its title; none at all is as good. Another's is never written over. */
export function isOurComputing(sheet: Sheet | undefined): boolean {
  const title = sheet?.rows.find(({ index }) => index === 0)?.cells.find(({ column }) => column === 0);
  return !sheet || title?.value === COMPUTING_SHEET;
}

/** What a sheet has to be given, and by which formulas (`sheet row column`, without `=`). */
export interface SheetUpdate {
  readonly changes: readonly FillChange[];
  readonly formulas: ReadonlyMap<string, string>;
}

/** What a sheet that is ours alone has to be given to be as it is now; what it held beyond that is emptied. */
export function sheetUpdate({ name, rows }: Sheet, now: NewSheet): SheetUpdate {
  const held = new Map(
    rows.flatMap(({ index: row, cells }) =>
      cells.map(({ column, ...cell }) => [address({ row, column }), { row, column, ...cell }] as const),
    ),
  );
  const changes: FillChange[] = [];
  const formulas = new Map<string, string>();
  for (const { row, column, value, formula } of now.cells) {
    const key = address({ row, column });
    const before = held.get(key);
    held.delete(key);
    const after = plain(value);
    if (formula === undefined && before?.formula === undefined && plain(before?.value) === after) continue;
    changes.push({
      sheet: name,
      row,
      column,
      before: plain(before?.value),
      after: typeof after === 'boolean' ? null : after,
    });
    if (formula !== undefined) formulas.set(`${name} ${row} ${column}`, formula);
  }
  for (const { row, column, value, formula } of held.values())
    if (value !== '' || formula !== undefined)
      changes.push({ sheet: name, row, column, before: plain(value), after: null });
  return { changes, formulas };
}

const plain = (value: CellValue | undefined): string | number | boolean | null =>
  typeof value === 'object' ? value.error : (value ?? null);
