import { type Area, columnsOf, isWholeColumns, isWholeRows, rowsOf, subtract } from './area';
import { MAX_COLUMNS, MAX_ROWS } from './limits';

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

export function shiftOf(kind: Shift['kind'], area: Area, axis: Shift['axis']): Shift {
  return axis === 'row'
    ? { kind, axis, at: area.top, count: rowsOf(area), from: area.left, to: area.right }
    : { kind, axis, at: area.left, count: columnsOf(area), from: area.top, to: area.bottom };
}

/** Whether whole rows or columns move, and not only some cells of them. */
export const movesWholeLines = (shift: Shift): boolean =>
  shift.from === 0 && shift.to === (shift.axis === 'row' ? MAX_COLUMNS : MAX_ROWS) - 1;

/** Where a line stands afterwards; null when it is deleted or pushed off the sheet. */
export function shiftLine(line: number, { kind, axis, at, count }: Shift): number | null {
  if (line < at) return line;
  if (kind === 'delete') return line < at + count ? null : line - count;
  return line + count < limitOf(axis) ? line + count : null;
}

export const limitOf = (axis: Shift['axis']): number => (axis === 'row' ? MAX_ROWS : MAX_COLUMNS);

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
  const onRows = shift.axis === 'row';
  if (onRows ? isWholeColumns(area) : isWholeRows(area)) return area;
  const [acrossFirst, acrossLast] = onRows ? [area.left, area.right] : [area.top, area.bottom];
  if (acrossFirst < shift.from || acrossLast > shift.to) return area;
  const span = onRows ? shiftSpan(area.top, area.bottom, shift) : shiftSpan(area.left, area.right, shift);
  if (!span) return null;
  return onRows ? { ...area, top: span[0], bottom: span[1] } : { ...area, left: span[0], right: span[1] };
}

/** As `shiftArea`, but an area that reaches across is cut and its pieces move on their own: rules and validations. */
export function shiftAreas(areas: readonly Area[], shift: Shift): Area[] {
  return areas.flatMap((area) => {
    const band = bandOf(shift);
    const outside = subtract(area, band);
    const inside = outside.reduce<Area[]>(
      (pieces, hole) => pieces.flatMap((piece) => subtract(piece, hole)),
      [area],
    );
    return [...outside, ...inside.flatMap((piece) => shiftArea(piece, shift) ?? [])];
  });
}

/** The lines across in which cells move, over the whole sheet. */
function bandOf({ axis, from, to }: Shift): Area {
  return axis === 'row'
    ? { top: 0, bottom: MAX_ROWS - 1, left: from, right: to }
    : { top: from, bottom: to, left: 0, right: MAX_COLUMNS - 1 };
}
