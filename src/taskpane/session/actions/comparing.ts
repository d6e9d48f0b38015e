import type { NewSheet } from '../../../form/new-sheet';
import { PANE_YEARS } from '../../../messages/pane-years';
import type { EarlierFile } from '../../state/state';
import type { Desk } from '../desk';
import { undoneNotice } from '../names';
import { success } from '../work';
import type { PaneActions } from './pane-actions';

/** 历年对比: the files beside the workbook, and the comparison as a sheet of it, which can be undone. */
export function comparing(desk: Desk): Pick<PaneActions, 'compareWith' | 'insertYears'> {
  return {
    compareWith(earlier: readonly EarlierFile[]): void {
      desk.store.dispatch({ type: 'earlier', files: earlier });
    },

    async insertYears(sheet: NewSheet): Promise<void> {
      await desk.writing(async () => {
        const { names, undo } = await desk.spreadsheet.insertSheets([sheet]);
        desk.work.keep(PANE_YEARS.undo, {}, async () => undoneNotice((await undo.run()).kept));
        return success(PANE_YEARS.inserted, { sheet: names.join('、') }, true);
      });
    },
  };
}
