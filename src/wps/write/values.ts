import type { NewCell } from '../../form/new-sheet';
import { address, areaAddress } from '../../form/workbook';
import { asText } from '../../spreadsheet/entry';
import { SpreadsheetError } from '../../spreadsheet/problem';
import type { Pace } from '../guarded';
import type { WpsSheet } from '../model';
import { assigned, contentOf, gridOf } from '../values';

const CELLS_AT_ONCE = 20_000;

/**
 * Writes the values of an empty sheet, a grid at a time, and reads each back: a WPS that takes no grids, or not as ours, may say
 * nothing. There the cells are written one by one. Throws `failed` where not even that holds.
 */
export async function writeValues(sheet: WpsSheet, cells: readonly NewCell[], pace: Pace): Promise<void> {
  const valued = cells.filter(({ value, formula }) => value !== undefined && formula === undefined);
  const width = valued.reduce((most, { column }) => Math.max(most, column + 1), 1);
  const step = Math.max(1, Math.floor(CELLS_AT_ONCE / width));
  const height = valued.reduce((most, { row }) => Math.max(most, row + 1), 0);
  for (let top = 0; top < height; top += step) {
    const part = valued.filter(({ row }) => row >= top && row < top + step);
    const area = { top, left: 0, bottom: Math.min(height, top + step) - 1, right: width - 1 };
    const range = sheet.Range(areaAddress(area));
    const grid = Array.from({ length: area.bottom - top + 1 }, () => new Array<unknown>(width).fill(null));
    for (const cell of part) {
      const line = grid[cell.row - top];
      if (line) line[cell.column] = typed(cell);
    }
    const holds = (): boolean => {
      const now = gridOf(range.Value2, area);
      return part.every((cell) => same(cell, now[cell.row - top]?.[cell.column]));
    };
    if (attempt(() => (range.Value2 = grid)) && holds()) continue;
    attempt(() => (range.Value2 = ''));
    for (const cell of part) {
      await pace.step();
      sheet.Range(address(cell)).Value2 = typed(cell);
    }
    if (!holds()) throw new SpreadsheetError('failed', { reason: 'Value2' });
  }
  for (const { formula, ...cell } of cells)
    if (formula !== undefined) sheet.Range(address(cell)).Formula = `=${formula}`;
}

function typed({ value, style }: NewCell): string | number | boolean {
  if (value === undefined) return '';
  return typeof value === 'string' ? asText(value, style?.numberFormat) : assigned(value);
}

function same({ value, style }: NewCell, now: unknown): boolean {
  const content = contentOf(now);
  const found = content === null ? '' : assigned(content);
  const wanted = value === undefined ? '' : assigned(value);
  return found === wanted || (style?.numberFormat === '@' && String(found) === String(wanted));
}

function attempt(work: () => unknown): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}
