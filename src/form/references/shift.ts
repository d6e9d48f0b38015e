import type { Area } from '../workbook';
import { MAX_COLUMNS, MAX_ROWS } from './sheet-size';

/** Cells are inserted or deleted and those behind them move along one axis. */
export interface Shift {
  readonly kind: 'insert' | 'delete';
  /** The axis along which cells move. */
  readonly axis: 'row' | 'column';
  /** The first line that moves away or is deleted, and how many. */
  readonly at: number;
  readonly count: number;
  /** The lines across, both included, in which cells move. */
  readonly from: number;
  readonly to: number;
}

/** Whole rows put in, the first at `at`. */
export const rowsInserted = (at: number, count: number): Shift => ({
  kind: 'insert',
  axis: 'row',
  at,
  count,
  from: 0,
  to: MAX_COLUMNS - 1,
});

export const limitOf = (axis: Shift['axis']): number => (axis === 'row' ? MAX_ROWS : MAX_COLUMNS);

/** Where a line stands afterwards; null when it is deleted or pushed off the sheet. */
export function shiftLine(line: number, { kind, axis, at, count }: Shift): number | null {
  if (line < at) return line;
  if (kind === 'delete') return line < at + count ? null : line - count;
  return line + count < limitOf(axis) ? line + count : null;
}

/** First and last line of a span afterwards: an insertion inside widens it, a deletion shortens it, null when all is gone. */
function shiftSpan(first: number, last: number, shift: Shift): [number, number] | null {
  const { kind, at, count } = shift;
  const limit = limitOf(shift.axis) - 1;
  if (kind === 'insert') {
    if (last < at) return [first, last];
    const start = first >= at ? first + count : first;
    return start > limit ? null : [start, Math.min(last + count, limit)];
  }
  const end = at + count;
  const start = first < at ? first : first < end ? at : first - count;
  const stop = last < at ? last : last < end ? at - 1 : last - count;
  return stop < start ? null : [start, stop];
}

/**
 * Where an area stands afterwards. One that reaches across the lines that move is left where it is, as Excel leaves
 * references; whole columns stay whole when rows move, whole rows when columns move. Null when the area is gone.
 */
export function shiftArea(area: Area, shift: Shift): Area | null {
  const { top, left, bottom, right } = area;
  const onRows = shift.axis === 'row';
  const isWhole = onRows ? top === 0 && bottom === MAX_ROWS - 1 : left === 0 && right === MAX_COLUMNS - 1;
  if (isWhole) return area;
  const [acrossFirst, acrossLast] = onRows ? [left, right] : [top, bottom];
  if (acrossFirst < shift.from || acrossLast > shift.to) return area;
  const span = onRows ? shiftSpan(top, bottom, shift) : shiftSpan(left, right, shift);
  if (!span) return null;
  return onRows ? { ...area, top: span[0], bottom: span[1] } : { ...area, left: span[0], right: span[1] };
}
