import { quoteSheet } from '../address';
import { MAX_COLUMNS, MAX_ROWS } from '../limits';
import { type Shift, shiftArea } from '../shift';
import { areaOf, type Corner, mapReferences, type Reference, withArea, writeReference } from './references';

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** A formula on sheet `own` after cells moved on sheet `moved`; what is gone becomes `#REF!`. */
export function shiftFormula(formula: string, own: string, moved: string, shift: Shift): string {
  return mapReferences(formula, (reference) => {
    if (!sameName(reference.sheet ?? own, moved)) return writeReference(reference);
    const area = shiftArea(areaOf(reference), shift);
    return area ? writeReference(withArea(reference, area)) : `${reference.prefix}#REF!`;
  });
}

/** A formula copied so many rows and columns away: what is not fixed by `$` moves along. */
export function offsetFormula(formula: string, rows: number, columns: number): string {
  const move = (corner: Corner): Corner | null => {
    const row = corner.row === undefined || corner.rowFixed ? corner.row : corner.row + rows;
    const column =
      corner.column === undefined || corner.columnFixed ? corner.column : corner.column + columns;
    const inside =
      (row ?? 0) >= 0 && (row ?? 0) < MAX_ROWS && (column ?? 0) >= 0 && (column ?? 0) < MAX_COLUMNS;
    return inside ? { ...corner, row, column } : null;
  };
  return mapReferences(formula, (reference) => {
    const first = move(reference.first);
    const last = reference.last && move(reference.last);
    if (!first || last === null) return `${reference.prefix}#REF!`;
    return writeReference({ ...reference, first, last });
  });
}

/** A formula after a sheet was renamed. */
export function renameInFormula(formula: string, before: string, after: string): string {
  const rename = (reference: Reference): Reference =>
    reference.sheet !== undefined && sameName(reference.sheet, before)
      ? { ...reference, sheet: after, prefix: `${quoteSheet(after)}!` }
      : reference;
  return mapReferences(formula, (reference) => writeReference(rename(reference)));
}

/** A formula after a sheet was deleted. */
export function removeSheetFromFormula(formula: string, sheet: string): string {
  return mapReferences(formula, (reference) =>
    reference.sheet !== undefined && sameName(reference.sheet, sheet) ? '#REF!' : writeReference(reference),
  );
}
