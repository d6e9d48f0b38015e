import { SpreadsheetError, spreadsheetErrorOf } from '../../spreadsheet/problem';
import type { Spreadsheet } from '../../spreadsheet/spreadsheet';
import type { OpenWorkbook } from '../../spreadsheet/types';
import type { WorkbookSettings } from '../../standards/workbook-settings';
import { listed } from '../findings/entries';
import type { Checked } from '../state/state';
import { engine, recordRulesOf } from './engine';
import type { Store } from '../state/store';
import { standardsFor } from '../../form/parameters';

/** A workbook with more used cells is read only after the user agreed. */
const LARGE_WORKBOOK = 1_000_000;

/** So long without an answer, a cell is most likely being edited. */
const PATIENCE = 1500;

/** From the workbook to the findings, in pieces between which the page can draw and answer. `since`: when it began; `set`: which of several declarations. */
export async function checkWorkbook(
  open: OpenWorkbook,
  settings: WorkbookSettings,
  since: number,
  set: string | null,
): Promise<Checked> {
  const { readForm, checkForm } = await engine();
  const standards = standardsFor(settings, open.workbook);
  await breathe();
  const form = readForm(open.workbook, { set });
  await breathe();
  const { answers, concessions } = settings;
  const record = await recordRulesOf(open.workbook, { answers, concessions, profile: standards.profile });
  const result = checkForm(form, standards.profile, concessions, record);
  await breathe();
  const list = listed(form, standards.profile, result);
  return { open, form, result, standards, list, time: new Date(), took: Date.now() - since };
}

/** A whole check with its progress; `take` gets what it gives. What goes wrong ends it, with a notice. */
export async function checkWithProgress(
  { get, dispatch }: Store,
  spreadsheet: Spreadsheet,
  signal: AbortSignal,
  anySize: boolean,
  take: (checked: Checked) => Promise<void>,
): Promise<void> {
  const since = Date.now();
  dispatch({ type: 'check-started' });
  dispatch({ type: 'tab', tab: 'check' });
  const patience = setTimeout(() => dispatch({ type: 'no-answer' }), PATIENCE);
  try {
    const open = await spreadsheet.read({
      signal,
      ...(anySize ? {} : { largest: LARGE_WORKBOOK }),
      onProgress: (done, total, sheets) => {
        clearTimeout(patience);
        dispatch({ type: 'read', done, total, sheets });
      },
    });
    dispatch({ type: 'reading-done' });
    const checked = await checkWorkbook(open, get().settings, since, get().set);
    if (signal.aborted) throw new SpreadsheetError('cancelled');
    await take(checked);
  } catch (error) {
    const { problem, parameters } = spreadsheetErrorOf(error);
    if (signal.aborted) dispatch({ type: 'check-ended', problem: 'cancelled', parameters: {} });
    else if (problem === 'too-large' && typeof parameters.cells === 'number' && !anySize) {
      dispatch({ type: 'too-large', cells: parameters.cells });
    } else dispatch({ type: 'check-ended', problem, parameters });
  } finally {
    clearTimeout(patience);
  }
}

function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
