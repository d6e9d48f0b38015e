import { type IRange } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import { type Cell, columnOfKey, gather, keyOf, rowOfKey } from '@junheng/host';
import { contentOf, sameContent } from './cells';
import type { Link } from './link';
import { UNIT } from './univer';

/** Takes over where the formulas of the grid spill to, and what stands there. It is a result, not an edit. */
export function pullSpills(link: Link): void {
  const model = link.grid.injector.get(FormulaDataModel);
  const ranges = model.getArrayFormulaRange()[UNIT] ?? {};
  const data = model.getArrayFormulaCellData()[UNIT] ?? {};
  for (const sheet of link.book.sheets) {
    const spilled = new Map<number, Cell>();
    for (const [row, columns] of Object.entries(ranges[sheet.id] ?? {}))
      for (const [column, range] of Object.entries<IRange>(columns ?? {})) {
        const anchor = keyOf(Number(row), Number(column));
        for (let r = range.startRow; r <= range.endRow; r += 1)
          for (let c = range.startColumn; c <= range.endColumn; c += 1) {
            const key = keyOf(r, c);
            if (key === anchor) continue;
            spilled.set(key, { content: contentOf(data[sheet.id]?.[r]?.[c], true), spilledFrom: anchor });
          }
      }
    const changed: number[] = [];
    link.book.journal.unrecorded(() => {
      for (const [key, cell] of [...sheet.cells])
        if (cell.spilledFrom !== undefined && !spilled.has(key)) {
          sheet.put(key, cell.format ? { format: cell.format } : undefined);
          changed.push(key);
        }
      for (const [key, cell] of spilled) {
        const before = sheet.cells.get(key);
        if (before?.formula !== undefined) continue;
        if (before?.spilledFrom === cell.spilledFrom && sameContent(before?.content, cell.content)) continue;
        sheet.put(key, before?.format ? { ...cell, format: before.format } : cell);
        changed.push(key);
      }
    });
    if (changed.length > 0)
      link.book.emit({
        kind: 'calculated',
        sheet,
        areas: gather(changed.map((key) => ({ row: rowOfKey(key), column: columnOfKey(key) }))),
      });
  }
}
