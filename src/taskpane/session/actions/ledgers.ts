import { PANE_REMEDY } from '../../../messages/pane-remedy';
import type { Undo } from '../../../spreadsheet/types';
import type { Desk } from '../desk';
import { undoneNotice } from '../names';
import { today } from '../today';
import { success, warning } from '../work';
import type { PaneActions } from './pane-actions';

/** The ledgers in the workbook made or brought up to date: what people typed in them stays. */
export function ledgers(desk: Desk): Pick<PaneActions, 'updateLedgers' | 'insertBooklets'> {
  return {
    async insertBooklets(school: string | null): Promise<void> {
      const { bookletsOf } = await import('../../data/booklets');
      await desk.writing(async () => {
        const { settings, language } = desk.store.get();
        const sheets = bookletsOf(desk.needChecked(), settings, language, school, today());
        const { names, undo } = await desk.spreadsheet.insertSheets(sheets);
        desk.work.keep(PANE_REMEDY.undoBooklets, {}, async () => undoneNotice((await undo.run()).kept));
        const [first = ''] = names;
        return success(PANE_REMEDY.bookletsDone, { count: names.length, first }, true);
      });
    },

    async updateLedgers(): Promise<void> {
      const { countyRemedy } = await import('../../data/remedy');
      // A ledger that was edited since the check must be read as it is now.
      await desk.recheck();
      await desk.writing(async () => {
        const checked = desk.needChecked();
        const { ledgers, sheets, fixes } = countyRemedy(checked, desk.store.get().settings, today());
        const undos: Undo[] = [];
        const changes = await desk.spreadsheet.previewFixes(checked.open, fixes);
        const { undo, skipped } = await desk.spreadsheet.applyChanges(checked.open, changes);
        if (undo) undos.push(undo);
        if (sheets.length > 0) undos.push((await desk.spreadsheet.insertSheets(sheets)).undo);
        if (undos.length > 0) {
          desk.work.keep(PANE_REMEDY.undo, {}, async () => {
            const kept = [];
            for (const one of undos) kept.push(...(await one.run()).kept);
            return undoneNotice(kept);
          });
        }
        const { lines, added } = ledgers;
        return skipped.length === 0
          ? success(PANE_REMEDY.updated, { lines, added }, undos.length > 0)
          : warning(PANE_REMEDY.updatedSkipped, { lines, skipped: skipped.length }, undos.length > 0);
      });
      await desk.recheck();
    },
  };
}
