import type { NewSheet } from '../../src/form/new-sheet';
import type { CellValue, Sheet, Workbook } from '../../src/form/workbook';
import type { LedgerChange } from '../../src/remedy/ledger/refresh';

/** A sheet as rows of values that a test may sort, cut and type into. */
export interface Grid {
  name: string;
  rows: (CellValue | undefined)[][];
}

export function gridOf({ name, cells }: NewSheet): Grid {
  const rows: (CellValue | undefined)[][] = [];
  for (const { row, column, value } of cells) {
    while (rows.length <= row) rows.push([]);
    const line = rows[row];
    if (line) line[column] = value;
  }
  return { name, rows };
}

export function workbookOf(grids: readonly Grid[]): Workbook {
  return { sheets: grids.map(sheetOf) };
}

function sheetOf({ name, rows }: Grid): Sheet {
  return {
    name,
    visibility: 'visible',
    protected: false,
    merges: [],
    hiddenColumns: [],
    rows: rows.flatMap((row, index) => {
      const cells = Array.from(row).flatMap((value, column) =>
        value === undefined || value === '' ? [] : [{ column, value }],
      );
      return cells.length === 0 ? [] : [{ index, hidden: false, cells }];
    }),
  };
}

/** What the program writes, written. */
export function written(grids: readonly Grid[], changes: readonly LedgerChange[]): void {
  for (const { sheet, row, column, value } of changes) {
    const grid = grids.find(({ name }) => name === sheet);
    if (!grid) throw new Error(`no sheet ${sheet}`);
    while (grid.rows.length <= row) grid.rows.push([]);
    const line = grid.rows[row];
    if (line) line[column] = value ?? undefined;
  }
}
