import { parseSettings, SETTINGS_KEY } from '../../standards/workbook-settings';
import type { WorkbookSettings } from '../../standards/workbook-settings';
import { readAddInSetting } from '../../xlsx/add-in-setting';
import { Package } from '../../xlsx/package';

/** The answers about raw data that a workbook file keeps: last year's are carried on by importing last year's workbook. */
export function answersKeptIn(source: Uint8Array | Package): WorkbookSettings['answers'] {
  return parseSettings(
    readAddInSetting(source instanceof Package ? source : Package.open(source), SETTINGS_KEY),
  ).answers;
}
