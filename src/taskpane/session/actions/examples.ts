import { exampleFormula } from '../../../functions';
import type { FunctionHelp } from '../../../functions';
import { TOOLS_TAB } from '../../../messages/pane-tools';
import type { Desk } from '../desk';
import { functionNamespace } from '../function-namespace';
import { success, warning } from '../work';
import type { PaneActions } from './pane-actions';

export function examples(desk: Desk): Pick<PaneActions, 'insertExample'> {
  return {
    async insertExample(help: FunctionHelp): Promise<void> {
      await desk.work.write(async () => {
        const inserted = await desk.spreadsheet.insertFormula(exampleFormula(help, functionNamespace()));
        return inserted ? success(TOOLS_TAB.exampleInserted) : warning(TOOLS_TAB.exampleNotEmpty);
      });
    },
  };
}
