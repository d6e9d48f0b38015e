import type { Cell, Column, Row, Table } from '../paper';
import { nth } from '../../standards/lists';

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

/** The same with the widths of its columns and the cells apart. */
export const spannedRow = (spans: readonly number[], cells: readonly Cell[], kind?: Row['kind']): Row =>
  gridRow(
    cells.map((cell, index): [number, Cell] => [nth(spans, index), cell]),
    kind,
  );

export const gridTable = (rows: readonly Row[]): Table => ({
  kind: 'table',
  columns: GRID,
  rows,
  bare: true,
});
