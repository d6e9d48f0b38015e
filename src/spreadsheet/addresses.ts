import { areaAddress } from '../form/workbook';
import type { Area } from '../form/workbook';

interface CellAt {
  readonly row: number;
  readonly column: number;
}

/** Cells as few rectangles: runs along a row, equal runs in rows that follow one another joined. Each cell once. */
export function rectangles(cells: readonly CellAt[]): Area[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: Area[] = [];
  let open: Area | undefined;
  for (const { row, column } of sorted) {
    if (open && open.top === row && column <= open.right + 1) {
      open = { ...open, right: Math.max(open.right, column) };
      runs[runs.length - 1] = open;
    } else {
      open = { top: row, left: column, bottom: row, right: column };
      runs.push(open);
    }
  }
  const joined: Area[] = [];
  const growing = new Map<string, number>();
  for (const run of runs) {
    const key = `${run.left}:${run.right}`;
    const at = growing.get(key);
    const above = at === undefined ? undefined : joined[at];
    if (at !== undefined && above && above.bottom === run.top - 1) {
      joined[at] = { ...above, bottom: run.bottom };
    } else {
      growing.set(key, joined.length);
      joined.push(run);
    }
  }
  return joined;
}

/** `A1:B3,C5`: the cells as address strings, none longer than `longest`. */
export function addressStrings(cells: readonly CellAt[], longest: number): string[] {
  return joinAreas(rectangles(cells), longest);
}

/** The same for areas. */
export function joinAreas(areas: readonly Area[], longest: number): string[] {
  const strings: string[] = [];
  let current = '';
  for (const area of areas) {
    const text = areaAddress(area);
    if (current !== '' && current.length + 1 + text.length > longest) {
      strings.push(current);
      current = '';
    }
    current = current === '' ? text : `${current},${text}`;
  }
  return current === '' ? strings : [...strings, current];
}

export function contains({ top, left, bottom, right }: Area, { row, column }: CellAt): boolean {
  return top <= row && row <= bottom && left <= column && column <= right;
}
