/// <reference types="office-js" />
import {
  type Blank,
  type Book,
  EXCEL_2021,
  EXCEL_365,
  ExcelHost,
  type Format,
  installHost,
  type Matrix,
  parseAddress,
  type Sheet,
  type Traffic,
} from '@junheng/host';
import { evaluate, jsdomWindow } from './jsdom-window';
import { bookOf, type Cells } from './books';
import { nodeWindow } from './node-window';
import { officeScript, officeText } from './script-files';

export interface StartOptions {
  /** A workbook, or the cells of its sheets by name, or nothing: one empty sheet. */
  readonly workbook?: Book | Readonly<Record<string, Cells>>;
  /** Which Excel: 2021 LTSC (the floor), or 365 as far as the npm office.js goes, or a matrix of one's own. */
  readonly matrix?: '2021' | '365' | Matrix;
  readonly locale?: string;
  readonly author?: string;
}

/** Microsoft's office.js at work on a workbook of ours. */
export interface RunningExcel {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  /** `CustomFunctions` of the function runtime. */
  readonly CustomFunctions: {
    associate(id: string, call: (...args: never[]) => unknown): void;
    Error: new (code: string, message?: string) => Error;
    ErrorCode: Readonly<Record<string, string>>;
  };
  readonly window: Record<string, unknown>;
  readonly host: ExcelHost;
  readonly book: Book;
  /** What went over the wire since the start or the last `host.rich.resetTraffic()`. */
  readonly traffic: Traffic;
  /** A person types into a cell. */
  typeAsUser(sheet: string, address: string, value: string | number | boolean): void;
  /** Calls a custom function with these arguments as a cell would, and answers what the cell would show. */
  callFunction(name: string, args: readonly Argument[], build?: { blanks: Blank }): Promise<unknown>;
  formatOf(sheet: string, address: string): Format;
  beginCellEdit(): void;
  endCellEdit(): void;
  /** Every cell's own format, and those of rows, columns and rules: for deep comparison. */
  snapshot(): unknown;
  /** Lets events and calculation come to rest. */
  settle(): Promise<void>;
}

export type Argument =
  | string
  | number
  | boolean
  | null
  | readonly (readonly (string | number | boolean | null | { error: string })[])[];

const MATRICES: Readonly<Record<string, Matrix>> = { '2021': EXCEL_2021, '365': EXCEL_365 };

/** Starts office.js in plain Node, each time in a fresh context. */
export function startExcel(options: StartOptions = {}): Promise<RunningExcel> {
  return start(nodeWindow(), options, (window) => officeScript('office.js')?.runInContext(window));
}

/** Starts office.js in the page of jest-environment-jsdom; once a test file, since it lives in the page. */
export function startExcelInPage(options: StartOptions = {}): Promise<RunningExcel> {
  return start(jsdomWindow(), options, (window) => evaluate(window, officeText('office.js') ?? ''));
}

async function start(
  window: Record<string, unknown>,
  options: StartOptions,
  run: (window: Record<string, unknown>) => unknown,
): Promise<RunningExcel> {
  const { workbook, matrix = '2021', locale = 'zh-CN', author } = options;
  const book = bookOf(workbook ?? { 表1: [] });
  const host = new ExcelHost(book, {
    matrix: typeof matrix === 'string' ? (MATRICES[matrix] ?? EXCEL_2021) : matrix,
    locale,
    ...(author === undefined ? {} : { author }),
  });
  host.rich.onFault = (error) => console.error('The host failed:', error);
  installHost(window, host);
  run(window);
  const office = window['Office'] as typeof Office;
  await new Promise<void>((resolve) => void office.onReady(() => resolve()));
  await greeting(host);
  return running(window, host);
}

/** office.js reports itself ready with a batch of its own; what is counted begins after it. */
async function greeting(host: ExcelHost): Promise<void> {
  for (let turn = 0; turn < 200 && host.rich.traffic.received === 0; turn += 1)
    await new Promise((resolve) => setTimeout(resolve, 1));
  host.rich.resetTraffic();
}

function running(window: Record<string, unknown>, host: ExcelHost): RunningExcel {
  const { book } = host;
  return {
    Excel: window['Excel'] as typeof Excel,
    Office: window['Office'] as typeof Office,
    OfficeExtension: window['OfficeExtension'] as typeof OfficeExtension,
    CustomFunctions: window['CustomFunctions'] as RunningExcel['CustomFunctions'],
    window,
    host,
    book,
    get traffic() {
      return host.rich.traffic;
    },
    typeAsUser(sheet, address, value) {
      const { row, column } = placeOf(address);
      host.type(sheetOf(book, sheet), row, column, value);
    },
    callFunction: (name, args, build) => callFunction(host, name, args, build ? build.blanks : 0),
    formatOf(sheet, address) {
      const { row, column } = placeOf(address);
      return sheetOf(book, sheet).format(row, column);
    },
    beginCellEdit: () => host.rich.beginCellEdit(),
    endCellEdit: () => host.rich.endCellEdit(),
    snapshot: () => book.sheets.map(formatsOf),
    settle: () => settle(host),
  };
}

function sheetOf(book: Book, name: string): Sheet {
  const sheet = book.sheet(name);
  if (!sheet) throw new Error(`No sheet ${name}`);
  return sheet;
}

function placeOf(address: string): { row: number; column: number } {
  const area = parseAddress(address)?.area;
  if (!area) throw new Error(`No cell ${address}`);
  return { row: area.top, column: area.left };
}

const formatsOf = (sheet: Sheet): unknown => ({
  name: sheet.name,
  cells: [...sheet.cells]
    .filter(([, cell]) => cell.format)
    .map(([key, cell]) => [key, cell.format])
    .sort(([a], [b]) => Number(a) - Number(b)),
  rows: [...sheet.parts.rows],
  columns: [...sheet.parts.columns],
  conditionalFormats: sheet.parts.conditionalFormats,
  merges: sheet.parts.merges,
});

async function settle(host: ExcelHost): Promise<void> {
  await host.calculation.settled();
  await new Promise((resolve) => setTimeout(resolve, 0));
  await host.calculation.settled();
}

/** Puts the arguments on a sheet of their own beside the call and reads the call's cell, spill included. */
async function callFunction(
  host: ExcelHost,
  name: string,
  args: readonly Argument[],
  blank: Blank,
): Promise<unknown> {
  const { book, calculation } = host;
  const sheet = book.newSheet('参数');
  book.journal.unrecorded(() => book.change({ order: [...book.sheets, sheet] }));
  calculation.blank = blank;
  let column = 100;
  const texts = args.map((arg) => {
    if (!Array.isArray(arg))
      return arg === null ? '' : typeof arg === 'string' ? JSON.stringify(arg) : String(arg);
    const rows = arg as readonly (readonly (string | number | boolean | null | { error: string })[])[];
    const left = column;
    column += (rows[0]?.length ?? 0) + 1;
    for (const [i, row] of rows.entries())
      for (const [j, content] of row.entries())
        if (content !== null) sheet.put(i * 16_384 + left + j, { content });
    return rangeText(rows.length, left, rows[0]?.length ?? 0);
  });
  host.type(sheet, 0, 0, `=${name}(${texts.join(',')})`);
  await settle(host);
  const spilled = [...sheet.cells].filter(([key, cell]) => key === 0 || cell.spilledFrom === 0);
  const width = Math.max(...spilled.map(([key]) => key % 16_384)) + 1;
  const height = Math.max(...spilled.map(([key]) => Math.floor(key / 16_384))) + 1;
  const values = Array.from({ length: height }, (_, i) =>
    Array.from({ length: width }, (__, j) => sheet.content(i, j)),
  );
  book.journal.unrecorded(() => book.change({ order: book.sheets.filter((one) => one !== sheet) }));
  return height * width === 1 ? values[0]?.[0] : values;
}

function rangeText(rows: number, left: number, columns: number): string {
  const letters = (index: number): string =>
    index < 26
      ? String.fromCharCode(65 + index)
      : letters(Math.floor(index / 26) - 1) + String.fromCharCode(65 + (index % 26));
  return `${letters(left)}1:${letters(left + columns - 1)}${rows}`;
}
