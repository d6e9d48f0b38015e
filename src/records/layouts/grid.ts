import { rowsBetween } from '../../form/find/grid';
import type { Area, CellValue, Row, Sheet } from '../../form/workbook';
import { trimmed } from '../../form/text/key';

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
    const next = /^\(?(\d{1,3})\)?$/.exec(text);
    if (!next || Number(next[1]) !== number + 1) return false;
    number++;
  }
  return number > 1 || letters > 1;
}

/** The texts of the rows `top`–`bottom`, merged cells spread over their range: one list a column, from top to bottom. */
export class HeadingGrid {
  private readonly texts: string[][];
  readonly left: number;
  readonly right: number;

  constructor(
    private readonly sheet: Sheet,
    readonly top: number,
    readonly bottom: number,
  ) {
    const rows = rowsBetween(sheet, top, bottom);
    const columns = rows.flatMap(({ cells }) => cells.map(({ column }) => column));
    this.left = columns.reduce((least, column) => Math.min(least, column), Infinity);
    this.right = columns.reduce((most, column) => Math.max(most, column), -1);
    this.texts = Array.from({ length: bottom - top + 1 }, () => Array<string>(this.right + 1).fill(''));
    for (const { index, cells } of rows) {
      for (const { column, value } of cells) this.put(index, column, textOf(value));
    }
    for (const merge of sheet.merges) this.spread(merge);
    this.inherit();
  }

  /** The headings over a column, outermost first. */
  over(column: number): readonly string[] {
    return this.texts.map((row) => row[column] ?? '');
  }

  /** The row of the lowest heading of a column. */
  bottomOf(column: number): number {
    for (let row = this.bottom; row >= this.top; row--) {
      if (rowsBetween(this.sheet, row, row)[0]?.cells.some((cell) => cell.column === column)) return row;
    }
    return this.top;
  }

  private put(row: number, column: number, text: string): void {
    const line = this.texts[row - this.top];
    // Particulars of the sheet among the headings (单位：万元, 填报时间：…) are no heading of a column.
    if (line && !/^(?:填报|制表|审核|统计时间|填表|时间|日期|单位)[^:：]{0,6}[:：]/.test(text))
      line[column] = text;
  }

  private spread({ top, left, bottom, right }: Area): void {
    if (bottom < this.top || top > this.bottom) return;
    const text = this.texts[top - this.top]?.[left] ?? '';
    if (text === '') return;
    for (let row = Math.max(top, this.top); row <= Math.min(bottom, this.bottom); row++) {
      const line = this.texts[row - this.top];
      for (let column = left; line && column <= Math.min(right, this.right); column++) line[column] = text;
    }
  }

  /**
   * Where a heading over several columns was written once and not merged, the blank cells right of it are its too, as far as
   * there are headings beneath and the group above is the same.
   */
  private inherit(): void {
    for (let depth = 0; depth < this.texts.length - 1; depth++) {
      const line = this.texts[depth] ?? [];
      const above = this.texts[depth - 1];
      for (let column = 1; column <= this.right; column++) {
        if (line[column] !== '' || line[column - 1] === '') continue;
        const beneath = this.texts.slice(depth + 1).some((row) => (row[column] ?? '') !== '');
        const isSameGroup = !above || (above[column] !== '' && above[column] === above[column - 1]);
        if (beneath && isSameGroup && this.hasBeneath(depth, column - 1))
          line[column] = line[column - 1] ?? '';
      }
    }
  }

  private hasBeneath(depth: number, column: number): boolean {
    const own = this.texts[depth]?.[column];
    return this.texts.slice(depth + 1).some((row) => (row[column] ?? '') !== '' && row[column] !== own);
  }
}
