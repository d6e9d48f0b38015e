import { address } from '../../form/workbook';
import { COMPLAINTS, XlsxError } from '../errors';
import { LIMITS } from '../limits';
import type { Area } from '../../form/workbook';

/** One change to a cell; what is left out stays as it is. Rows and columns count from 0. */
export interface CellEdit {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** `RRGGBB`: the background becomes solid in this colour; everything else of the format stays. */
  readonly fill?: string;
  /** Replaces value and formula; null empties the cell. */
  readonly value?: string | number | boolean | null;
  /** A cell that is not there yet takes the format of this one, of the same sheet. */
  readonly like?: { readonly row: number; readonly column: number };
  /** With `value`, which is its result: a formula without its `=`, in the English names that files hold. */
  readonly formula?: string;
  /** Added to a note that is there, or in place of an earlier one by the same author. */
  readonly note?: { readonly author: string; readonly text: string };
}

/** All that is to happen to one cell. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  fill?: string;
  value?: string | number | boolean | null;
  formula?: string;
  like?: { readonly row: number; readonly column: number };
  notes: { readonly author: string; readonly text: string }[];
}

/** @throws XlsxError `cannot-write` for an edit that no workbook could take */
export function validateEdit(edit: CellEdit): void {
  const { sheet, row, column, fill, value } = edit;
  const inside = (index: number, count: number): boolean =>
    Number.isInteger(index) && index >= 0 && index < count;
  if (!inside(row, LIMITS.rows) || !inside(column, LIMITS.columns)) {
    throw new XlsxError('cannot-write', COMPLAINTS.noSuchCell, { sheet, row: row + 1, column: column + 1 });
  }
  if (fill !== undefined && !/^[0-9a-f]{6}$/i.test(fill)) {
    throw new XlsxError('cannot-write', COMPLAINTS.badFill, { fill });
  }
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new XlsxError('cannot-write', COMPLAINTS.badNumber, { sheet, cell: address(edit) });
  }
}

/** The edits of one sheet as one change a cell, by row and column; inside a merged area they go to its first cell. */
export function gatherChanges(edits: readonly CellEdit[], merges: readonly Area[]): CellChange[] {
  const anchors = mergeAnchors(edits, merges);
  const changes = new Map<number, CellChange>();
  for (const edit of edits) {
    const place = edit.row * LIMITS.columns + edit.column;
    const target = anchors.get(place) ?? place;
    const change = changes.get(target) ?? {
      row: Math.floor(target / LIMITS.columns),
      column: target % LIMITS.columns,
      notes: [],
    };
    if (edit.fill !== undefined) change.fill = edit.fill.toUpperCase();
    if (edit.value !== undefined) {
      change.value = edit.value;
      if (edit.formula === undefined) delete change.formula;
      else change.formula = edit.formula;
    }
    if (edit.like !== undefined) change.like = edit.like;
    if (edit.note) change.notes.push(edit.note);
    changes.set(target, change);
  }
  return [...changes.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

/** Edited place → first cell of the merged area around it. Merges are sought row by row, not one against all. */
function mergeAnchors(edits: readonly CellEdit[], merges: readonly Area[]): Map<number, number> {
  const columnsByRow = new Map<number, Set<number>>();
  for (const { row, column } of edits) {
    const columns = columnsByRow.get(row);
    if (columns) columns.add(column);
    else columnsByRow.set(row, new Set([column]));
  }
  const rows = [...columnsByRow.keys()].sort((a, b) => a - b);
  const anchors = new Map<number, number>();
  for (const { top, left, bottom, right } of merges) {
    for (let index = firstAtLeast(rows, top); index < rows.length; index++) {
      const row = rows[index] as number;
      if (row > bottom) break;
      for (const column of columnsByRow.get(row) ?? []) {
        if (column >= left && column <= right) {
          anchors.set(row * LIMITS.columns + column, top * LIMITS.columns + left);
        }
      }
    }
  }
  return anchors;
}

/** The first index of an ascending list whose number is at least `least`; its length where none is. */
export function firstAtLeast(ascending: readonly number[], least: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
