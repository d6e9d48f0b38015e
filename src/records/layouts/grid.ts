import { headingPaths } from '../../form/columns/heading-paths';
import type { HeadingPath as Over } from '../../form/columns/heading-paths';
import { key, trimmed } from '../../form/text/key';
import type { CellValue, Row, Sheet } from '../../form/workbook';

/** A text as it stands; the empty text where there is none. */
export function textOf(value: CellValue | undefined): string {
  if (typeof value === 'string') return trimmed(value);
  return typeof value === 'number' ? String(value) : '';
}

/** Whether a row only numbers or letters the columns: 甲 乙 1 2 3, A B C, 1 2 3. */
export function isIndexRow(row: Row): boolean {
  if (row.cells.length < 2) return false;
  let number = 0;
  let letters = 0;
  for (const { value } of row.cells) {
    const text = textOf(value);
    if (text === '' || /^[甲乙丙丁戊己]$/.test(text)) continue;
    if (/^[A-Z]{1,3}$/.test(text)) {
      letters++;
      continue;
    }
    const next = /^[([（]?(\d{1,3})[)\]）]?$/.exec(text);
    if (!next || Number(next[1]) !== number + 1) return false;
    number++;
  }
  return number > 1 || letters > 1;
}

/** Particulars of the sheet among the headings (单位：万元, 填报时间：…) are no heading of a column. */
const PARTICULARS = /^(?:填报|制表|审核|统计时间|填表|时间|日期|单位)[^:]{0,6}:/;

/** The headings of the rows `top`–`bottom` by column. */
export class HeadingGrid {
  private readonly columns: ReadonlyMap<number, Over>;
  readonly left: number;
  readonly right: number;

  constructor(
    sheet: Sheet,
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
}
