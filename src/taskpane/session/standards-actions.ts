import type { EditedProfile } from '../../form/parameters';
import { ownThresholds, PARAMETERS_SHEET, standardsFor } from '../../form/parameters';
import { parametersSheet } from '../../form/template/parameters-sheet';
import { readWorkbook } from '../../excel/read/read-workbook';
import { inExcel } from '../../excel/run';
import type { WorkbookSettings } from '../../standards/workbook-settings';
import { writeSettings } from '../../excel/settings';
import { replaceSheet, whoseSheet } from '../../excel/sheets/insert-sheets';
import { STANDARDS_TAB } from '../../messages/pane-standards';
import { findProfile } from '../../standards/profiles';
import type { Notice } from '../state/state';
import type { Store } from '../state/store';
import { success, warning } from './work';

/** Keeps the settings in the workbook and gives the standards that they and the 标准参数 sheet put in force. */
export async function chooseSettings(
  settings: WorkbookSettings,
  before: WorkbookSettings,
): Promise<EditedProfile> {
  return inExcel(async (context) => {
    if (settings !== before) await writeSettings(context, settings);
    const { workbook } = await readWorkbook(context, { only: PARAMETERS_SHEET });
    return standardsFor(settings, workbook);
  });
}

/**
 * Writes 标准参数 for the profile in force; what the county had entered there is kept. Where the sheet is there already,
 * it asks first, unless `over` was said.
 */
export async function insertParameters(store: Store, over: boolean): Promise<Notice | null> {
  const { settings, language } = store.get();
  return inExcel(async (context) => {
    const { workbook } = await readWorkbook(context, { only: PARAMETERS_SHEET });
    const [earlier] = workbook.sheets;
    const own = earlier && ownThresholds(earlier);
    const sheet = parametersSheet(findProfile(settings.profile), language, own ?? []);
    const whose = await whoseSheet(context, sheet);
    if (whose === 'other') return warning(STANDARDS_TAB.parametersTaken);
    if (whose === 'ours' && !over) {
      store.dispatch({ type: 'question', question: { kind: 'rewrite', sheet: 'parameters' } });
      return null;
    }
    await replaceSheet(context, sheet);
    return success(STANDARDS_TAB.parametersInserted);
  });
}
