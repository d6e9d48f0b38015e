import { cellAt } from '../../form/find/grid';
import { key } from '../../form/text/key';
import type { CellValue, Row, Sheet, Workbook } from '../../form/workbook';
import {
  columnsWithRecords,
  KEY_COLUMN,
  plainValue,
  readRecord,
  RECORD_COLUMN,
  recordHeading,
} from './table';
import type { LedgerTable, LineRecord } from './table';

/** A line of a ledger that is there already. */
export interface ExistingLine {
  readonly row: number;
  /** '' on a line of the county's own. */
  readonly key: string;
  readonly record: LineRecord;
  /** By the names of the columns; only what is there. */
  readonly cells: ReadonlyMap<string, CellValue>;
}

/** A ledger found in a workbook by its headings, whatever its sheet is called and wherever its columns stand. */
export interface ExistingLedger {
  readonly sheet: Sheet;
  /** Name of a column → where it stands. */
  readonly columns: ReadonlyMap<string, number>;
  readonly heading: number;
  /** The first free row below everything, and the first free column behind the headings. */
  readonly end: number;
  readonly right: number;
  readonly lines: readonly ExistingLine[];
}

/** Headings are looked for that far down: above them stand a title and what people put there. */
const REACH = 100;
/** Longer texts are no headings of ours. */
const LONGEST_HEADING = 40;

/** Null where the workbook has no such ledger yet. */
export function findLedger(workbook: Workbook, table: LedgerTable): ExistingLedger | null {
  const names = new Map(columnsWithRecords(table).map(({ name, heading }) => [key(heading), name]));
  const own = key(recordHeading(table.id));
  const least = Math.min(4, table.columns.length);
  let best: { readonly sheet: Sheet; readonly row: Row; readonly rank: number } | null = null;
  for (const sheet of workbook.sheets) {
    for (const row of headingRows(sheet)) {
      const texts = headingTexts(row);
      const known = texts.filter((text) => names.has(text)).length;
      const records = texts.filter((text) => text.startsWith(RECORD_PREFIX));
      // The record names its ledger; one whose record was deleted is still known where most of its headings stand.
      if (
        known < least ||
        (!records.includes(own) && (records.length > 0 || known < table.columns.length / 2))
      )
        continue;
      const rank = known + (records.includes(own) ? 1000 : 0);
      if (!best || rank > best.rank) best = { sheet, row, rank };
    }
  }
  return best && ledgerAt(best.sheet, best.row, names);
}

const RECORD_PREFIX = key(recordHeading(''));
const headings = new WeakMap<Row, readonly string[]>();

/** The texts of a row as headings are compared; every ledger of a workbook is sought among the same rows. */
function headingTexts(row: Row): readonly string[] {
  const known = headings.get(row);
  if (known) return known;
  const texts = row.cells.flatMap(({ value }) =>
    typeof value === 'string' && value !== '' && value.length <= LONGEST_HEADING ? [key(value)] : [],
  );
  headings.set(row, texts);
  return texts;
}

/** The rows near the top in which several words stand beside each other. */
function headingRows({ rows }: Sheet): readonly Row[] {
  return rows.slice(0, REACH).filter(({ cells }) => cells.length >= 4);
}

function ledgerAt(sheet: Sheet, row: Row, names: ReadonlyMap<string, string>): ExistingLedger {
  const columns = new Map<string, number>();
  for (const { column, value } of row.cells) {
    const name = typeof value === 'string' ? names.get(key(value)) : undefined;
    // Of two columns with one heading the first is ours: a copy is the county's.
    if (name !== undefined && !columns.has(name)) columns.set(name, column);
  }
  const below = sheet.rows.filter(({ index }) => index > row.index);
  const right = below.reduce(
    (most, { cells }) => Math.max(most, cells.at(-1)?.column ?? 0),
    row.cells.at(-1)?.column ?? 0,
  );
  return {
    sheet,
    columns,
    heading: row.index,
    end: (below.at(-1)?.index ?? row.index) + 1,
    right: right + 1,
    lines: below.map((line) => lineOf(line, columns)),
  };
}

function lineOf(row: Row, columns: ReadonlyMap<string, number>): ExistingLine {
  const cells = new Map<string, CellValue>();
  for (const [name, column] of columns) {
    const cell = cellAt(row, column);
    if (cell && cell.value !== '') cells.set(name, cell.value);
  }
  return {
    row: row.index,
    key: plainValue(cells.get(KEY_COLUMN)).trim(),
    record: readRecord(plainValue(cells.get(RECORD_COLUMN))),
    cells,
  };
}
