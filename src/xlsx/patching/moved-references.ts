import { parseArea } from '../../form/references/address';
import { shiftFormula } from '../../form/references/move-formula';
import { rowsInserted, shiftArea } from '../../form/references/shift';
import { areaAddress } from '../../form/workbook';
import { LIMITS } from '../limits';

/** Rows put into a sheet: `count` of them, the first at `at` (from 0). */
export interface InsertedRows {
  readonly sheet: string;
  readonly at: number;
  readonly count: number;
}

/** A row number (from 1) after the rows were put in. */
export function movedRow(row: number, { at, count }: InsertedRows): number {
  return row > at ? Math.min(LIMITS.rows, row + count) : row;
}

/**
 * A formula after rows were put into a sheet: references to cells at or below them move down, ranges that span them grow.
 *
 * @param own whether the formula stands on that sheet, so that references without a sheet's name mean it
 */
export const movedFormula = (formula: string, { sheet, at, count }: InsertedRows, own: boolean): string =>
  shiftFormula(formula, own ? sheet : '', sheet, rowsInserted(at, count));

/** A list of areas (`A1:B2 D4`) after rows were put in; areas that end right above them take them in where `growing`. */
export function movedAreas(areas: string, { at, count }: InsertedRows, growing: boolean): string {
  const shift = rowsInserted(at, count);
  return areas
    .split(' ')
    .filter((text) => text !== '')
    .map((text) => {
      const before = parseArea(text);
      const after = before && shiftArea(before, shift);
      if (!after) return text;
      const grown = growing && after.bottom === at - 1 ? { ...after, bottom: at - 1 + count } : after;
      return grown.top === before.top && grown.bottom === before.bottom ? text : areaAddress(grown);
    })
    .join(' ');
}
