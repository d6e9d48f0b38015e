import type { Fix } from '../../../checks/findings/finding';
import { PANE } from '../../../messages/pane';
import type { Change } from '../../../spreadsheet/types';
import { stillProposed } from '../../findings/cells';
import type { Notice } from '../../state/state';
import type { Desk } from '../desk';
import { namedCells, undoneNotice } from '../names';
import { success, warning } from '../work';
import type { PaneActions } from './pane-actions';

export function correcting(desk: Desk): Pick<PaneActions, 'preview' | 'apply' | 'correct'> {
  return {
    async preview(fixes: readonly Fix[]): Promise<void> {
      if (await desk.look()) return;
      const caughtUp = await desk.following.catchUp();
      await desk.work.quietly(async () => {
        const { open, result } = desk.needChecked();
        if (caughtUp && !stillProposed(fixes, result.findings)) return warning(PANE.changedSince);
        const changes = await desk.spreadsheet.previewFixes(open, fixes);
        desk.store.dispatch({ type: 'question', question: { kind: 'changes', changes } });
        return null;
      });
    },

    async correct(fix: Fix): Promise<void> {
      const caughtUp = await desk.following.catchUp();
      const { checked } = desk.store.get();
      if (caughtUp && !(checked && stillProposed([fix], checked.result.findings))) return desk.tellChanged();
      await desk.writing(async () => {
        const { open } = desk.needChecked();
        return write(desk, await desk.spreadsheet.previewFixes(open, [fix]));
      });
      await desk.recheck();
    },

    async apply(changes: readonly Change[]): Promise<void> {
      if (await desk.following.catchUp()) return desk.tellChanged();
      await desk.writing(() => write(desk, changes));
      await desk.recheck();
    },
  };
}

async function write(desk: Desk, changes: readonly Change[]): Promise<Notice> {
  const { undo, applied, skipped } = await desk.spreadsheet.applyChanges(desk.needChecked().open, changes);
  const count = applied.length;
  if (undo) desk.work.keep(PANE.undoFixes, { count }, async () => undoneNotice((await undo.run()).kept));
  return skipped.length === 0
    ? success(PANE.applied, { count }, undo !== null)
    : warning(
        PANE.appliedSkipped,
        { count, skipped: skipped.length, cells: namedCells(skipped) },
        undo !== null,
      );
}
