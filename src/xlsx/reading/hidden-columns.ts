import { LIMITS } from '../limits';
import { nth } from '../../standards/lists';

/** Hidden columns as they are told: from one to another, perhaps many times over. Each telling costs the same, however wide. */
export class HiddenColumns {
  /** How many more tellings begin than end at a column; null until there is one. */
  private changes: Int32Array | null = null;

  /** The columns `first` to `last`, both counted from 1. */
  add(first: number, last: number): void {
    const [from, to] = [Math.max(1, first), Math.min(LIMITS.columns, last)];
    if (from > to) return;
    this.changes ??= new Int32Array(LIMITS.columns + 2);
    this.changes[from] = nth(this.changes, from) + 1;
    this.changes[to + 1] = nth(this.changes, to + 1) - 1;
  }

  /** Every hidden column, counted from 0, ascending. */
  list(): number[] {
    const columns: number[] = [];
    let told = 0;
    this.changes?.forEach((change, column) => {
      told += change;
      if (told > 0) columns.push(column - 1);
    });
    return columns;
  }
}
