import type { Area, Workbook } from '../workbook';
import type { FillPlan } from './model';
import { movedRow } from './moved-row';

/**
 * Merged areas in the rows of schools that a plan would write into beside their first cell: several schools would share one cell,
 * and the last would win. Counted before the insertion.
 */
export function mergedTargets(
  { changes, insertions, schools }: FillPlan,
  { sheets }: Workbook,
): { readonly sheet: string; readonly area: Area }[] {
  const slots = [...schools.primary, ...schools.junior].map(({ slot }) => slot);
  return sheets.flatMap(({ name, merges }) => {
    const rows = slots.flatMap(({ sheet, row }) => (sheet === name ? [row] : []));
    const first = Math.min(...rows);
    const targets = changes.filter(({ sheet, row }) => sheet === name && row >= first);
    const moved = (row: number): number => movedRow({ insertions }, { sheet: name, row });
    return merges
      .filter(({ top, bottom, left, right }) =>
        targets.some(
          ({ row, column }) =>
            row >= moved(top) &&
            row <= moved(bottom) &&
            column >= left &&
            column <= right &&
            !(row === moved(top) && column === left),
        ),
      )
      .map((area) => ({ sheet: name, area }));
  });
}
