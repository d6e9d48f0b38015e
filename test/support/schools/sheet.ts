import type { Random } from '../county/random';
import type { RawSheet } from '../rawxlsx';

export type Value = string | number | undefined;

/** A sheet while it is drawn: rows from the top, merged areas and hidden rows. */
export interface Draft {
  readonly name: string;
  readonly rows: Value[][];
  readonly merges: { top: number; left: number; bottom: number; right: number }[];
  readonly hidden: Set<number>;
}

export const draft = (name: string, rows: Value[][] = []): Draft => ({
  name,
  rows,
  merges: [],
  hidden: new Set(),
});

export function asRawSheet({ name, rows, merges, hidden }: Draft): RawSheet {
  return {
    name,
    state: 'visible',
    protected: false,
    cells: rows.flatMap((values, row) =>
      values.flatMap((value, column) =>
        value === undefined || value === '' ? [] : [{ row, column, value }],
      ),
    ),
    merges,
    hiddenRows: hidden,
    widths: new Map(),
  };
}

/** A column: its headings from the outermost in, and what a row has in it. */
export interface Column<Row> {
  readonly path: readonly string[];
  readonly value: (row: Row) => Value;
  /** What a total row has; `sum` adds the numbers up. */
  readonly sum?: boolean;
}

export type HeadingStyle = 'merged' | 'repeated' | 'first';

/** Headings over several rows; a short path reaches down to the last of them. */
export function drawHeadings(
  sheet: Draft,
  columns: readonly { readonly path: readonly string[] }[],
  style: HeadingStyle,
  left = 0,
): void {
  const depth = Math.max(...columns.map(({ path }) => path.length));
  const top = sheet.rows.length;
  for (let level = 0; level < depth; level++) {
    const row: Value[] = Array<Value>(left).fill(undefined);
    columns.forEach(({ path }, at) => {
      const before = columns[at - 1]?.path;
      const same =
        before !== undefined &&
        level < path.length - 1 &&
        path.slice(0, level + 1).every((text, i) => text === before[i]) &&
        before.length > level + 1;
      row.push(same && style !== 'repeated' ? undefined : path[level]);
    });
    sheet.rows.push(row);
  }
  if (style !== 'merged') return;
  columns.forEach(({ path }, at) => {
    if (path.length < depth) {
      const area = { top: top + path.length - 1, left: left + at, bottom: top + depth - 1, right: left + at };
      sheet.merges.push(area);
    }
    for (let level = 0; level < path.length - 1; level++) {
      const isSame = (other: readonly string[] | undefined): boolean =>
        other !== undefined &&
        other.length > level + 1 &&
        path.slice(0, level + 1).every((text, i) => text === other[i]);
      if (isSame(columns[at - 1]?.path)) continue;
      let right = at;
      while (isSame(columns[right + 1]?.path)) right++;
      if (right > at)
        sheet.merges.push({ top: top + level, left: left + at, bottom: top + level, right: left + right });
    }
  });
}

/** A number as people keep it: now and then as a text, with separators or in full-width digits. */
export function dressed(value: Value, random: Random, rate = 0.08): Value {
  if (typeof value !== 'number' || !random.chance(rate)) return value;
  const text = String(value);
  const [whole = '', rest] = text.split('.');
  return random.pick([
    text,
    ` ${text} `,
    `${whole.replace(/\B(?=(?:\d{3})+$)/g, ',')}${rest === undefined ? '' : `.${rest}`}`,
    text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  ]);
}

/** A code as text, or as a number that has lost its zeros. */
export const codeAs = (code: string, asNumber: boolean): Value => (asNumber ? Number(code) : code);

/** `计` of hundredths as a decimal number. */
export const hundredths = (value: number): number => Number(`${value}e-2`);
