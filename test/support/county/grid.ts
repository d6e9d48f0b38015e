import type { Decimal } from './fraction';

/** What a cell of the drawn form holds; `null` is an empty, perhaps bordered cell. */
export type Content = number | string | boolean | { readonly error: string } | null;

export type Style = 'title' | 'heading' | 'label' | 'figure' | 'words' | 'note' | 'plain';

/** One cell before it has a place; `key` names it for the errors: `I.L5`, `II-2.primary.3.L7`, `IV.4.sentence`. */
export interface GridCell {
  key: string;
  content: Content;
  style: Style;
  formula?: string;
  format?: string;
  /** The figure behind the content, where it is one. */
  figure?: Decimal;
}

export interface GridRow {
  readonly kind: 'title' | 'heading' | 'codes' | 'data' | 'note' | 'blank' | 'repeated';
  cells: (GridCell | undefined)[];
  hidden?: boolean;
}

export type TableName = 'I' | 'II-1' | 'II-2' | 'III' | 'IV' | 'V' | 'VI';

export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A table before it is put on a sheet; rows and columns count from its own corner. */
export interface Table {
  readonly name: TableName;
  readonly width: number;
  rows: GridRow[];
  merges: Merge[];
}

export const ALL_TABLES: readonly TableName[] = ['I', 'II-1', 'II-2', 'III', 'IV', 'V', 'VI'];

/** Puts a row in; merges below move down, those around it grow. */
export function insertRow(table: Table, at: number, row: GridRow): void {
  table.rows.splice(at, 0, row);
  table.merges = table.merges.map((merge) => ({
    ...merge,
    top: merge.top >= at ? merge.top + 1 : merge.top,
    bottom: merge.bottom >= at ? merge.bottom + 1 : merge.bottom,
  }));
}

/** Takes a row out; merges that lose all their rows go with it. */
export function deleteRow(table: Table, at: number): void {
  table.rows.splice(at, 1);
  table.merges = table.merges
    .filter((merge) => merge.top !== at || merge.bottom !== at)
    .map((merge) => ({
      ...merge,
      top: merge.top > at ? merge.top - 1 : merge.top,
      bottom: merge.bottom >= at ? merge.bottom - 1 : merge.bottom,
    }));
}

/** Takes a column out, together with the merges that would lose their first cell. */
export function deleteColumn(table: Table, column: number): void {
  for (const row of table.rows) row.cells.splice(column, 1);
  table.merges = table.merges
    .filter((merge) => merge.left !== column)
    .map((merge) => ({
      ...merge,
      left: merge.left > column ? merge.left - 1 : merge.left,
      right: merge.right >= column ? merge.right - 1 : merge.right,
    }))
    .filter((merge) => merge.left < merge.right || merge.top < merge.bottom);
}

export function cellOf(tables: readonly Table[], key: string): GridCell | undefined {
  for (const table of tables)
    for (const row of table.rows) for (const cell of row.cells) if (cell?.key === key) return cell;
  return undefined;
}
