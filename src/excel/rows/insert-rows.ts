import type { RowInsertion } from '../../form/filling/model';
import { address } from '../../form/workbook';
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
    if (at > 0) copyFormats(sheet, insertion, widthOf(open, name));
    range.track();
    return { insertion, range };
  });
  await context.sync();
  return done;
}

/** As far as anything stands on the sheet: whole rows would be millions of cells, more than one request may hold. */
function copyFormats(sheet: Excel.Worksheet, { at, count }: RowInsertion, width: number): void {
  const above = `${address({ row: at - 1, column: 0 })}:${address({ row: at - 1, column: width - 1 })}`;
  const target = `${address({ row: at, column: 0 })}:${address({ row: at + count - 1, column: width - 1 })}`;
  sheet.getRange(target).copyFrom(above, Excel.RangeCopyType.formats);
}

function widthOf({ workbook }: OpenWorkbook, name: string): number {
  const sheet = workbook.sheets.find((one) => one.name === name);
  return Math.max(
    1,
    ...(sheet?.rows ?? []).map(({ cells }) => (cells.at(-1)?.column ?? 0) + 1),
    ...(sheet?.merges ?? []).map(({ right }) => right + 1),
  );
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
