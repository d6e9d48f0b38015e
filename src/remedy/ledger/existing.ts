import { findLabelledTable } from '../../form/columns/labelled-columns';
import { cellAt } from '../../form/find/grid';
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

/** Null where the workbook has no such ledger yet. */
export function findLedger(workbook: Workbook, table: LedgerTable): ExistingLedger | null {
  const wanted = columnsWithRecords(table);
  const least = Math.min(4, table.columns.length);
  const own = recordHeading(table.id);
  const found = workbook.sheets.flatMap((sheet) => {
    const labelled = findLabelledTable(
      sheet,
      wanted.map(({ name, heading }) => ({ name, aliases: [heading] })),
      least,
    );
    return labelled ? [{ sheet, labelled }] : [];
  });
  // The record names its ledger; a ledger whose record was deleted is still known where most of its headings stand.
  const [best] =
    found.filter(({ labelled }) => labelled.columns.has(RECORD_COLUMN)).length > 0
      ? found.filter(({ labelled }) => labelled.columns.has(RECORD_COLUMN))
      : found
          .filter(
            ({ sheet, labelled }) =>
              !hasOtherRecord(sheet, own) && labelled.columns.size >= table.columns.length / 2,
          )
          .sort((a, b) => b.labelled.columns.size - a.labelled.columns.size);
  if (!best) return null;
  const { sheet, labelled } = best;
  const columns = new Map([...labelled.columns].map(([name, { column }]) => [name, column]));
  const below = sheet.rows.filter(({ index }) => index > labelled.headerBottom);
  return {
    sheet,
    columns,
    heading: labelled.headerBottom,
    end: Math.max(labelled.headerBottom, ...below.map(({ index }) => index)) + 1,
    right: Math.max(-1, ...labelled.headings.map(({ column }) => column)) + 1,
    lines: below.map((row) => lineOf(row, columns)),
  };
}

/** Whether a sheet is another ledger of ours. */
function hasOtherRecord({ rows }: Sheet, own: string): boolean {
  const prefix = recordHeading('');
  return rows.some(({ cells }) =>
    cells.some(({ value }) => typeof value === 'string' && value.startsWith(prefix) && value !== own),
  );
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
