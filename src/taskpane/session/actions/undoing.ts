import type { Desk } from '../desk';
import type { PaneActions } from './pane-actions';

export function undoing(desk: Desk): Pick<PaneActions, 'undo'> {
  return {
    async undo(): Promise<void> {
      if (await desk.look()) return;
      await desk.work.undo();
      if (desk.store.get().checked) await desk.recheck();
    },
  };
}
