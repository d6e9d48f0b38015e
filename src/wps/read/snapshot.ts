import { type Area, areaAddress, type CellValue } from '../../form/workbook';
import { SpreadsheetError } from '../../spreadsheet/problem';
import type { WpsRange, WpsSheet } from '../model';
import { areaOfAddress, contentOf, formulaOf, gridOf } from '../values';

/** Cells fetched by one access; a larger one lets WPS stand still. */
const CELLS_AT_ONCE = 50_000;

/** The contents and formulas of a sheet at one moment, fetched in a handful of accesses. */
export class Snapshot {
  private constructor(
    readonly area: Area,
    private readonly values: readonly (readonly unknown[])[],
    private readonly formulas: readonly (readonly unknown[])[],
  ) {}

  static of(sheet: WpsSheet, area = usedArea(sheet)): Snapshot {
    const width = area.right - area.left + 1;
    const step = Math.max(1, Math.floor(CELLS_AT_ONCE / width));
    const values: (readonly unknown[])[] = [];
    const formulas: (readonly unknown[])[] = [];
    for (let top = area.top; top <= area.bottom; top += step) {
      const part = { ...area, top, bottom: Math.min(area.bottom, top + step - 1) };
      const range = sheet.Range(areaAddress(part));
      values.push(...gridOf(range.Value2, part));
      formulas.push(...gridOf(range.Formula, part));
    }
    return new Snapshot(area, values, formulas);
  }

  /** Null where the cell is empty. */
  content(row: number, column: number): CellValue | null {
    return contentOf(this.raw(this.values, row, column));
  }

  /** With its `=`. */
  formula(row: number, column: number): string | null {
    return formulaOf(this.raw(this.formulas, row, column), this.raw(this.values, row, column));
  }

  private raw(grid: readonly (readonly unknown[])[], row: number, column: number): unknown {
    return grid[row - this.area.top]?.[column - this.area.left];
  }
}

/** What the sheet uses; of an empty one A1. */
export function usedArea(sheet: WpsSheet): Area {
  return areaOf(sheet.UsedRange);
}

/** Where a range of one area stands. */
export function areaOf(range: WpsRange): Area {
  const address = range.Address();
  const area = areaOfAddress(address);
  if (!area) throw new SpreadsheetError('failed', { reason: `Address ${String(address)}` });
  return area;
}
