import type { Area } from '../workbook';
import {
  areaOf,
  type Corner,
  mapReferences,
  overArea,
  type Reference,
  splitFormula,
  writeReference,
} from './formula';
import { sameSheet, sheetBeforeMark } from './sheet-name';
import { type Shift, shiftArea } from './shift';
import { MAX_COLUMNS, MAX_ROWS } from './sheet-size';

/**
 * A formula that stands on sheet `own` after cells moved on sheet `moved`; what is gone becomes `#REF!`. A defined name and a
 * chart stand on no sheet: `own` is "".
 *
 * @example shiftFormula('SUM(D4:D6)', '表Ⅱ-2', '表Ⅱ-2', rowsInserted(5, 3)) === 'SUM(D4:D9)'
 */
export function shiftFormula(formula: string, own: string, moved: string, shift: Shift): string {
  return mapReferences(formula, (reference) => {
    if (!sameSheet(reference.sheet ?? own, moved)) return reference.text;
    const before = areaOf(reference);
    const area = shiftArea(before, shift);
    if (!area) return `${reference.prefix}#REF!`;
    return isSame(area, before) ? reference.text : overArea(reference, area);
  });
}

const isSame = (a: Area, b: Area): boolean =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;

/** Over the edge of the sheet a copied reference is lost (`#REF!`), that of a shared formula goes on at the other edge: as in Excel. */
type OverTheEdge = 'lost' | 'around';

/** The formula as it reads so many rows and columns away. */
export type Copies = (rows: number, columns: number) => string;

/**
 * A formula read once, to be copied many times: the copy so many rows and columns away. What is not fixed by `$` moves along.
 *
 * @example copiesOf('A1+$B$1', 'lost')(2, 1) === 'B3+$B$1'
 */
export function copiesOf(formula: string, over: OverTheEdge): Copies {
  const pieces = splitFormula(formula);
  return (rows, columns) => {
    let copy = '';
    for (const piece of pieces)
      copy += typeof piece === 'string' ? piece : copied(piece, rows, columns, over);
    return copy;
  };
}

export const offsetFormula = (formula: string, rows: number, columns: number, over: OverTheEdge): string =>
  copiesOf(formula, over)(rows, columns);

function copied(
  { prefix, first, last }: Reference,
  rows: number,
  columns: number,
  over: OverTheEdge,
): string {
  const line = (at: number | undefined, fixed: boolean, by: number, count: number): number | undefined => {
    if (at === undefined || fixed) return at;
    return over === 'around' ? (((at + by) % count) + count) % count : at + by;
  };
  const move = (corner: Corner): Corner => ({
    row: line(corner.row, corner.rowFixed, rows, MAX_ROWS),
    column: line(corner.column, corner.columnFixed, columns, MAX_COLUMNS),
    rowFixed: corner.rowFixed,
    columnFixed: corner.columnFixed,
  });
  const corners = [move(first), last && move(last)] as const;
  return corners.every(isInside) ? writeReference(prefix, ...corners) : `${prefix}#REF!`;
}

function isInside(corner: Corner | undefined): boolean {
  const { row = 0, column = 0 } = corner ?? {};
  return row >= 0 && row < MAX_ROWS && column >= 0 && column < MAX_COLUMNS;
}

/** A formula after a sheet was renamed, also where it stands in `表1:表3!A1`. */
export function renameInFormula(formula: string, before: string, after: string): string {
  return mapReferences(formula, ({ text, sheet, prefix }) => {
    const names = sheet?.split(':') ?? [];
    if (!names.some((name) => sameSheet(name, before))) return text;
    const renamed = names.map((name) => (sameSheet(name, before) ? after : name)).join(':');
    return `${sheetBeforeMark(renamed)}!${text.slice(prefix.length)}`;
  });
}

/** A formula after a sheet was deleted. */
export const removeSheetFromFormula = (formula: string, sheet: string): string =>
  mapReferences(formula, (reference) =>
    reference.sheet !== undefined && sameSheet(reference.sheet, sheet) ? '#REF!' : reference.text,
  );
