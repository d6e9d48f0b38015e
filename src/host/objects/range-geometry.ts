import { type Area, areaAt, bounding, cellArea, columnsOf, intersect, rowsOf } from '../model/area';
import { MAX_COLUMNS, MAX_ROWS } from '../model/limits';
import { type HostObject, method, type Method } from '../protocol/class';
import { integer } from '../protocol/decode';
import { refuse } from '../protocol/errors';
import type { Areas } from './areas';
import { rangeOrAddress, toRange } from './range-arguments';
import { objectOf } from './registry';

const made = (self: Areas, area: Area | null): HostObject =>
  objectOf('Range', self.with(area ?? refuse('InvalidArgument')));

const madeOrNull = (self: Areas, area: Area | null): HostObject | null =>
  area && objectOf('Range', self.with(area));

function common(self: Areas, other: Areas): Area | null {
  if (other.sheet !== self.sheet) refuse('InvalidArgument');
  return intersect(self.area, other.area);
}

/** Ranges that are made from a range by counting. */
export const rangeGeometry: Record<string, Method<Areas>> = {
  GetCell: method('1.1', [integer, integer], (self: Areas, row, column) =>
    made(self, areaAt(self.area.top + row, self.area.left + column, 1, 1)),
  ),
  GetRow: method('1.1', [integer], (self: Areas, row) => {
    const { area } = self;
    if (row < 0 || row >= rowsOf(area)) refuse('InvalidArgument');
    return made(self, { ...area, top: area.top + row, bottom: area.top + row });
  }),
  GetColumn: method('1.1', [integer], (self: Areas, column) => {
    const { area } = self;
    if (column < 0 || column >= columnsOf(area)) refuse('InvalidArgument');
    return made(self, { ...area, left: area.left + column, right: area.left + column });
  }),
  GetOffsetRange: method('1.1', [integer, integer], (self: Areas, rows, columns) => {
    const { area } = self;
    return made(self, areaAt(area.top + rows, area.left + columns, rowsOf(area), columnsOf(area)));
  }),
  GetResizedRange: method('1.2', [integer, integer], (self: Areas, rows, columns) => {
    const { area } = self;
    return made(self, areaAt(area.top, area.left, rowsOf(area) + rows, columnsOf(area) + columns));
  }),
  GetAbsoluteResizedRange: method('1.7', [integer, integer], (self: Areas, rows, columns) =>
    made(self, areaAt(self.area.top, self.area.left, rows, columns)),
  ),
  GetEntireRow: method('1.1', [], (self: Areas) =>
    made(self, { ...self.area, left: 0, right: MAX_COLUMNS - 1 }),
  ),
  GetEntireColumn: method('1.1', [], (self: Areas) =>
    made(self, { ...self.area, top: 0, bottom: MAX_ROWS - 1 }),
  ),
  GetLastCell: method('1.1', [], (self: Areas) => made(self, cellArea(self.area.bottom, self.area.right))),
  GetLastRow: method('1.1', [], (self: Areas) => made(self, { ...self.area, top: self.area.bottom })),
  GetLastColumn: method('1.1', [], (self: Areas) => made(self, { ...self.area, left: self.area.right })),
  GetRowsAbove: method('1.2', [integer], (self: Areas, count) =>
    made(self, beside(self.area, 'rows', -count)),
  ),
  GetRowsBelow: method('1.2', [integer], (self: Areas, count) =>
    made(self, beside(self.area, 'rows', count)),
  ),
  GetColumnsBefore: method('1.2', [integer], (self: Areas, count) =>
    made(self, beside(self.area, 'columns', -count)),
  ),
  GetColumnsAfter: method('1.2', [integer], (self: Areas, count) =>
    made(self, beside(self.area, 'columns', count)),
  ),
  GetBoundingRect: method('1.1', [rangeOrAddress], (self: Areas, given) => {
    const other = toRange(self, given);
    if (other.sheet !== self.sheet) refuse('InvalidArgument');
    return made(self, bounding(self.area, other.area));
  }),
  GetIntersection: method('1.1', [rangeOrAddress], (self: Areas, given) => {
    const area = common(self, toRange(self, given));
    return made(self, area ?? refuse('ItemNotFound'));
  }),
  GetIntersectionOrNullObject: method('1.4', [rangeOrAddress], (self: Areas, given) =>
    madeOrNull(self, common(self, toRange(self, given))),
  ),
};

/** Lines next to an area: a negative count above or to the left, a positive one below or to the right. */
function beside(area: Area, kind: 'rows' | 'columns', count: number): Area | null {
  const size = Math.abs(count);
  if (kind === 'rows')
    return areaAt(count < 0 ? area.top - size : area.bottom + 1, area.left, size, columnsOf(area));
  return areaAt(area.top, count < 0 ? area.left - size : area.right + 1, rowsOf(area), size);
}
