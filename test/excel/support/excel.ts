import type { OpenWorkbook } from '../../../src/spreadsheet/types';
import { readWorkbook } from '../../../src/excel/read/read-workbook';
import { inExcel } from '../../../src/excel/run';
import type { RunningExcel, StartOptions } from '../../support/office/start-excel';
import { startExcel } from '../../support/office/start-excel';

/** Starts an Excel and lets the code under test find it where a page would: in the global scope. */
export async function openInExcel(options: StartOptions = {}): Promise<RunningExcel> {
  const running = await startExcel(options);
  const { Excel, Office, OfficeExtension } = running;
  Object.assign(globalThis, { Excel, Office, OfficeExtension });
  // office.js says of its own accord that it is ready.
  await running.settle();
  return running;
}

export function read(): Promise<OpenWorkbook> {
  return inExcel((context) => readWorkbook(context));
}

/** What went over the wire during a piece of work. `Excel.run` itself adds one request at its end that lets go of ranges. */
export async function trafficOf<T>(
  running: RunningExcel,
  work: () => Promise<T>,
): Promise<{ result: T; traffic: RunningExcel['traffic'] }> {
  running.host.rich.resetTraffic();
  const result = await work();
  return { result, traffic: { ...running.traffic } };
}
