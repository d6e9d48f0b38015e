import type { Desk } from '../desk';
import type { PaneActions } from './pane-actions';

export function checking(desk: Desk): Pick<PaneActions, 'check' | 'stop' | 'setLive'> {
  const { store, following } = desk;
  return {
    check: (anySize = false) => desk.check(anySize),

    stop(): void {
      desk.stop();
      const { phase } = store.get();
      // While a cell is edited Excel answers nothing, so stopping must not wait for it.
      if (phase.kind === 'checking' || phase.kind === 'large') {
        store.dispatch({ type: 'check-ended', problem: 'cancelled', parameters: {} });
      }
    },

    async setLive(on: boolean): Promise<void> {
      await desk.work.quietly(async () => {
        await following.setLive(on);
        store.dispatch({ type: 'live', on: following.live });
        return null;
      });
      if (following.live) await desk.recheck();
    },
  };
}
