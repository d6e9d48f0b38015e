import { type Area, cellsOf } from '../model/area';
import { type Format, PLAIN } from '../model/format';
import type { Sheet } from '../model/sheet';
import type { Areas } from './areas';

/** One property over all cells of the areas; null where the cells differ. */
export function commonFormat<V>(self: Areas, read: (format: Format) => V): V | null {
  const same = (value: V, other: V): boolean =>
    value === other || (typeof value === 'object' && JSON.stringify(value) === JSON.stringify(other));
  let first = true;
  let common: V | null = null;
  for (const format of formatsIn(self.sheet, self.areas)) {
    const value = read(format);
    if (first) common = value;
    else if (!same(common as V, value)) return null;
    first = false;
  }
  return common;
}

/** The different formats in the areas. */
function formatsIn(sheet: Sheet, areas: readonly Area[]): Set<Format> {
  const found = new Set<Format>();
  for (const area of areas) {
    let own = 0;
    for (const [, cell] of sheet.cellsIn(area))
      if (cell.format) {
        own += 1;
        found.add(cell.format);
      }
    if (own === cellsOf(area)) continue;
    if (cellsOf(area) <= 10_000) addOneByOne(sheet, area, found);
    else addInherited(sheet, area, found);
  }
  return found;
}

function addOneByOne(sheet: Sheet, area: Area, found: Set<Format>): void {
  for (let row = area.top; row <= area.bottom; row += 1)
    for (let column = area.left; column <= area.right; column += 1) found.add(sheet.format(row, column));
}

/** For large areas: the formats of the lines that cross it, and of the sheet where some line has none. */
function addInherited(sheet: Sheet, area: Area, found: Set<Format>): void {
  const { rows, columns, format } = sheet.parts;
  const inside = (line: number, from: number, to: number): boolean => line >= from && line <= to;
  let columnsWithout = area.right - area.left + 1;
  let rowsWithout = area.bottom - area.top + 1;
  for (const [line, info] of rows)
    if (info.format && inside(line, area.top, area.bottom)) {
      found.add(info.format);
      rowsWithout -= 1;
    }
  for (const [line, info] of columns)
    if (info.format && inside(line, area.left, area.right)) {
      found.add(info.format);
      columnsWithout -= 1;
    }
  if (columnsWithout > 0 && rowsWithout > 0) found.add(format ?? PLAIN);
}
