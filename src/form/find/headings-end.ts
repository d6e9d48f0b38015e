import type { Band } from '../headings/bands';
import { isNumbering } from '../headings/numbering';
import { areUnits } from '../headings/units';
import type { Sheet } from '../workbook';
import { rowsBetween } from './grid';

/** Rows under the known headings that may still be headings. */
const MOST_BELOW = 3;
/** So many columns are numbered, or have a unit, before a row is no figures of a small table. */
const LEAST = 4;
/** Columns left of the known headings that are the table's too: 序号 under another name. */
const BESIDE = 3;

/**
 * The last row of a table's headings: that of its L-codes, or a row below that numbers the columns otherwise (`1 2 3`, `栏次 ① ②`)
 * or names their units.
 *
 * @example `学校名称 | 在校生数 | …` over `— | 人 | 个 | 个 | %` over `甲 | 乙 | 1 | 2 | 3 | 4` → the third row
 */
export function headingsEnd(
  sheet: Sheet,
  { bottom, left, right }: Pick<Band, 'bottom' | 'left' | 'right'>,
): number {
  let end = bottom;
  for (const row of rowsBetween(sheet, bottom + 1, bottom + MOST_BELOW)) {
    const cells = row.cells.filter(({ column }) => column >= left - BESIDE && column <= right);
    if (cells.length < LEAST || !(isNumbering({ cells }) || areUnits(cells))) break;
    end = row.index;
  }
  return end;
}
