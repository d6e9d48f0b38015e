import type { Cell, Column, Row, Table } from '../paper';

/** All tables of a booklet stand on one grid of thirty narrow columns, so that a worksheet prints them as well. */
export const GRID: readonly Column[] = Array.from({ length: 30 }, () => ({ title: '', width: 3.9 }));

/** A row on that grid: each cell with the columns it takes. */
export function gridRow(cells: readonly (readonly [span: number, cell: Cell])[], kind?: Row['kind']): Row {
  return {
    cells: cells.map(([span, cell]) =>
      typeof cell === 'object' && cell !== null ? { ...cell, span } : { value: cell, span },
    ),
    ...(kind && { kind }),
  };
}

export const gridTable = (rows: readonly Row[]): Table => ({
  kind: 'table',
  columns: GRID,
  rows,
  bare: true,
});
