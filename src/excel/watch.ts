import { excelErrorOf } from './errors';
import { inExcel } from './run';

/** Ends the watching. */
export type StopWatching = () => Promise<void>;

/**
 * Tells of every change in any sheet by the sheet's id: entries, inserted rows, results of formulas, sheets added or gone; `edited`
 * says that cells may hold something else or stand elsewhere. Our own writes come back as events too and are left out. The
 * handlers do not survive a reload of the page.
 */
export async function watchWorkbook(
  changed: (sheet: string, edited: boolean) => void,
): Promise<StopWatching> {
  return inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const handlers: OfficeExtension.EventHandlerResult<unknown>[] = [
      worksheets.onChanged.add(async (event) => {
        if (event.triggerSource !== 'ThisLocalAddin') changed(event.worksheetId, true);
      }),
      worksheets.onCalculated.add(async (event) => changed(event.worksheetId, false)),
      worksheets.onAdded.add(async (event) => changed(event.worksheetId, false)),
      worksheets.onDeleted.add(async (event) => changed(event.worksheetId, true)),
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
