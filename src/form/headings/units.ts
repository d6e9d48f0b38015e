import { isUnit } from '../figure/text-number';
import type { Row } from '../workbook';

/** So many columns have a unit before a row is one of units. */
const LEAST = 4;
/** What stands before the units of the columns, where anything does. */
const LEAD = /^(?:计量)?单\s*位$/;

/** Whether cells of a row only name the units of the columns: `— | 人 | 个 | （元） | ㎡`. */
export function areUnits(cells: Row['cells']): boolean {
  return (
    cells.length >= LEAST &&
    cells.every(
      ({ value }, place) =>
        typeof value === 'string' && (isUnit(value) || (place === 0 && LEAD.test(value.trim()))),
    )
  );
}
