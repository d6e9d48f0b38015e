import type { ConcessionKey } from '../../../standards/concessions';
import type { Desk } from '../desk';
import type { PaneActions } from './pane-actions';

export function settings(desk: Desk): Pick<PaneActions, 'chooseProfile' | 'chooseSet' | 'setConcession'> {
  const now = () => desk.store.get().settings;
  return {
    chooseProfile: (profile: string) => desk.changeSettings({ ...now(), profile }),

    async chooseSet(name: string): Promise<void> {
      desk.store.dispatch({ type: 'set', name });
      await desk.recheck();
    },

    async setConcession(key: ConcessionKey, on: boolean): Promise<void> {
      const others = now().concessions.filter((one) => one !== key);
      await desk.changeSettings({ ...now(), concessions: on ? [...others, key].sort() : others });
    },
  };
}
