import { columnsOf, rowsOf } from '../model/area';
import { requireEditable } from '../model/edit';
import { offsetFormula } from '../model/formula/adjust';
import { type Cell, keyOf } from '../model/sheet';
import { shown, typeOf } from '../model/values';
import { type HostClass, method } from '../protocol/class';
import { decoder, flag, isRecord, oneOf, optional } from '../protocol/decode';
import { refuse } from '../protocol/errors';
import type { Areas } from './areas';

interface SortField {
  readonly key: number;
  readonly ascending: boolean;
}

const sortFields = decoder('SortField[]', (raw): readonly SortField[] => {
  if (!Array.isArray(raw) || raw.length === 0) return refuse('InvalidArgument');
  return raw.map((field: unknown) => {
    if (!isRecord(field) || typeof field['key'] !== 'number') return refuse('InvalidArgument');
    if (field['sortOn'] !== undefined && field['sortOn'] !== 'Value') return refuse('UnsupportedOperation');
    return { key: field['key'], ascending: field['ascending'] !== false };
  });
});

/** Numbers before text before truth values before errors; blanks always last. */
const RANK = { Double: 0, String: 1, Boolean: 2, Error: 3, Empty: 4 } as const;

function compare(a: Cell | undefined, b: Cell | undefined, ascending: boolean, matchCase: boolean): number {
  const [typeA, typeB] = [typeOf(a?.content), typeOf(b?.content)];
  if (typeA === 'Empty' || typeB === 'Empty') return Number(typeA === 'Empty') - Number(typeB === 'Empty');
  const sign = ascending ? 1 : -1;
  if (typeA !== typeB) return sign * (RANK[typeA] - RANK[typeB]);
  const [x, y] = [shown(a?.content), shown(b?.content)];
  if (typeof x === 'string' && typeof y === 'string')
    return sign * x.localeCompare(y, 'zh-CN', { sensitivity: matchCase ? 'variant' : 'accent' });
  return sign * (Number(x) - Number(y));
}

function sort(self: Areas, fields: readonly SortField[], matchCase: boolean, headers: boolean): void {
  const { area, sheet, session } = self;
  if (fields.some(({ key }) => key < 0 || key >= columnsOf(area))) refuse('InvalidArgument');
  requireEditable(sheet, area);
  const used = sheet.usedArea(area, false);
  if (!used || rowsOf(used) > 100_000) return;
  const top = area.top + (headers ? 1 : 0);
  const rows = Array.from({ length: Math.max(0, used.bottom - top + 1) }, (_, i) => ({
    row: top + i,
    cells: Array.from({ length: columnsOf(area) }, (__, j) => sheet.at(top + i, area.left + j)),
  }));
  const sorted = [...rows].sort((a, b) => {
    for (const { key, ascending } of fields) {
      const order = compare(a.cells[key], b.cells[key], ascending, matchCase);
      if (order !== 0) return order;
    }
    return a.row - b.row;
  });
  for (const [index, { row, cells }] of sorted.entries())
    for (const [j, cell] of cells.entries()) {
      const formula = cell?.formula && offsetFormula(cell.formula, top + index - row, 0);
      sheet.put(keyOf(top + index, area.left + j), cell && { ...cell, ...(formula ? { formula } : {}) });
    }
  session.book.emit({
    kind: 'edited',
    sheet,
    areas: [area],
    change: 'RangeEdited',
    shift: 'None',
    origin: session.book.origin,
  });
}

export const RangeSortClass: HostClass<Areas> = {
  name: 'RangeSort',
  methods: {
    Apply: method(
      '1.2',
      [
        sortFields,
        optional(flag),
        optional(flag),
        optional(oneOf('Rows')),
        optional(oneOf('PinYin', 'StrokeCount')),
      ],
      (self: Areas, fields, matchCase, hasHeaders) =>
        sort(self, fields, matchCase === true, hasHeaders === true),
    ),
  },
};
