import type { Fix } from '../../../checks/findings/finding';
import type { NewSheet } from '../../../form/new-sheet';
import { PANE_DATA } from '../../../messages/pane-data';
import { TOOLS_TAB } from '../../../messages/pane-tools';
import type { Desk } from '../desk';
import { namedCells, undoneNotice } from '../names';
import { PANE } from '../../../messages/pane';
import { success, warning } from '../work';
import type { PaneActions } from './pane-actions';

/** Puts the figures of a county into the form; each is one step that can be undone, and a check follows. */
export function filling(desk: Desk): Pick<PaneActions, 'fillCells' | 'insertFilled'> {
  return {
    async fillCells(fixes: readonly Fix[]): Promise<void> {
      if (await desk.following.catchUp()) return desk.tellChanged();
      await desk.writing(async () => {
        const { open } = desk.needChecked();
        const changes = await desk.spreadsheet.previewFixes(open, fixes);
        const { undo, applied, skipped } = await desk.spreadsheet.applyChanges(open, changes);
        const count = applied.length;
        if (undo)
          desk.work.keep(PANE_DATA.undoFill, { count }, async () => undoneNotice((await undo.run()).kept));
        return skipped.length === 0
          ? success(PANE_DATA.filled, { count }, undo !== null)
          : warning(
              PANE.appliedSkipped,
              { count, skipped: skipped.length, cells: namedCells(skipped) },
              undo !== null,
            );
      });
      await desk.check(false);
    },

    async insertFilled(sheets: readonly NewSheet[]): Promise<void> {
      await desk.writing(async () => {
        const { names, undo } = await desk.spreadsheet.insertSheets(sheets);
        desk.work.keep(PANE_DATA.undoFilledForm, {}, async () => undoneNotice((await undo.run()).kept));
        return success(TOOLS_TAB.formInserted, { sheets: names.join('、') }, true);
      });
      await desk.check(false);
    },
  };
}
