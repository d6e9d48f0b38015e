import type { EditedProfile } from '../../form/parameters';
import { ownThresholds, PARAMETERS_SHEET, parametersSheet } from '../../form/parameters';
import { readWorkbook } from '../../excel/read/read-workbook';
import { inExcel } from '../../excel/run';
import type { WorkbookSettings } from '../../standards/workbook-settings';
import { writeSettings } from '../../excel/settings';
import { replaceSheet } from '../../excel/sheets/insert-sheets';
import { STANDARDS_TAB } from '../../messages/pane-standards';
import { findProfile } from '../../standards/profiles';
import type { Notice } from '../state/state';
import type { Store } from '../state/store';
import { standardsFor } from '../../form/parameters';
import { success } from './work';

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

/** Writes 标准参数 for the profile in force; what the county had entered there is kept. */
export async function insertParameters(store: Store): Promise<Notice> {
  const { settings, language } = store.get();
  await inExcel(async (context) => {
    const { workbook } = await readWorkbook(context, { only: PARAMETERS_SHEET });
    const [earlier] = workbook.sheets;
    const own = earlier ? ownThresholds(earlier) : undefined;
    await replaceSheet(context, parametersSheet(findProfile(settings.profile), language, own));
  });
  return success(STANDARDS_TAB.parametersInserted);
}
