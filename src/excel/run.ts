/// <reference types="office-js" />
import type { Surroundings } from '../spreadsheet/types';
import { excelErrorOf } from './errors';
import { SpreadsheetError } from '../spreadsheet/problem';

/** What Excel 2021 LTSC offers; everything in this folder stays within it. */
export const EXCEL_FLOOR = '1.14';

/** Waits for Office.js and tells where the page runs; a plain browser answers `not-in-excel`. */
export async function surroundings(): Promise<Surroundings> {
  if (typeof Office === 'undefined') return 'not-in-excel';
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel || typeof Excel === 'undefined') return 'not-in-excel';
  return Office.context.requirements.isSetSupported('ExcelApi', EXCEL_FLOOR) ? 'ready' : 'too-old';
}

/** The language Excel shows its menus in: `zh-CN`, `en-US`… */
export function displayLanguage(): string {
  return typeof Office === 'undefined' ? '' : (Office.context?.displayLanguage ?? '');
}

/**
 * Whether a link in the pane can hand a file to the reader: in Excel on the web and, by its web view, in Excel for Windows; not on a Mac or
 * a tablet. Source: OfficeDev/office-js, issues 2700 (“by design”) and 3385. Known once `surroundings` has answered.
 */
export function downloads(): boolean {
  if (typeof Office === 'undefined') return false;
  const platform = Office.context?.platform;
  return platform === Office.PlatformType.OfficeOnline || platform === Office.PlatformType.PC;
}

/**
 * One piece of work in Excel. Waits while a cell is being edited. Throws SpreadsheetError and nothing else.
 * `kept`: tracked objects of an earlier piece, to go on with them.
 */
export async function inExcel<T>(
  work: (context: Excel.RequestContext) => Promise<T>,
  kept: readonly OfficeExtension.ClientObject[] = [],
): Promise<T> {
  if (typeof Excel === 'undefined') throw new SpreadsheetError('not-in-excel');
  try {
    return kept.length > 0
      ? await Excel.run({ delayForCellEdit: true, previousObjects: [...kept] }, work)
      : await Excel.run({ delayForCellEdit: true }, work);
  } catch (error) {
    throw excelErrorOf(error);
  }
}
