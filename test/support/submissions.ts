import { checkForm } from '../../src/checks/check';
import type { Declared } from '../../src/checks/comparison/declared';
import { readForm } from '../../src/form/read';
import type { Cell, Sheet, Workbook } from '../../src/form/workbook';
import { address } from '../../src/form/workbook';
import { NATIONAL } from '../../src/standards/national';
import { makeCounty } from './county/county';
import { MARK_STYLES, PLAIN } from './county/look';

export function declared(workbook: Workbook, name = 'x'): Declared {
  const form = readForm(workbook);
  return { name, form, result: checkForm(form, NATIONAL), profile: NATIONAL };
}

const [markStyle] = MARK_STYLES;
/** One county's form, whose cells stand elsewhere in another layout. */
export const county = (layout: 'sheets' | 'shifted' | 'single', errors = 0, seed = 77) =>
  makeCounty(seed, { look: { ...PLAIN, layout, ...(markStyle && { mark: markStyle }) }, errors }).workbook();

/** The workbook with every cell as `change` gives it. */
export function withCells(
  workbook: Workbook,
  change: (cell: Cell, sheet: Sheet, row: number) => Cell,
): Workbook {
  return {
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => change(cell, sheet, row.index)),
      })),
    })),
  };
}

/** The workbook with some values written anew, by sheet and cell. */
export const withValues = (workbook: Workbook, values: ReadonlyMap<string, Cell['value']>): Workbook =>
  withCells(workbook, (cell, { name }, row) => {
    const value = values.get(`${name}!${address({ row, column: cell.column })}`);
    return value === undefined ? cell : { ...cell, value };
  });

/** The rows of the primary schools in another order, numbered anew. */
export function sorted(workbook: Workbook): Workbook {
  const schools = readForm(workbook).schools?.primary ?? [];
  const lines = schools.map(({ line }) => line);
  const sheet = schools[0]?.sheet;
  const moved = new Map(lines.map((line, at) => [line, lines.at(-1 - at) ?? line]));
  return {
    sheets: workbook.sheets.map((one) => {
      if (one.name !== sheet) return one;
      const rows = one.rows.map((row) => {
        const index = moved.get(row.index) ?? row.index;
        const number = lines.indexOf(index) + 1;
        const [first, ...rest] = row.cells;
        return first && number > 0 ? { ...row, index, cells: [{ ...first, value: number }, ...rest] } : row;
      });
      return { ...one, rows: rows.sort((a, b) => a.index - b.index) };
    }),
  };
}
