import type { ICellData, Nullable, Worksheet } from '@univerjs/core';
import {
  SetRangeValuesMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
} from '@univerjs/sheets';
import { type Cell, columnOfKey, MAX_COLUMNS, MAX_ROWS, rowOfKey, type Sheet } from '@junheng/host';
import { contentOf, gridValue, sameContent } from './cells';
import { cellsWithin, type Extent, type Link } from './link';
import { lookChange, styleOf } from './look';

/** Brings what changed in the workbook into the grid, with one mutation whatever the number of cells. */
export function push(link: Link, sheet: Sheet, extent: Extent): void {
  const worksheet = link.worksheet(sheet);
  if (!worksheet) return;
  makeRoom(link, sheet, worksheet);
  const matrix = worksheet.getCellMatrix();
  const cellValue: Record<number, Record<number, Nullable<ICellData>>> = {};
  let any = false;
  let valued = false;
  for (const [row, column] of cellsWithin(sheet, worksheet, extent)) {
    const theirs = matrix.getValue(row, column);
    const ours = sheet.at(row, column);
    if (!theirs && !ours) continue;
    const data = {
      ...value(link, sheet, row, column, theirs, ours),
      ...look(sheet, worksheet, row, column, theirs, ours),
    };
    if (Object.keys(data).length === 0) continue;
    (cellValue[row] ??= {})[column] = data;
    any = true;
    valued ||= 'v' in data;
  }
  if (any) link.run(SetRangeValuesMutation.id, { subUnitId: sheet.id, cellValue }, valued);
}

function value(
  link: Link,
  sheet: Sheet,
  row: number,
  column: number,
  theirs: Nullable<ICellData>,
  ours: Cell | undefined,
): ICellData {
  const formula = link.formula(sheet, row, column, theirs);
  const content = ours?.spilledFrom === undefined ? ours?.content : undefined;
  if (formula === ours?.formula && sameContent(contentOf(theirs, formula !== undefined), content)) return {};
  // A new formula is sent without a result, so that it is calculated.
  const shown =
    ours?.formula !== undefined && formula !== ours.formula ? gridValue(undefined) : gridValue(content);
  return { f: ours?.formula ?? null, si: null, p: null, ...shown };
}

function look(
  sheet: Sheet,
  worksheet: Worksheet,
  row: number,
  column: number,
  theirs: Nullable<ICellData>,
  ours: Cell | undefined,
): ICellData {
  if (!theirs?.s && !ours?.format) return {};
  const format = sheet.format(row, column);
  const differs = lookChange(format, worksheet.getComposedCellStyle(row, column)) !== null;
  return differs ? { s: { ...styleOf(format) } } : {};
}

/** The grid has as many rows and columns as it was given; a write beyond them makes it grow. */
function makeRoom(link: Link, sheet: Sheet, worksheet: Worksheet): void {
  let rows = worksheet.getRowCount();
  let columns = worksheet.getColumnCount();
  for (const key of sheet.cells.keys()) {
    rows = Math.max(rows, rowOfKey(key) + 2);
    columns = Math.max(columns, columnOfKey(key) + 2);
  }
  if (rows > worksheet.getRowCount())
    link.run(SetWorksheetRowCountMutation.id, { subUnitId: sheet.id, rowCount: Math.min(rows, MAX_ROWS) });
  if (columns > worksheet.getColumnCount())
    link.run(SetWorksheetColumnCountMutation.id, {
      subUnitId: sheet.id,
      columnCount: Math.min(columns, MAX_COLUMNS),
    });
}
