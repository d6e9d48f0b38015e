import type { Area } from '../../form/workbook';

/** A part of one sheet that is read in one request. `sheet` is its index in the workbook. */
export interface Block extends Area {
  readonly sheet: number;
}

/**
 * Cells brought by one request. A cell comes four times (value, kind, formula, format), some 60 bytes together,
 * so this stays near 3 MB, under the 5 MB that Excel on the web carries.
 */
export const CELLS_PER_REQUEST = 50_000;

export function cellCount({ top, left, bottom, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** The used areas cut into requests of at most `limit` cells each (a single longer row goes alone). */
export function planRequests(used: readonly Block[], limit = CELLS_PER_REQUEST): Block[][] {
  const requests: Block[][] = [];
  let current: Block[] = [];
  let room = limit;
  for (const area of used) {
    const width = area.right - area.left + 1;
    for (let top = area.top; top <= area.bottom;) {
      if (current.length > 0 && room < width) {
        requests.push(current);
        current = [];
        room = limit;
      }
      const rows = Math.min(Math.max(1, Math.floor(room / width)), area.bottom - top + 1);
      current.push({ ...area, top, bottom: top + rows - 1 });
      room -= rows * width;
      top += rows;
    }
  }
  return current.length > 0 ? [...requests, current] : requests;
}
