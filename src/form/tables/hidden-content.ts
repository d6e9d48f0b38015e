import { placeIn } from '../find/candidate';
import type { Candidate } from '../find/candidate';
import { cellAt, rowAt, rowsBetween } from '../find/grid';
import { tableName } from '../layout/titles';
import type { StructureIssue } from '../model';
import type { Cell, Place, Row } from '../workbook';
import { partsOf, shows } from './rows';

/** Cells of a table's rows that are merged with those above: their content stands in the first one. */
export interface MergedCells {
  /** The cell in which the content of that one stands; null for a cell that is merged with none above. */
  above(row: number, column: number): { readonly cell: Cell | undefined } | null;
}

const NOTHING: MergedCells = { above: () => null };

/** Looks through the merged cells once; most tables have none in their rows. */
export function mergedCells({ sheet, headerBottom, bottom, left, right }: Candidate): MergedCells {
  const merges = sheet.merges.filter(
    (area) =>
      area.bottom > area.top &&
      area.top > headerBottom &&
      area.bottom <= bottom &&
      area.left >= left &&
      area.right <= right,
  );
  if (merges.length === 0) return NOTHING;
  return {
    above(row, column) {
      const area = merges.find(
        ({ top, bottom: last, left: first, right: end }) =>
          row > top && row <= last && column >= first && column <= end,
      );
      return area ? { cell: cellAt(rowAt(sheet, area.top), area.left) } : null;
    },
  };
}

/** One issue for all formulas of a table whose results are not in the file. */
export function withoutResults(table: Candidate): readonly StructureIssue[] {
  const places = partsOf(table).flatMap((part): Place[] => {
    const { sheet, headerBottom, bottom, left, right } = part;
    return rowsBetween(sheet, headerBottom + 1, bottom).flatMap((row: Row) =>
      row.cells
        .filter(({ column, uncomputed }) => uncomputed && column >= left && column <= right)
        .map(({ column }) => placeIn(part, row.index, column)),
    );
  });
  return issueAt('no-results', table, places);
}

/** One issue for the figures of a table that are merged with others. */
export function issueAt(
  kind: 'no-results' | 'merged-cells',
  { id }: Pick<Candidate, 'id'>,
  places: readonly Place[],
): readonly StructureIssue[] {
  if (places.length === 0) return [];
  return [{ kind, table: id, places, parameters: { table: tableName(id), count: places.length } }];
}

/** A row's cell, or the one it is merged with; `shown` where something stands there. */
export function cellOrMerged(row: Row, column: number | undefined, merged: MergedCells): Cell | undefined {
  const own = cellAt(row, column);
  if (column === undefined || shows(own)) return own;
  return merged.above(row.index, column)?.cell ?? own;
}
