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
 * Text in quotes, names of other workbooks, a sheet's name with `!`, a range of cells or rows, other words. The sheet's name
 * belongs to the whole range behind it.
 */
const PIECES =
  /"(?:[^"]|"")*"|\{[^}]*\}|((?:'(?:[^']|'')*'|(?:\[\d+\])?[\p{L}\p{N}_.\\]+)!)?(?:(\$?[A-Za-z]{1,3}\$?)(\d{1,7})(?::(\$?[A-Za-z]{1,3}\$?)(\d{1,7}))?|(\$?)(\d{1,7}):(\$?)(\d{1,7}))(?![\p{L}\p{N}_.(!])|'(?:[^']|'')*'!?|\[[^\]]*\]|[\p{L}\p{N}_.\\$]+!?/gu;

/**
 * A formula after rows were put into a sheet: references to cells at or below them move down, ranges that span them grow.
 *
 * @param own whether the formula stands on that sheet, so that references without a sheet's name mean it
 */
export function movedFormula(formula: string, rows: InsertedRows, own: boolean): string {
  return formula.replace(PIECES, (whole: string, ...groups: (string | undefined)[]) => {
    const [qualifier, first, row, last, lastRow, lock1, onlyRow, lock2, onlyLast] = groups;
    const isMeant = qualifier === undefined ? own : sheetNamed(qualifier) === rows.sheet.toLowerCase();
    if (!isMeant) return whole;
    const moved = (digits: string): string => String(movedRow(Number(digits), rows));
    if (first !== undefined && row !== undefined) {
      const end = last === undefined || lastRow === undefined ? '' : `:${last}${moved(lastRow)}`;
      return `${qualifier ?? ''}${first}${moved(row)}${end}`;
    }
    if (onlyRow === undefined || onlyLast === undefined) return whole;
    return `${qualifier ?? ''}${lock1 ?? ''}${moved(onlyRow)}:${lock2 ?? ''}${moved(onlyLast)}`;
  });
}

/** `'表 Ⅱ-2'!` → the sheet's name in small letters. */
function sheetNamed(qualifier: string): string {
  const name = qualifier.slice(0, -1);
  return (name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name).toLowerCase();
}

/** A list of areas (`A1:B2 D4`) after rows were put in; areas that end right above them take them in where `growing`. */
export function movedAreas(areas: string, rows: InsertedRows, growing: boolean): string {
  return areas
    .split(/\s+/)
    .map((area) => {
      const moved = movedFormula(area, rows, true);
      if (!growing) return moved;
      return moved.replace(/(\d+)$/, (digits) =>
        Number(digits) === rows.at ? String(rows.at + rows.count) : digits,
      );
    })
    .join(' ');
}
