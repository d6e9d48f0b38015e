import type { Parameters, Sentence } from '../../../messages/sentence';
import type { Desk } from '../desk';
import { success } from '../work';
import type { PaneActions } from './pane-actions';

/** 试算: named scenarios travel with the workbook, in its settings; the form itself is never touched here. */
export function trying(desk: Desk): Pick<PaneActions, 'keepScenarios'> {
  return {
    async keepScenarios(scenarios: string, said: Sentence, parameters: Parameters): Promise<void> {
      await desk.writing(async () => {
        const settings = { ...desk.store.get().settings, scenarios };
        await desk.spreadsheet.writeSettings(settings);
        desk.store.dispatch({ type: 'settings', settings, standards: desk.store.get().standards });
        return success(said, parameters, false);
      });
    },
  };
}
