import { PANE } from '../../../messages/pane';
import type { DarkCell } from '../../../spreadsheet/types';
import { cellsBelowStandard } from '../../findings/cells';
import type { Notice } from '../../state/state';
import type { Desk } from '../desk';
import { undoneNotice } from '../names';
import { success, warning } from '../work';
import type { PaneActions } from './pane-actions';

export function darkening(desk: Desk): Pick<PaneActions, 'askDarken' | 'darken'> {
  async function askDarken(): Promise<void> {
    await desk.following.catchUp();
    const places = cellsBelowStandard(desk.store.get().checked?.result.findings ?? []);
    desk.store.dispatch({ type: 'question', question: { kind: 'darken', places } });
  }
  return {
    askDarken,

    async darken(places: readonly DarkCell[]): Promise<void> {
      if (await desk.following.catchUp()) return askDarken();
      await desk.writing(() => fill(desk, places));
    },
  };
}

async function fill(desk: Desk, places: readonly DarkCell[]): Promise<Notice> {
  const { undo, cells: count, locked } = await desk.spreadsheet.darken(desk.needChecked().open, places);
  if (undo) desk.work.keep(PANE.undoDarken, { count }, async () => undoneNotice((await undo.run()).kept));
  return locked.length === 0
    ? success(PANE.darkened, { count }, true)
    : warning(PANE.darkenedLocked, { count, sheets: locked.join('、') }, count > 0);
}
