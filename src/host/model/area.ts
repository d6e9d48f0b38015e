import type { Area } from '../../form/workbook';
import { MAX_COLUMNS, MAX_ROWS } from './limits';

export type { Area };

export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

export const rowsOf = (area: Area): number => area.bottom - area.top + 1;
export const columnsOf = (area: Area): number => area.right - area.left + 1;
export const cellsOf = (area: Area): number => rowsOf(area) * columnsOf(area);
export const isWholeColumns = (area: Area): boolean => area.top === 0 && area.bottom === MAX_ROWS - 1;
export const isWholeRows = (area: Area): boolean => area.left === 0 && area.right === MAX_COLUMNS - 1;

/** The area from its first cell and its size; null where it leaves the sheet or is empty. */
export function areaAt(top: number, left: number, rows: number, columns: number): Area | null {
  const area = { top, left, bottom: top + rows - 1, right: left + columns - 1 };
  const fits = top >= 0 && left >= 0 && area.bottom < MAX_ROWS && area.right < MAX_COLUMNS;
  return fits && rows > 0 && columns > 0 ? area : null;
}

export const cellArea = (row: number, column: number): Area => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});

export function intersect(a: Area, b: Area): Area | null {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : null;
}

export const overlaps = (a: Area, b: Area): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

export const contains = (outer: Area, inner: Area): boolean =>
  outer.top <= inner.top &&
  outer.left <= inner.left &&
  outer.bottom >= inner.bottom &&
  outer.right >= inner.right;

export const sameArea = (a: Area, b: Area): boolean => contains(a, b) && contains(b, a);

export const bounding = (a: Area, b: Area): Area => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});

/** What is left of `area` without `hole`: up to four rectangles. */
export function subtract(area: Area, hole: Area): Area[] {
  const common = overlaps(area, hole) ? intersect(area, hole) : null;
  if (!common) return [area];
  const { top, left, bottom, right } = area;
  return [
    { top, left, bottom: common.top - 1, right },
    { top: common.bottom + 1, left, bottom, right },
    { top: common.top, left, bottom: common.bottom, right: common.left - 1 },
    { top: common.top, left: common.right + 1, bottom: common.bottom, right },
  ].filter((piece) => piece.top <= piece.bottom && piece.left <= piece.right);
}

export const subtractAll = (areas: readonly Area[], hole: Area): Area[] =>
  areas.flatMap((area) => subtract(area, hole));

export const moved = (area: Area, rows: number, columns: number): Area => ({
  top: area.top + rows,
  left: area.left + columns,
  bottom: area.bottom + rows,
  right: area.right + columns,
});

/** Cells of a row that touch make one run, equal runs of rows that touch make one rectangle. */
export function gather(cells: Iterable<{ row: number; column: number }>): Area[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const open = new Map<string, Area>();
  const done: Area[] = [];
  for (const run of runs(sorted)) {
    const key = `${run.left}:${run.right}`;
    const above = open.get(key);
    if (above?.bottom === run.top - 1) open.set(key, { ...above, bottom: run.top });
    else {
      if (above) done.push(above);
      open.set(key, run);
    }
  }
  return [...done, ...open.values()].sort((a, b) => a.top - b.top || a.left - b.left);
}

function runs(sorted: readonly { row: number; column: number }[]): Area[] {
  const out: Area[] = [];
  for (const { row, column } of sorted) {
    const last = out.at(-1);
    if (last?.top === row && last.right === column - 1) out[out.length - 1] = { ...last, right: column };
    else if (!(last?.top === row && last.right === column)) out.push(cellArea(row, column));
  }
  return out;
}

/** The areas without overlaps, those that touch along a whole side made one, as Excel tells cells of one kind. */
export function join(areas: readonly Area[]): Area[] {
  const apart: Area[] = [];
  for (const area of areas)
    apart.push(...apart.reduce<readonly Area[]>((rest, known) => subtractAll(rest, known), [area]));
  const rows = merged(apart, ({ top, bottom }) => `${top}:${bottom}`, 'left', 'right');
  return merged(rows, ({ left, right }) => `${left}:${right}`, 'top', 'bottom');
}

function merged(
  areas: readonly Area[],
  band: (area: Area) => string,
  start: 'left' | 'top',
  end: 'right' | 'bottom',
): Area[] {
  const out: Area[] = [];
  const last = new Map<string, number>();
  for (const area of [...areas].sort((a, b) => a[start] - b[start])) {
    const at = last.get(band(area)) ?? -1;
    const before = out[at];
    if (before && before[end] === area[start] - 1) out[at] = { ...before, [end]: area[end] };
    else last.set(band(area), out.push(area) - 1);
  }
  return out.sort((a, b) => a.top - b.top || a.left - b.left);
}
