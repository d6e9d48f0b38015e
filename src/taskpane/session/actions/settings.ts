import type { ConcessionKey } from '../../../standards/concessions';
import type { Desk } from '../desk';
import type { PaneActions } from './pane-actions';

export function settings(desk: Desk): Pick<PaneActions, 'chooseProfile' | 'setConcession'> {
  const now = () => desk.store.get().settings;
  return {
    chooseProfile: (profile: string) => desk.changeSettings({ ...now(), profile }),

    async setConcession(key: ConcessionKey, on: boolean): Promise<void> {
      const others = now().concessions.filter((one) => one !== key);
      await desk.changeSettings({ ...now(), concessions: on ? [...others, key].sort() : others });
    },
  };
}
