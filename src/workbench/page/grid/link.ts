import { type ICellData, type Nullable, type Workbook, type Worksheet } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import { type Area, type Book, columnOfKey, rowOfKey, type Sheet } from '@junheng/host';
import { type GridComponent, UNIT } from './univer';

/** The open workbook and the grid that shows it. Sheets have the same id in both. */
export class Link {
  private readonly formulas: FormulaDataModel;

  constructor(
    readonly book: Book,
    readonly grid: GridComponent,
    readonly workbook: Workbook,
  ) {
    this.formulas = grid.injector.get(FormulaDataModel);
  }

  worksheet(sheet: Sheet): Worksheet | null {
    return this.workbook.getSheetBySheetId(sheet.id) ?? null;
  }

  /** The formula of a cell of the grid with its `=`; a shared one as it reads in this cell. */
  formula(sheet: Sheet, row: number, column: number, cell: Nullable<ICellData>): string | undefined {
    if (!cell?.f && !cell?.si) return undefined;
    const text = cell.si ? this.formulas.getFormulaStringByCell(row, column, sheet.id, UNIT) : cell.f;
    return text?.startsWith('=') ? text : undefined;
  }

  /** `calculated`: the grid learns the formulas and calculates what depends on the cells; it does not where all is only local. */
  run(id: string, parameters: object, calculated = false): void {
    this.grid.commands.syncExecuteCommand(
      id,
      { unitId: UNIT, ...parameters },
      { onlyLocal: !calculated, fromWorkbook: true },
    );
  }
}

/** What is to be compared: everything on the sheet, or some areas of it. */
export type Extent = readonly Area[] | 'all';

/** Every cell within the extent that exists in the workbook, in the grid or in both, once. */
export function* cellsWithin(
  sheet: Sheet,
  worksheet: Worksheet,
  extent: Extent,
): IterableIterator<[number, number]> {
  const matrix = worksheet.getCellMatrix();
  if (extent !== 'all') {
    const lastRow = Math.max(worksheet.getRowCount(), ...[...sheet.cells.keys()].slice(-1).map(rowOfKey)) - 1;
    for (const area of extent)
      for (let row = area.top; row <= Math.min(area.bottom, lastRow); row += 1)
        for (
          let column = area.left;
          column <= Math.min(area.right, worksheet.getColumnCount() - 1);
          column += 1
        )
          yield [row, column];
    return;
  }
  for (const key of [...sheet.cells.keys()]) yield [rowOfKey(key), columnOfKey(key)];
  const rest: [number, number][] = [];
  matrix.forValue((row, column) => {
    if (!sheet.at(row, column)) rest.push([row, column]);
  });
  yield* rest;
}
