import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ExcelSpreadsheet } from '../../../src/excel/excel-spreadsheet';
import { paneSession } from '../../../src/taskpane/session/session';
import { DEFAULT_STANDARDS } from '../../../src/taskpane/session/standards';
import type { PaneSession } from '../../../src/taskpane/session/session';
import type { PaneState } from '../../../src/taskpane/state/state';
import { startState } from '../../../src/taskpane/state/state';
import type { Store } from '../../../src/taskpane/state/store';
import { createStore } from '../../../src/taskpane/state/store';
import { type Book, loadWorkbook } from '@junheng/host';
import { openInExcel } from '../../excel/support/excel';
import type { RunningExcel, StartOptions } from '../../support/office/start-excel';

/** The pane without its view, on a workbook open in an Excel. */
export interface OpenPane {
  readonly excel: RunningExcel;
  readonly store: Store;
  readonly session: PaneSession;
  readonly state: () => PaneState;
}

/** The sample county, as the file opens. */
export function sampleCounty(): Book {
  const bytes = readFileSync(join(__dirname, '../../../assets/sample-county.xlsx'));
  return loadWorkbook(new Uint8Array(bytes)).book;
}

export async function openPane(
  workbook: NonNullable<StartOptions['workbook']>,
  matrix: NonNullable<StartOptions['matrix']> = '2021',
): Promise<OpenPane> {
  const excel = await openInExcel({ workbook, matrix });
  const store = createStore(startState('zh', DEFAULT_STANDARDS));
  const session = paneSession(store, new ExcelSpreadsheet());
  await session.start();
  return { excel, store, session, state: store.get };
}

/** Waits for what happens by itself, at most two seconds. */
export async function until(condition: () => boolean): Promise<void> {
  for (let i = 0; i < 100 && !condition(); i += 1) await new Promise((done) => setTimeout(done, 20));
  if (!condition()) throw new Error('It did not happen');
}

export const noticeOf = ({ state }: OpenPane): string | undefined => state().notice?.sentence.zh;
export const findingsOf = ({ state }: OpenPane) => state().checked?.result.findings ?? [];
