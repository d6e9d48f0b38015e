import type { NewSheet } from '../../../src/form/new-sheet';
import type { Place } from '../../../src/form/workbook';
import { SpreadsheetError } from '../../../src/spreadsheet/problem';
import type { Undo } from '../../../src/spreadsheet/types';
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
    readonly live?: string | null;
  }[],
): Promise<{ kept: Place[] }> {
  refuse(done.map(({ sheet }) => sheet));
  const kept: Place[] = [];
  for (const { place, cell, sheet, before, after, live = null } of done) {
    const there = sheet.rows.some((line) => line.includes(cell));
    if (there && cell.formula === live && cell.value === after) {
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

/** Empty rows, which go away again where nobody wrote in them. */
export function putRows(
  insertions: readonly { readonly sheet: MemorySheet; readonly at: number; readonly count: number }[],
): Undo {
  const done = insertions.map(({ sheet, at, count }) => {
    refuse([sheet]);
    const lines = Array.from({ length: count }, (): MemoryCell[] => []);
    while (sheet.rows.length < at) sheet.rows.push([]);
    sheet.rows.splice(at, 0, ...lines);
    return { sheet, lines };
  });
  const run = async (): Promise<{ kept: Place[] }> => {
    refuse(done.map(({ sheet }) => sheet));
    const kept: Place[] = [];
    for (const { sheet, lines } of done) {
      const row = sheet.rows.findIndex((line) => lines.includes(line));
      if (lines.flat().some(({ value }) => value !== null)) kept.push({ sheet: sheet.name, row, column: 0 });
      else sheet.rows = sheet.rows.filter((line) => !lines.includes(line));
    }
    return { kept };
  };
  return { count: insertions.reduce((all, { count }) => all + count, 0), run };
}
