import { columnsOf, rowsOf } from '../model/area';
import { paint } from '../model/paint';
import { type Written, writeValues } from '../model/edit';
import { mapReferences } from '../../form/references/formula';
import { MAX_CELLS_READ } from '../model/limits';
import { display } from '../model/number-format';
import type { Cell } from '../model/sheet';
import { shown, typeOf } from '../model/values';
import { decoder } from '../protocol/decode';
import { HostError, refuse } from '../protocol/errors';
import type { Areas } from './areas';

type CellReader<V> = (cell: Cell | undefined, row: number, column: number) => V;

/** A value for each cell; null in place of all when there are more cells than Excel answers. */
function eachCell<V>(self: Areas, read: CellReader<V>): V[][] | null {
  const { area, sheet } = self;
  if (self.cellCount > MAX_CELLS_READ) return null;
  const rows = new Array<V[]>(rowsOf(area));
  const width = columnsOf(area);
  for (let i = 0; i < rows.length; i += 1) {
    const row = new Array<V>(width);
    for (let j = 0; j < width; j += 1)
      row[j] = read(sheet.at(area.top + i, area.left + j), area.top + i, area.left + j);
    rows[i] = row;
  }
  return rows;
}

export const valuesOf = (self: Areas): unknown => eachCell(self, (cell) => shown(cell?.content));
export const valueTypesOf = (self: Areas): unknown => eachCell(self, (cell) => typeOf(cell?.content));
export const formulasOf = (self: Areas): unknown =>
  eachCell(self, (cell) => cell?.formula ?? shown(cell?.content));

export function textOf(self: Areas): unknown {
  const { sheet } = self;
  return eachCell(self, (cell, row, column) =>
    display(cell?.content, (cell?.format ?? sheet.inheritedFormat(row, column)).numberFormat),
  );
}

export function numberFormatsOf(self: Areas): unknown {
  const { sheet } = self;
  return eachCell(
    self,
    (cell, row, column) => (cell?.format ?? sheet.inheritedFormat(row, column)).numberFormat,
  );
}

export function formulasR1C1Of(self: Areas): unknown {
  return eachCell(self, (cell, row, column) =>
    cell?.formula === undefined ? shown(cell?.content) : toR1C1(cell.formula, row, column),
  );
}

function toR1C1(formula: string, row: number, column: number): string {
  const line = (letter: string, at: number | undefined, fixed: boolean, from: number): string => {
    if (at === undefined) return '';
    if (fixed) return `${letter}${at + 1}`;
    return at === from ? letter : `${letter}[${at - from}]`;
  };
  return mapReferences(formula, ({ prefix, first, last }) => {
    const corner = (one: typeof first): string =>
      line('R', one.row, one.rowFixed, row) + line('C', one.column, one.columnFixed, column);
    return prefix + corner(first) + (last ? `:${corner(last)}` : '');
  });
}

const scalar = (raw: unknown): Written => {
  if (raw === null || raw === undefined) return null;
  if (typeof raw === 'string' || typeof raw === 'boolean') return raw;
  return typeof raw === 'number' && Number.isFinite(raw) ? raw : refuse('InvalidArgument');
};

/** One value for all cells, or an array of rows. */
export const writable = decoder('any | any[][]', (raw): Written | readonly (readonly Written[])[] => {
  if (!Array.isArray(raw)) return scalar(raw);
  return raw.map((row) => (Array.isArray(row) ? row.map(scalar) : refuse('InvalidArgument')));
});

type Input = Written | readonly (readonly Written[])[];

/** Picks the value of each cell; refuses an array that does not have the size of the range. */
function picker(self: Areas, input: Input): (row: number, column: number) => Written {
  if (!Array.isArray(input)) return () => input as Written;
  const rows = input as readonly (readonly Written[])[];
  if (rows.length === 1 && rows[0]?.length === 1) return () => rows[0]?.[0];
  requireSize(self, rows.length, rows);
  return (row, column) => rows[row]?.[column];
}

export function requireSize(self: Areas, rowCount: number, rows: readonly (readonly unknown[])[]): void {
  const { area } = self;
  if (rowCount !== rowsOf(area) || rows.some((row) => row.length !== columnsOf(area)))
    throw new HostError(
      'InvalidArgument',
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
}

export function writeInput(self: Areas, input: Input): void {
  writeValues(self.session.book, self.sheet, self.area, picker(self, input));
}

export function writeNumberFormats(self: Areas, input: Input): void {
  const pick = picker(self, input);
  const { area } = self;
  const code = (value: Written): { numberFormat: string } | Record<string, never> => {
    if (value === null || value === undefined) return {};
    return typeof value === 'string' ? { numberFormat: value } : refuse('InvalidArgument');
  };
  const uniform = !Array.isArray(input) || (input.length === 1 && input[0]?.length === 1);
  paint(
    self.session.book,
    self.sheet,
    [area],
    uniform ? code(pick(0, 0)) : (row, column) => code(pick(row - area.top, column - area.left)),
  );
}
