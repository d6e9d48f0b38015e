import { PANE } from '../../../messages/pane';
import type { Desk } from '../desk';
import { markedNotice, wantedNotes } from '../marking';
import { success, warning } from '../work';
import type { PaneActions } from './pane-actions';

export function marks(desk: Desk): Pick<PaneActions, 'mark' | 'unmark' | 'setNotes'> {
  const { store, marking } = desk;
  async function mark(): Promise<void> {
    if (store.get().checked) await desk.following.catchUp();
    else await desk.check(false);
    if (!store.get().checked) return;
    await desk.work.write(async () => {
      const { open, result } = desk.needChecked();
      const { findings } = result;
      const shown = await marking.show(open, findings, wantedNotes(store.get(), findings));
      store.dispatch({ type: 'marked', ...shown });
      return markedNotice(shown);
    });
  }
  return {
    mark,

    async unmark(): Promise<void> {
      await desk.work.write(async () => {
        const { locked } = await marking.hide(store.get().checked?.open ?? null);
        store.dispatch({ type: 'unmarked' });
        return locked.length > 0
          ? warning(PANE.protectedKept, { sheets: locked.join('、') })
          : success(PANE.unmarked);
      });
    },

    async setNotes(on: boolean): Promise<void> {
      store.dispatch({ type: 'notes', on });
      if (store.get().marked) await mark();
    },
  };
}
