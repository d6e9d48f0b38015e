import { extname } from 'node:path';
import { statSync } from 'node:fs';
import { CLI } from '../messages/cli';
import { REMEDY } from '../messages/remedy';
import type { Language } from '../messages/sentence';
import { say } from '../messages/sentence';
import type { Workbook } from '../form/workbook';
import { findLedger } from '../remedy/ledger/existing';
import type { Ledgers } from '../remedy/ledger/ledgers';
import { COLUMNS, PROBLEM_LEDGER } from '../remedy/ledger/problem-table';
import { priceSheet } from '../remedy/price-sheet';
import { pricesIn } from '../remedy/prices';
import { addSheets } from '../xlsx/add-sheets';
import { makeWorkbook } from './make-workbook';
import { patchWorkbook } from '../xlsx/patch';
import { readWorkbook } from '../xlsx/read';
import { readBytes } from './check-file';
import { ComplaintError } from './complaint';
import { deflateAtOnce } from './deflate';
import { inflateAtOnce } from './inflate';
import { assertWritable, saveWhole } from './save';
import type { Terminal } from './terminal';
import { plainText } from '../papers/print/width';

/** The workbook of ledgers that is there already; null for a new one. */
export interface LedgerFile {
  readonly bytes: Uint8Array;
  readonly workbook: Workbook;
}

/**
 * Opens the target. A workbook that holds our ledgers is brought up to date without `--force`, since nothing in it is lost; any other
 * file needs it, and keeps its own sheets.
 */
export function openLedgers(target: string, original: string, force: boolean): LedgerFile | null {
  if (extname(target).toLowerCase() !== '.xlsx')
    throw new ComplaintError('not-xlsx', CLI.notXlsx, { target });
  if (!statSync(target, { throwIfNoEntry: false })?.isFile()) {
    assertWritable(target, [original], force);
    return null;
  }
  assertWritable(target, [original], true);
  const bytes = readBytes(target);
  const workbook = readWorkbook(bytes, inflateAtOnce);
  if (!force && !findLedger(workbook, PROBLEM_LEDGER)) assertWritable(target, [original], false);
  return { bytes, workbook };
}

/** Writes the ledgers into their workbook and tells what was done. */
export function writeLedgers(
  target: string,
  file: LedgerFile | null,
  ledgers: Ledgers,
  language: Language,
  terminal: Terminal,
): void {
  const workbook = file?.workbook ?? { sheets: [] };
  const sheets = pricesIn(workbook).basis === 'none' ? [...ledgers.sheets, priceSheet()] : ledgers.sheets;
  const bytes = file
    ? addSheets(patched(file.bytes, ledgers), sheets, { deflate: deflateAtOnce })
    : makeWorkbook(sheets);
  saveWhole(target, bytes, file !== null);
  const { lines, added, states, conflicts } = ledgers;
  const counts = {
    notBegun: states.未启动,
    underWay: states.整改中,
    toReview: states.已完成待核,
    closed: states.已销号,
    rebound: states.反弹,
  };
  terminal.err(`${say(REMEDY.wroteLedgers, language, { target, lines, added, ...counts })}\n`);
  for (const { column, ...conflict } of conflicts) {
    const heading = Object.values(COLUMNS).find(({ name }) => name === column)?.heading ?? column;
    terminal.err(`${plainText(say(REMEDY.conflict, language, { ...conflict, column: heading }))}\n`);
  }
}

function patched(bytes: Uint8Array, { changes }: Ledgers): Uint8Array {
  return changes.length === 0 ? bytes : patchWorkbook(bytes, changes, deflateAtOnce);
}
