import { checkForm } from '../../checks/check';
import type { OpenWorkbook, ReadOptions } from '../../excel/read/read-workbook';
import { readWorkbook } from '../../excel/read/read-workbook';
import { inExcel } from '../../excel/run';
import type { WorkbookSettings } from '../../standards/workbook-settings';
import { readForm } from '../../form/read';
import { entriesOf } from '../findings/entries';
import type { Checked } from '../state/state';
import { standardsFor } from '../../form/parameters';

/** A workbook with more used cells is read only after the user agreed. */
export const LARGE_WORKBOOK = 1_000_000;

/** Reads the open workbook; with `since` only the sheets that changed. */
export function readOpenWorkbook(options: ReadOptions): Promise<OpenWorkbook> {
  return inExcel((context) => readWorkbook(context, options));
}

/** From the workbook to the findings, in pieces between which the page can draw and answer. */
export async function checkWorkbook(open: OpenWorkbook, settings: WorkbookSettings): Promise<Checked> {
  const standards = standardsFor(settings, open.workbook);
  await breathe();
  const form = readForm(open.workbook);
  await breathe();
  const result = checkForm(form, standards.profile, settings.concessions);
  await breathe();
  return { open, form, result, standards, entries: entriesOf(result.findings), time: new Date() };
}

function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
