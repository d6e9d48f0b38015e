import { areaAt, overlaps } from '../model/area';
import { spilledCells } from '../model/edit';
import { type Cell, columnOfKey, keyOf, rowOfKey, type Sheet } from '../model/sheet';
import type { Content } from '../model/values';

/**
 * Puts a result at the cell of its formula and, where it is an array, into the cells below and to the right. When one
 * of those is not empty, or the array leaves the sheet or meets a merge or table, the formula shows #SPILL! and nothing
 * spills. Answers the cells whose content changed.
 */
export function putSpill(
  sheet: Sheet,
  anchor: number,
  value: Content | readonly (readonly Content[])[],
): Set<number> {
  const rows = Array.isArray(value) ? (value as readonly (readonly Content[])[]) : [[value as Content]];
  const before = new Map<number, Content>();
  for (const [key, cell] of spilledCells(sheet, anchor)) {
    before.set(key, cell.content);
    sheet.put(key, { format: cell.format });
  }
  const changed = new Set<number>();
  const set = (key: number, cell: Cell): void => {
    const old = before.has(key) ? before.get(key) : sheet.cells.get(key)?.content;
    before.delete(key);
    if (JSON.stringify(old) !== JSON.stringify(cell.content)) changed.add(key);
    sheet.put(key, cell);
  };
  const own = sheet.cells.get(anchor);
  if (!canSpill(sheet, anchor, rows)) set(anchor, { ...own, content: { error: '#SPILL!' } });
  else
    for (const [i, row] of rows.entries())
      for (const [j, content] of row.entries()) {
        const key = keyOf(rowOfKey(anchor) + i, columnOfKey(anchor) + j);
        if (key === anchor) set(key, { ...own, content: content ?? 0 });
        else set(key, { format: sheet.cells.get(key)?.format, content: content ?? 0, spilledFrom: anchor });
      }
  for (const key of before.keys()) changed.add(key);
  return changed;
}

function canSpill(sheet: Sheet, anchor: number, rows: readonly (readonly Content[])[]): boolean {
  const height = rows.length;
  const width = rows[0]?.length ?? 0;
  if (height * width === 1) return true;
  const area = areaAt(rowOfKey(anchor), columnOfKey(anchor), height, width);
  if (!area) return false;
  const blocked = sheet.parts.merges;
  if (blocked.some((one) => overlaps(one, area))) return false;
  for (const [key, cell] of sheet.cellsIn(area))
    if (key !== anchor && (cell.content !== undefined || cell.formula !== undefined)) return false;
  return true;
}
