import { parseSettings, SETTINGS_KEY } from '../../standards/workbook-settings';
import type { WorkbookSettings } from '../../standards/workbook-settings';
import { readAddInSetting } from '../../xlsx/add-in-setting';
import { Package } from '../../xlsx/package';

/** The answers about raw data that a workbook file keeps: last year's are carried on by importing last year's workbook. */
export function answersKeptIn(bytes: Uint8Array): WorkbookSettings['answers'] {
  return parseSettings(readAddInSetting(Package.open(bytes), SETTINGS_KEY)).answers;
}
