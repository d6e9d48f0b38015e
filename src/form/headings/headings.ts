import { cellAt, rowsBetween } from '../find/grid';
import { key } from '../text/key';
import type { Sheet } from '../workbook';
import { headingPaths } from './heading-paths';
import type { HeadingPath } from './heading-paths';

/** Particulars of the sheet among the headings (单位：万元, 填报时间：…) are no heading of a column. */
const PARTICULARS = /^(?:填报|制表|审核|统计时间|填表|时间|日期|单位)[^:]{0,6}:/;

/** What stands over the columns of a table in its rows of headings, `top` to `bottom`. */
export class Headings {
  private readonly columns: ReadonlyMap<number, HeadingPath>;
  /** The first and the last column with a heading; none is between them where there is none at all. */
  readonly left: number;
  readonly right: number;

  constructor(
    private readonly sheet: Sheet,
    readonly top: number,
    readonly bottom: number,
  ) {
    this.columns = new Map(headingPaths(sheet, top, bottom).map((heading) => [heading.column, heading]));
    this.left = Math.min(...this.columns.keys());
    this.right = Math.max(...this.columns.keys());
  }

  /** The headings over a column, outermost first. */
  over(column: number): readonly string[] {
    return (this.columns.get(column)?.path ?? []).filter((text) => !PARTICULARS.test(key(text)));
  }

  /** The row of the lowest heading of a column. */
  bottomOf(column: number): number {
    return this.columns.get(column)?.row ?? this.top;
  }

  /** The rows down to `last` in which a cell of the column itself holds something. */
  rowsOf(column: number, last = this.bottom): readonly number[] {
    return rowsBetween(this.sheet, this.top, last)
      .filter((row) => cellAt(row, column) !== undefined)
      .map(({ index }) => index);
  }
}
