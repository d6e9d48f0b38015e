import type { FillPlan } from '../../form/filling/model';
import { parseCell } from '../../form/references/address';
import { address } from '../../form/workbook';
import type { Sheet, Workbook } from '../../form/workbook';
import type { RecordedSchool } from '../../records/model';
import type { RawCells } from '../../records/sheets/raw-sheet';
import { RAW_SHEET } from '../../records/sheets/raw-sheet-name';
import { recordUpdate } from '../../records/sheets/record-update';

/** What an existing 基础数据 of the open workbook becomes. */
export interface RecordPlan extends Pick<FillPlan, 'insertions' | 'changes'> {
  /** Where each figure stands then. */
  readonly at: RawCells;
}

/**
 * How the 基础数据 of the open workbook is brought up to date, as `recordUpdate` says it. Its sums stay formulas: rows are put in
 * before the last school, so that the host itself stretches them. Null where there is no such sheet, its headings are no longer
 * ours, or it needs rows that the host does not put in.
 */
export function recordPlan(
  workbook: Workbook | undefined,
  schools: readonly RecordedSchool[],
  canInsert: boolean,
): RecordPlan | null {
  const sheet = workbook?.sheets.find(({ name }) => name === RAW_SHEET);
  const update = sheet && recordUpdate(sheet, schools);
  if (!sheet || !update || (update.insertions.length > 0 && !canInsert)) return null;
  const [insertion] = update.insertions;
  // Above the only school nothing is inside the range of a sum.
  if (insertion && !sheet.rows.some(({ index, cells }) => index === insertion.at - 2 && !isHeading(cells)))
    return null;
  const { at: end, count } = insertion ?? { at: 0, count: 0 };
  const isSum = (row: number, column: number): boolean =>
    update.formulas.has(`${RAW_SHEET} ${row} ${column}`) && hasFormula(sheet, row - count, column);
  const changes = update.changes.filter(({ row, column }) => !isSum(row, column));
  if (!insertion) return { insertions: [], changes, at: update.at };
  const moved = (row: number): number =>
    row === end - 1 ? row + count : row >= end && row < end + count ? row - 1 : row;
  return {
    insertions: [{ ...insertion, at: end - 1 }],
    changes: changes.map((change) => ({ ...change, row: moved(change.row) })),
    at: (site, figure) => {
      const cell = parseCell(update.at(site, figure) ?? '');
      return cell && address({ ...cell, row: moved(cell.row) });
    },
  };
}

function hasFormula({ rows }: Sheet, row: number, column: number): boolean {
  const cells = rows.find(({ index }) => index === row)?.cells ?? [];
  return cells.some((cell) => cell.column === column && cell.formula !== undefined);
}

const isHeading = (cells: Sheet['rows'][number]['cells']): boolean =>
  cells.some(({ value }) => value === '学校名称');
