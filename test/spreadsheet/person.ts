import type { Spreadsheet } from '../../src/spreadsheet/spreadsheet';
import type { Cells } from '../support/office/books';

/** What a person at the spreadsheet does and sees, whatever the spreadsheet is. Rows count from 0. */
export interface Person {
  type(sheet: string, address: string, value: string | number | boolean): void;
  insertRow(sheet: string, row: number): void;
  deleteRow(sheet: string, row: number): void;
  protect(sheet: string, on: boolean): void;
  hideRow(sheet: string, row: number): void;
  rename(sheet: string, name: string): void;
  removeSheet(sheet: string): void;
  select(sheet: string, address: string): void;
  /** Another file is open under the same window. */
  openOther(name: string): void;
  valueAt(sheet: string, address: string): unknown;
  /** With its `=`; null where there is none. */
  formulaAt(sheet: string, address: string): string | null;
  fillAt(sheet: string, address: string): string | null;
  /** `A1:entry`: the cells that carry a mark of ours, row by row. */
  marks(sheet: string): string[];
  noteAt(sheet: string, address: string): string | null;
  /** `表1!B2` */
  selection(): string;
  sheets(): string[];
  settle(): Promise<void>;
}

export type OpenSpreadsheet = (
  sheets: Readonly<Record<string, Cells>>,
) => Promise<{ spreadsheet: Spreadsheet; person: Person }>;

/** What groups and runs the tests of the contract: Jest's own, or something that runs each many times. */
export interface Runner {
  describe(name: string, group: () => void): void;
  test(name: string, run: () => Promise<void>): void;
}
