import type { NewSheet } from '../new-sheet';
import type { Cell, Workbook } from '../workbook';
import { putUnder } from '../../standards/lists';

/** Sheets that are yet to be written, as they will be read again: to plan what goes into them without a file. */
export function asWorkbook(sheets: readonly NewSheet[]): Workbook {
  return {
    sheets: sheets.map(({ name, cells, merges = [] }) => {
      const rows = new Map<number, Cell[]>();
      for (const { row, column, value, style } of cells) {
        if (value === undefined || value === '') continue;
        const format = style?.numberFormat;
        const cell: Cell = { column, value, ...(format !== undefined && { format }) };
        putUnder(rows, row, cell);
      }
      return {
        name,
        visibility: 'visible',
        protected: false,
        merges,
        hiddenColumns: [],
        rows: [...rows]
          .sort(([a], [b]) => a - b)
          .map(([index, list]) => ({
            index,
            hidden: false,
            cells: list.sort((a, b) => a.column - b.column),
          })),
      };
    }),
  };
}
