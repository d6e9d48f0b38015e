import type { Place } from '../../../form/workbook';
import { PANE } from '../../../messages/pane';
import { sameRow } from '../../findings/cells';
import type { Desk } from '../desk';
import { warning } from '../work';
import type { PaneActions } from './pane-actions';

export function selecting(desk: Desk): Pick<PaneActions, 'select'> {
  const { store, spreadsheet } = desk;
  return {
    async select(place: Place, unhide = false): Promise<void> {
      const before = store.get().checked;
      const moved = (await desk.following.catchUp()) && !sameRow(before, store.get().checked, place);
      await desk.work.quietly(async () => {
        const checked = desk.needChecked();
        store.dispatch({ type: 'question', question: null });
        if (moved) return warning(PANE.changedSince);
        const outcome = await spreadsheet.select(checked.open, place, unhide);
        if (outcome === 'hidden') store.dispatch({ type: 'question', question: { kind: 'hidden', place } });
        return null;
      });
    },
  };
}
