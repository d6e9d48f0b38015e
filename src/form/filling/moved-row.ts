import type { FillPlan } from './model';

/** Where a row is once the plan's rows are put in. */
export function movedRow(
  { insertions }: Pick<FillPlan, 'insertions'>,
  { sheet, row }: { readonly sheet: string; readonly row: number },
): number {
  return insertions.reduce(
    (now, { sheet: on, at, count }) => (on === sheet && now >= at ? now + count : now),
    row,
  );
}
