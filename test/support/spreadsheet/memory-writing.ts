import type { NewSheet } from '../../../src/form/new-sheet';
import type { Place } from '../../../src/form/workbook';
import { SpreadsheetError } from '../../../src/spreadsheet/problem';
import type { MemoryCell, MemorySheet } from './memory-book';
import { cellAt } from './memory-book';

export function refuse(sheets: readonly MemorySheet[]): void {
  if (sheets.some((sheet) => sheet.protected)) throw new SpreadsheetError('protected');
}

export async function putBack(
  done: readonly {
    readonly place: Place;
    readonly cell: MemoryCell;
    readonly sheet: MemorySheet;
    readonly before: MemoryCell;
    readonly after: unknown;
  }[],
): Promise<{ kept: Place[] }> {
  refuse(done.map(({ sheet }) => sheet));
  const kept: Place[] = [];
  for (const { place, cell, sheet, before, after } of done) {
    const there = sheet.rows.some((line) => line.includes(cell));
    if (there && cell.formula === null && cell.value === after) {
      Object.assign(cell, { value: before.value, formula: before.formula });
    } else kept.push(place);
  }
  return { kept };
}

export function write(sheet: MemorySheet, { cells }: NewSheet): MemorySheet {
  for (const { row, column, value, style } of cells) {
    const cell = cellAt(sheet, row, column);
    cell.value = typeof value === 'object' ? value.error : (value ?? null);
    cell.fill = style?.fill === undefined ? null : `#${style.fill}`;
  }
  return sheet;
}
