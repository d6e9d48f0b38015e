import { HostError } from '../protocol/errors';
import { type Area, cellsOf, isWholeColumns, isWholeRows } from './area';
import type { Book } from './book';
import { requireAllowed } from './edit';
import type { FormatPatch } from './format';
import { MAX_CELLS_READ } from './limits';
import { keyOf, type Sheet } from './sheet';

/** Changes the look of the areas. Whole rows and columns keep it once for all their cells, also those to come. */
export function paint(
  book: Book,
  sheet: Sheet,
  areas: readonly Area[],
  patch: FormatPatch | ((row: number, column: number) => FormatPatch),
): void {
  requireAllowed(sheet, 'allowFormatCells');
  for (const area of areas) {
    if (typeof patch !== 'function' && isWholeColumns(area)) paintLines(book, sheet, area, 'columns', patch);
    else if (typeof patch !== 'function' && isWholeRows(area)) paintLines(book, sheet, area, 'rows', patch);
    else {
      if (cellsOf(area) > MAX_CELLS_READ) throw new HostError('RangeExceedsLimit');
      for (let row = area.top; row <= area.bottom; row += 1)
        for (let column = area.left; column <= area.right; column += 1)
          paintCell(book, sheet, row, column, typeof patch === 'function' ? patch(row, column) : patch);
    }
  }
  book.emit({ kind: 'formatted', sheet, areas, origin: book.origin });
}

function paintCell(book: Book, sheet: Sheet, row: number, column: number, patch: FormatPatch): void {
  const key = keyOf(row, column);
  const cell = sheet.cells.get(key);
  const before = cell?.format ?? sheet.inheritedFormat(row, column);
  const format = book.formats.change(before, patch);
  if (format !== before) sheet.put(key, { ...cell, format });
}

function paintLines(
  book: Book,
  sheet: Sheet,
  area: Area,
  kind: 'rows' | 'columns',
  patch: FormatPatch,
): void {
  for (const [key, cell] of [...sheet.cellsIn(area)])
    if (cell.format) sheet.put(key, { ...cell, format: book.formats.change(cell.format, patch) });
  const [from, to] = kind === 'rows' ? [area.top, area.bottom] : [area.left, area.right];
  paintCrossings(book, sheet, area, kind, patch);
  if (kind === 'columns' && isWholeRows(area)) {
    const format = book.formats.change(sheet.inheritedFormat(area.bottom, area.right), patch);
    sheet.change({ format });
    return;
  }
  const lines = new Map(sheet.parts[kind]);
  for (let line = from; line <= to; line += 1) {
    const inherited =
      kind === 'rows' ? sheet.inheritedFormat(line, 0) : sheet.inheritedFormat(area.bottom, line);
    const before = lines.get(line)?.format ?? inherited;
    lines.set(line, { ...lines.get(line), format: book.formats.change(before, patch) });
  }
  sheet.change({ [kind]: lines });
}

/** Where a formatted column meets a formatted row, the cell gets a format of its own. */
function paintCrossings(
  book: Book,
  sheet: Sheet,
  area: Area,
  kind: 'rows' | 'columns',
  patch: FormatPatch,
): void {
  const others = kind === 'rows' ? sheet.parts.columns : sheet.parts.rows;
  const [from, to] = kind === 'rows' ? [area.top, area.bottom] : [area.left, area.right];
  for (const [other, { format }] of others)
    for (let line = from; format && line <= to; line += 1) {
      const [row, column] = kind === 'rows' ? [line, other] : [other, line];
      if (!sheet.at(row, column)?.format) paintCell(book, sheet, row, column, patch);
    }
}
