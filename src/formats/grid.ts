import type { Area, Cell, CellValue, Row, Sheet } from '../form/workbook';
import { LIMITS, tooLarge, type Budget } from '../xlsx/limits';

/** The cells of one sheet as they are read from a file, in any order; counted against the limits of one reading. */
export class Grid {
  private readonly rows = new Map<number, Map<number, Cell>>();
  private readonly hiddenRows = new Set<number>();
  private readonly merges: Area[] = [];
  private readonly hiddenColumns = new Set<number>();

  constructor(private readonly budget: Budget) {}

  put(row: number, cell: Cell): void {
    if (row >= LIMITS.rows || cell.column >= LIMITS.columns) return;
    this.budget.takeCells(1);
    if (typeof cell.value === 'string') this.budget.takeCharacters(cell.value.length);
    const cells = this.rows.get(row);
    if (cells) cells.set(cell.column, cell);
    else this.rows.set(row, new Map([[cell.column, cell]]));
  }

  merge(area: Area): void {
    const alone = area.top === area.bottom && area.left === area.right;
    if (alone || area.bottom >= LIMITS.rows || area.right >= LIMITS.columns) return;
    this.budget.takeCells(1);
    if (this.merges.length >= MOST_MERGES) throw tooLarge('cells', MOST_MERGES);
    this.merges.push(area);
  }

  hideRow(row: number): void {
    this.hiddenRows.add(row);
  }

  hideColumn(column: number): void {
    if (column < LIMITS.columns) this.hiddenColumns.add(column);
  }

  sheet(name: string, visibility: Sheet['visibility'], isProtected: boolean): Sheet {
    const rows = [...this.rows].sort(([a], [b]) => a - b);
    return {
      name,
      visibility,
      protected: isProtected,
      merges: this.merges,
      hiddenColumns: [...this.hiddenColumns].sort((a, b) => a - b),
      rows: rows.map(([index, cells]): Row => ({
        index,
        hidden: this.hiddenRows.has(index),
        cells: [...cells.values()].sort((a, b) => a.column - b.column),
      })),
    };
  }
}

/** Merged areas of one sheet: a form has a hundred; every one is compared with every other when they are written. */
const MOST_MERGES = 10_000;

/** A cell with what belongs to it; `General` is no format. */
export function cellOf(column: number, value: CellValue, format?: string, formula?: string): Cell {
  return {
    column,
    value,
    ...(formula !== undefined && { formula }),
    ...(format !== undefined && format !== '' && format !== 'General' && { format }),
  };
}
