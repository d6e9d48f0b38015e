import type { WorkbookSettings } from '../standards/workbook-settings';
import { DEFAULT_SETTINGS, parseSettings, SETTINGS_KEY } from '../standards/workbook-settings';

/** The choices kept in the workbook; what is unknown to this version falls back to the default. */
export async function readSettings(context: Excel.RequestContext): Promise<WorkbookSettings> {
  const setting = context.workbook.settings.getItemOrNullObject(SETTINGS_KEY);
  setting.load('value');
  await context.sync();
  return setting.isNullObject ? DEFAULT_SETTINGS : parseSettings(setting.value);
}

/** Settings equal to the default leave no trace in the file. */
export async function writeSettings(
  context: Excel.RequestContext,
  settings: WorkbookSettings,
): Promise<void> {
  const written = JSON.stringify(settings);
  if (written === JSON.stringify(DEFAULT_SETTINGS)) {
    const kept = context.workbook.settings.getItemOrNullObject(SETTINGS_KEY);
    kept.load('key');
    await context.sync();
    if (!kept.isNullObject) kept.delete();
  } else {
    context.workbook.settings.add(SETTINGS_KEY, written);
  }
  await context.sync();
}

/** Lets every formula of the workbook be calculated anew: functions that depend on the settings show their new results. */
export async function recalculate(context: Excel.RequestContext): Promise<void> {
  context.workbook.application.calculate('Full');
  await context.sync();
}
