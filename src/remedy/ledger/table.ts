import type { CellValue } from '../../form/workbook';

/** What a cell of a ledger holds; null and '' are both nothing. */
export type LedgerValue = string | number | null;

/**
 * One column of a ledger. `program`: written anew at each refresh. `seed`: proposed once and kept up to date as long as nobody
 * changed it. `person`: never written by the program. Whatever a person typed stays, in any column.
 */
export interface LedgerColumn {
  readonly name: string;
  /** The words by which the column is found again, wherever it stands. */
  readonly heading: string;
  /** In half-width characters. */
  readonly width: number;
  readonly owner: 'program' | 'seed' | 'person';
  /** There, but shown on demand only. */
  readonly hidden?: boolean;
  readonly choices?: readonly string[];
  readonly align?: 'left' | 'center' | 'right';
  /** A number format: dates. */
  readonly format?: string;
}

/** A ledger as it is laid out: title, a line of help, headings, rows. */
export interface LedgerTable {
  /** Stands in the heading of its hidden column of records, so that a renamed sheet is known again. */
  readonly id: string;
  /** The name that a new sheet gets. */
  readonly sheet: string;
  readonly title: string;
  readonly help: string;
  readonly columns: readonly LedgerColumn[];
  /** Shows what another ledger holds: a cell that agrees with it is the program's again, whoever wrote it. */
  readonly mirror?: boolean;
}

/** One line: `key` is the same for the same thing in every edition. */
export interface LedgerLine {
  readonly key: string;
  readonly values: Readonly<Record<string, LedgerValue>>;
}

/** A line keeps the number it got; new ones go on from the greatest. */
export const NUMBER_COLUMN = 'number';

/** The two hidden columns by which the program knows its lines and its own words again. */
export const KEY_COLUMN = 'key';
export const RECORD_COLUMN = 'record';
export const KEY_HEADING = '问题编号';
export const recordHeading = (id: string): string => `系统记录·${id}`;

/** The names of columns that a county added begin so. */
export const OWN = 'own.';

/** All columns of a ledger with the two that the program needs. */
export function columnsWithRecords({ id, columns }: LedgerTable): readonly LedgerColumn[] {
  return [
    ...columns,
    { name: KEY_COLUMN, heading: KEY_HEADING, width: 20, owner: 'program', hidden: true },
    { name: RECORD_COLUMN, heading: recordHeading(id), width: 10, owner: 'program', hidden: true },
  ];
}

/** A cell's content as it is compared: a number as its shortest text, an empty cell as ''. */
export function plainValue(value: CellValue | LedgerValue | undefined): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? value.error : String(value);
}

/** A short mark of a text (FNV-1a, 32 bit): whether a cell still holds what the program wrote there. */
export function markOf(text: string): string {
  const known = MARKS.get(text);
  if (known !== undefined) return known;
  const mark = newMark(text);
  if (MARKS.size >= MOST_MARKS) MARKS.clear();
  MARKS.set(text, mark);
  return mark;
}

/** The same texts stand in a ledger and its views, line after line: their marks are made once. */
const MARKS = new Map<string, string>();
const MOST_MARKS = 50_000;

function newMark(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

/** What the program wrote into a line: column → mark of its text. */
export type LineRecord = ReadonlyMap<string, string>;

/** `measure:1k2j offices:9x` and back; what is damaged is no record. */
export function recordText(record: LineRecord): string {
  return [...record].map(([name, mark]) => `${name}:${mark}`).join(' ');
}

export function readRecord(text: string): LineRecord {
  const record = new Map<string, string>();
  for (const part of text.split(' ')) {
    const colon = part.indexOf(':');
    if (colon > 0 && colon < part.length - 1 && !part.includes(':', colon + 1))
      record.set(part.slice(0, colon), part.slice(colon + 1));
  }
  return record;
}
