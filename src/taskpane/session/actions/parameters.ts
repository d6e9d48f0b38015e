import { ownThresholds, PARAMETERS_SHEET } from '../../../form/parameters';
import { STANDARDS_TAB } from '../../../messages/pane-standards';
import { signOf } from '../../../spreadsheet/spreadsheet';
import { findProfile } from '../../../standards/profiles';
import type { Notice } from '../../state/state';
import type { Desk } from '../desk';
import { success, warning } from '../work';
import type { PaneActions } from './pane-actions';

export function parameters(desk: Desk): Pick<PaneActions, 'insertParameters' | 'reloadParameters'> {
  const reloadParameters = (): Promise<void> => desk.changeSettings(desk.store.get().settings);
  return {
    reloadParameters,

    async insertParameters(over = false): Promise<void> {
      await desk.writing(() => write(desk, over));
      if (!desk.store.get().question) await reloadParameters();
    },
  };
}

/**
 * Writes 标准参数 for the profile in force; what the county had entered there is kept. Where the sheet is there already,
 * it asks first, unless `over` was said.
 */
async function write({ store, spreadsheet }: Desk, over: boolean): Promise<Notice | null> {
  const { parametersSheet } = await import('../../../form/template/parameters-sheet');
  const { settings, language } = store.get();
  const { workbook } = await spreadsheet.read({ only: PARAMETERS_SHEET });
  const [earlier] = workbook.sheets;
  const own = earlier && ownThresholds(earlier);
  const sheet = parametersSheet(findProfile(settings.profile), language, own ?? []);
  const whose = await spreadsheet.whoseSheet(signOf(sheet));
  if (whose === 'other') return warning(STANDARDS_TAB.parametersTaken);
  if (whose === 'ours' && !over) {
    store.dispatch({ type: 'question', question: { kind: 'rewrite', sheet: 'parameters' } });
    return null;
  }
  await spreadsheet.replaceSheet(sheet);
  return success(STANDARDS_TAB.parametersInserted);
}
