import type { Area, CellValue, Sheet } from '../../../src/form/workbook';

/** A sheet from rows of values; undefined and '' leave a cell out. */
export function tableSheet(
  name: string,
  rows: readonly (readonly (CellValue | undefined)[])[],
  {
    hidden = [],
    merges = [],
  }: { readonly hidden?: readonly number[]; readonly merges?: readonly Area[] } = {},
): Sheet {
  return {
    name,
    visibility: 'visible',
    protected: false,
    merges,
    hiddenColumns: [],
    rows: rows.flatMap((values, index) => {
      const cells = values.flatMap((value, column) =>
        value === undefined || value === '' ? [] : [{ column, value }],
      );
      return cells.length > 0 ? [{ index, hidden: hidden.includes(index), cells }] : [];
    }),
  };
}
