import { parseCell } from '../form/references/address';
import type { StopWatching, WorkbookListener } from '../spreadsheet/types';
import { excelErrorOf } from './errors';
import { inExcel } from './run';

/**
 * Tells of every change in any sheet by the sheet's id: entries, inserted rows, results of formulas, sheets added or gone; `edited`
 * says that cells may hold something else or stand elsewhere. Our own writes come back as events too and are left out. Tells
 * also which cell is selected. The handlers do not survive a reload of the page.
 */
export async function watchWorkbook({ changed, selected }: WorkbookListener): Promise<StopWatching> {
  return inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const handlers: OfficeExtension.EventHandlerResult<unknown>[] = [
      worksheets.onChanged.add(async (event) => {
        if (event.triggerSource !== 'ThisLocalAddin') changed(event.worksheetId, true);
      }),
      worksheets.onCalculated.add(async (event) => changed(event.worksheetId, false)),
      worksheets.onAdded.add(async (event) => changed(event.worksheetId, false)),
      worksheets.onDeleted.add(async (event) => changed(event.worksheetId, true)),
      worksheets.onSelectionChanged.add(async (event) => {
        const cell = firstCell(event.address);
        if (cell) selected({ sheet: event.worksheetId, ...cell });
      }),
    ];
    await context.sync();
    return async () => {
      try {
        await Excel.run({ delayForCellEdit: true, previousObjects: context }, async (same) => {
          handlers.forEach((handler) => handler.remove());
          await same.sync();
        });
      } catch (error) {
        throw excelErrorOf(error);
      }
    };
  });
}

/** `B2:C9,F3 → B2`; whole rows and columns have no first cell that could be meant. */
function firstCell(addresses: string): { row: number; column: number } | null {
  const [first = ''] = addresses.split(',');
  const [corner = ''] = first.slice(first.lastIndexOf('!') + 1).split(':');
  return parseCell(corner);
}
