import type { Area, Cell, CellValue, Row, Sheet, Workbook } from '../../../src/form/workbook';
import { parseCell } from '../../../src/form/references/address';

/** What stands in a cell: a value, or a value with its number format or formula; null for nothing. */
export type Content =
  CellValue | null | { readonly value: CellValue; readonly format?: string; readonly formula?: string };
export type Matrix = readonly (readonly Content[])[];

/** A matrix put on a sheet; its corner is at `row` and `column`. */
export interface Put {
  readonly matrix: Matrix;
  readonly row?: number;
  readonly column?: number;
}

export interface SheetOptions {
  readonly visibility?: Sheet['visibility'];
  readonly hiddenRows?: readonly number[];
  readonly merges?: readonly Area[];
}

const isDressed = (content: Content): content is Exclude<Content, CellValue | null> =>
  typeof content === 'object' && content !== null && 'value' in content;

/** A sheet with matrices on it. */
export function sheet(name: string, puts: readonly Put[], options: SheetOptions = {}): Sheet {
  const rows = new Map<number, Map<number, Cell>>();
  for (const { matrix, row: top = 0, column: left = 0 } of puts) {
    matrix.forEach((line, i) =>
      line.forEach((content, j) => {
        if (content === null || content === '') return;
        const dressed = isDressed(content) ? content : { value: content };
        const row = rows.get(top + i) ?? new Map<number, Cell>();
        row.set(left + j, { column: left + j, ...dressed });
        rows.set(top + i, row);
      }),
    );
  }
  const sorted: Row[] = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([index, cells]) => ({
      index,
      hidden: options.hiddenRows?.includes(index) ?? false,
      cells: [...cells.values()].sort((a, b) => a.column - b.column),
    }));
  return {
    name,
    visibility: options.visibility ?? 'visible',
    protected: false,
    rows: sorted,
    merges: options.merges ?? [],
    hiddenColumns: [],
  };
}

export const workbook = (...sheets: readonly Sheet[]): Workbook => ({ sheets });

/** The matrix with some cells replaced: `edit(m, { B3: 5, C4: null })`. */
export function edit(matrix: Matrix, cells: Readonly<Record<string, Content>>): Content[][] {
  const copy = matrix.map((line) => [...line]);
  for (const [at, content] of Object.entries(cells)) {
    const place = parseCell(at);
    if (!place) throw new Error(`${at} is no cell`);
    while (copy.length <= place.row) copy.push([]);
    const line = copy[place.row] ?? [];
    while (line.length <= place.column) line.push(null);
    line[place.column] = content;
  }
  return copy;
}

export const withoutColumn = (matrix: Matrix, column: number): Content[][] =>
  matrix.map((line) => line.filter((_, index) => index !== column));
export const withoutRow = (matrix: Matrix, row: number): Content[][] =>
  matrix.filter((_, index) => index !== row).map((line) => [...line]);
export const withRow = (matrix: Matrix, at: number, ...lines: Content[][]): Content[][] => [
  ...matrix.slice(0, at).map((line) => [...line]),
  ...lines,
  ...matrix.slice(at).map((line) => [...line]),
];
export const swapped = (matrix: Matrix, one: number, two: number, from = 0): Content[][] =>
  matrix.map((line, index) => {
    const copy = [...line];
    if (index >= from) [copy[one], copy[two]] = [copy[two] ?? null, copy[one] ?? null];
    return copy;
  });
