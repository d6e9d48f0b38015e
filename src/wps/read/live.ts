import { type Area, areaAddress, type Cell, type Row, type Sheet } from '../../form/workbook';
import { putUnder } from '../../standards/lists';
import { Pace } from '../guarded';
import type { WpsSheet } from '../model';
import { areaOf, Snapshot } from './snapshot';
import { uniformParts } from './uniform';

type Content = Pick<Sheet, 'rows' | 'merges' | 'hiddenColumns'>;

/** A sheet read cell by cell from the open workbook: where no copy can be had, and for what changed since. */
export async function readLive(sheet: WpsSheet, area: Area): Promise<Content> {
  const found = Snapshot.of(sheet, area);
  const cells = cellsOf(found);
  if (cells.size === 0) return { rows: [], merges: [], hiddenColumns: [] };
  const pace = new Pace();
  const formats = await formatsOf(sheet, area, pace);
  const hidden = await hiddenLines(sheet, area, pace);
  const rows: Row[] = [...cells].map(([index, line]) => ({
    index,
    hidden: hidden.rows.has(index),
    cells: line.map((cell) => withFormat(cell, formats(index, cell.column))),
  }));
  return { rows, merges: await mergesOf(sheet, area, pace), hiddenColumns: [...hidden.columns] };
}

/** Only cells with content or a formula; a formula that shows nothing has "". */
function cellsOf(found: Snapshot): Map<number, Cell[]> {
  const rows = new Map<number, Cell[]>();
  const { top, left, bottom, right } = found.area;
  for (let row = top; row <= bottom; row += 1) {
    const cells: Cell[] = [];
    for (let column = left; column <= right; column += 1) {
      const value = found.content(row, column);
      const formula = found.formula(row, column);
      if (value === null && formula === null) continue;
      cells.push({ column, value: value ?? '', ...(formula !== null && { formula: formula.slice(1) }) });
    }
    if (cells.length > 0) rows.set(row, cells);
  }
  return rows;
}

const withFormat = (cell: Cell, format: string): Cell => (format === 'General' ? cell : { ...cell, format });

async function formatsOf(
  sheet: WpsSheet,
  area: Area,
  pace: Pace,
): Promise<(row: number, column: number) => string> {
  const parts = await uniformParts(
    sheet,
    area,
    (range) => {
      const format = range.NumberFormat;
      return typeof format === 'string' && format !== '' ? plainFormat(format) : undefined;
    },
    pace,
  );
  const byColumn = new Map<number, typeof parts>();
  for (const part of parts)
    for (let column = part.area.left; column <= part.area.right; column += 1)
      putUnder(byColumn, column, part);
  return (row, column) =>
    byColumn.get(column)?.find((part) => part.area.top <= row && row <= part.area.bottom)?.value ?? 'General';
}

/** A Chinese WPS may give the local name of the general format. */
export const plainFormat = (format: string): string =>
  format === 'G/通用格式' || /^general$/i.test(format) ? 'General' : format;

async function hiddenLines(
  sheet: WpsSheet,
  area: Area,
  pace: Pace,
): Promise<{ rows: ReadonlySet<number>; columns: ReadonlySet<number> }> {
  const firstColumn = { ...area, right: area.left };
  const firstRow = { ...area, bottom: area.top };
  const rows = await uniformParts(sheet, firstColumn, (range) => yesOrNo(range.EntireRow.Hidden), pace);
  const columns = await uniformParts(sheet, firstRow, (range) => yesOrNo(range.EntireColumn.Hidden), pace);
  return {
    rows: new Set(hiddenOf(rows).flatMap(({ top, bottom }) => span(top, bottom))),
    columns: new Set(hiddenOf(columns).flatMap(({ left, right }) => span(left, right))),
  };
}

const hiddenOf = (parts: readonly { area: Area; value: boolean }[]): Area[] =>
  parts.filter(({ value }) => value).map(({ area }) => area);
const span = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** VBA's true may come as −1 or 1. */
function yesOrNo(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  return typeof value === 'number' ? value !== 0 : undefined;
}

/** There is no list of merged areas: the parts that hold some are found, then their cells are asked for theirs. */
async function mergesOf(sheet: WpsSheet, area: Area, pace: Pace): Promise<Area[]> {
  const parts = await uniformParts(sheet, area, (range) => yesOrNo(range.MergeCells), pace);
  const merges = new Map<string, Area>();
  const covered = ({ row, column }: { row: number; column: number }): boolean =>
    [...merges.values()].some(
      ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right,
    );
  for (const { area: merged } of parts.filter(({ value }) => value)) {
    for (let row = merged.top; row <= merged.bottom; row += 1) {
      for (let column = merged.left; column <= merged.right; column += 1) {
        if (covered({ row, column })) continue;
        await pace.step();
        const cell = { top: row, left: column, bottom: row, right: column };
        const found = areaOf(sheet.Range(areaAddress(cell)).MergeArea);
        merges.set(areaAddress(found), found);
      }
    }
  }
  return [...merges.values()];
}
