import type { Area, Cell, Row, Sheet } from '../workbook';

/** The cell of a row in a column; undefined where nothing stands. */
export function cellAt(row: Row | undefined, column: number | undefined): Cell | undefined {
  if (!row || column === undefined) return undefined;
  const { cells } = row;
  let low = 0;
  let high = cells.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const cell = cells[middle];
    if (!cell) return undefined;
    if (cell.column === column) return cell;
    if (cell.column < column) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

/** The rows with content from `top` to `bottom`, both included. */
export function rowsBetween(sheet: Sheet, top: number, bottom: number): readonly Row[] {
  const first = firstFrom(sheet.rows, top);
  return sheet.rows.slice(first, firstFrom(sheet.rows, bottom + 1));
}

/** The row with that index; undefined where it is empty. */
export function rowAt(sheet: Sheet, index: number): Row | undefined {
  const row = sheet.rows[firstFrom(sheet.rows, index)];
  return row?.index === index ? row : undefined;
}

function firstFrom(rows: readonly Row[], index: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.index ?? Infinity) < index) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The merged area that a cell is part of. */
export function mergeAt(merges: readonly Area[], row: number, column: number): Area | undefined {
  return merges.find(
    ({ top, bottom, left, right }) => top <= row && bottom >= row && left <= column && right >= column,
  );
}
