import { type Area, areaAddress } from '../../form/workbook';
import { Pace } from '../guarded';
import type { WpsRange, WpsSheet } from '../model';

/** A part of a sheet over which something is the same. */
export interface Part<T> {
  readonly area: Area;
  readonly value: T;
}

/**
 * Cuts an area until what is read is the same all over each part: WPS answers for a whole range, and with nothing (null,
 * undefined, "") where its cells differ. Columns first, since a column of a form looks alike from top to bottom. `read` gives
 * undefined for mixed; a single cell that stays so is left out.
 */
export async function uniformParts<T>(
  sheet: WpsSheet,
  area: Area,
  read: (range: WpsRange) => T | undefined,
  pace = new Pace(),
): Promise<Part<T>[]> {
  await pace.step();
  const value = read(sheet.Range(areaAddress(area)));
  if (value !== undefined) return [{ area, value }];
  const parts: Part<T>[] = [];
  for (const half of halves(area)) parts.push(...(await uniformParts(sheet, half, read, pace)));
  return parts;
}

function halves(area: Area): Area[] {
  const { top, left, bottom, right } = area;
  if (right > left) {
    const middle = Math.floor((left + right) / 2);
    return [
      { ...area, right: middle },
      { ...area, left: middle + 1 },
    ];
  }
  if (bottom === top) return [];
  const middle = Math.floor((top + bottom) / 2);
  return [
    { ...area, bottom: middle },
    { ...area, top: middle + 1 },
  ];
}
