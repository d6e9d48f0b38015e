import type { RowInsertion } from '../../form/filling/model';
import type { Place } from '../../form/workbook';
import type { OpenWorkbook } from '../../spreadsheet/types';
import { sheetAt } from '../select';
import { stillThere } from '../still-there';

/** Rows that were put in, with the range that follows them. */
export interface InsertedRows {
  readonly insertion: RowInsertion;
  readonly range: Excel.Range;
}

/** Puts rows in with the formats of the row above. One sync. */
export async function insertRows(
  context: Excel.RequestContext,
  open: OpenWorkbook,
  insertions: readonly RowInsertion[],
): Promise<InsertedRows[]> {
  const done = insertions.map((insertion): InsertedRows => {
    const { sheet: name, at, count } = insertion;
    const sheet = sheetAt(context, open, name);
    const range = sheet.getRange(`${at + 1}:${at + count}`).insert(Excel.InsertShiftDirection.down);
    if (at > 0) range.copyFrom(`${at}:${at}`, Excel.RangeCopyType.formats);
    range.track();
    return { insertion, range };
  });
  await context.sync();
  return done;
}

/** Takes the rows out again in which nobody wrote; of the others the first cell is told. Two syncs. */
export async function removeRows(
  context: Excel.RequestContext,
  done: readonly InsertedRows[],
): Promise<{ kept: Place[] }> {
  const used = new Map<InsertedRows, Excel.Range>();
  const alive = await stillThere(context, done, (rows) => {
    const written = rows.range.getUsedRangeOrNullObject(true);
    written.load('rowIndex,columnIndex');
    used.set(rows, written);
  });
  const kept: Place[] = [];
  for (const rows of [...alive].reverse()) {
    const written = used.get(rows);
    if (written && !written.isNullObject) {
      kept.push({ sheet: rows.insertion.sheet, row: written.rowIndex, column: written.columnIndex });
    } else rows.range.delete(Excel.DeleteShiftDirection.up);
  }
  await context.sync();
  alive.forEach(({ range }) => range.untrack());
  return { kept };
}
