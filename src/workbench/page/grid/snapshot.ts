import {
  BooleanNumber,
  type ICellData,
  type IColumnData,
  type IFreeze,
  type IRange,
  type IRowData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
  LocaleType,
} from '@univerjs/core';
import {
  type Area,
  type Book,
  columnOfKey,
  type Format,
  type Line,
  PLAIN,
  rowOfKey,
  type Sheet,
  type SheetParts,
} from '@junheng/host';
import { gridValue } from './cells';
import { frozenInView } from './frozen';
import { styleOf } from './look';
import { UNIT } from './univer';

/** Screen pixels of a length in points. */
export const pixels = (points: number): number => Math.round((points * 4) / 3);
export const points = (screenPixels: number): number => (screenPixels * 3) / 4;

/** Free rows and columns below and beside what is there. */
const MARGIN = { rows: 200, columns: 10 };
const LEAST = { rows: 1000, columns: 40 };
const ROW_HEIGHT = 20;

export const rangeOf = (area: Area): IRange => ({
  startRow: area.top,
  endRow: area.bottom,
  startColumn: area.left,
  endColumn: area.right,
});

export const areaOf = (range: IRange): Area => ({
  top: range.startRow,
  left: range.startColumn,
  bottom: range.endRow,
  right: range.endColumn,
});

export const freezeOf = ({ rows, columns }: SheetParts['frozen']): IFreeze => ({
  xSplit: columns,
  ySplit: rows,
  startRow: rows > 0 ? rows : -1,
  startColumn: columns > 0 ? columns : -1,
});

/** The whole workbook as the grid takes it in at once. */
export function snapshotOf(book: Book): IWorkbookData {
  const styles: Record<string, IStyleData> = {};
  const ids = new Map<Format, string>();
  const styleId = (format: Format): string => {
    let id = ids.get(format);
    if (id === undefined) {
      id = `f${ids.size}`;
      ids.set(format, id);
      styles[id] = styleOf(format);
    }
    return id;
  };
  return {
    id: UNIT,
    name: book.name,
    appVersion: '0.25.1',
    locale: LocaleType.ZH_CN,
    sheetOrder: book.sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(book.sheets.map((sheet) => [sheet.id, sheetSnapshot(sheet, styleId)])),
    styles,
  };
}

export function sheetSnapshot(
  sheet: Sheet,
  style: (format: Format) => string | IStyleData,
): Partial<IWorksheetData> {
  const cellData: Record<number, Record<number, ICellData>> = {};
  let rows = LEAST.rows;
  let columns = LEAST.columns;
  for (const [key, cell] of sheet.cells) {
    const row = rowOfKey(key);
    const column = columnOfKey(key);
    const data: ICellData = {};
    const spilled = cell.spilledFrom !== undefined;
    if (cell.formula !== undefined) data.f = cell.formula;
    if (cell.content !== undefined && !spilled) Object.assign(data, gridValue(cell.content));
    if (cell.format) data.s = style(cell.format);
    (cellData[row] ??= {})[column] = data;
    if (row + MARGIN.rows > rows) rows = row + MARGIN.rows;
    if (column + MARGIN.columns > columns) columns = column + MARGIN.columns;
  }
  for (const [, cell] of sheet.cells)
    // A formula that spills is calculated anew, so that the grid knows where its results stand.
    if (cell.spilledFrom !== undefined) {
      const anchor = cellData[rowOfKey(cell.spilledFrom)]?.[columnOfKey(cell.spilledFrom)];
      if (anchor) {
        delete anchor.v;
        delete anchor.t;
      }
    }
  const { parts } = sheet;
  return {
    id: sheet.id,
    name: parts.name,
    tabColor: parts.tabColor,
    hidden: parts.visibility === 'Visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    rowCount: rows,
    columnCount: columns,
    defaultColumnWidth: pixels(parts.standardWidth),
    defaultRowHeight: ROW_HEIGHT,
    freeze: freezeOf(frozenInView(sheet)),
    showGridlines: parts.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    mergeData: parts.merges.map(rangeOf),
    cellData,
    rowData: lines(parts.rows, rows, (line) => rowData(line, style)),
    columnData: lines(parts.columns, columns, (line) => columnData(line, style)),
    defaultStyle: styleOf(parts.format ?? PLAIN),
  };
}

function lines<T>(
  from: ReadonlyMap<number, Line>,
  count: number,
  make: (line: Line) => T,
): Record<number, T> {
  return Object.fromEntries(
    [...from].filter(([index]) => index < count).map(([index, line]) => [index, make(line)]),
  );
}

function rowData(line: Line, style: (format: Format) => string | IStyleData): Partial<IRowData> {
  return {
    ...(line.size === undefined ? {} : { h: pixels(line.size), ia: BooleanNumber.FALSE }),
    hd: line.hidden === true ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    ...(line.format ? { s: style(line.format) } : {}),
  };
}

function columnData(line: Line, style: (format: Format) => string | IStyleData): Partial<IColumnData> {
  return {
    ...(line.size === undefined ? {} : { w: pixels(line.size) }),
    hd: line.hidden === true ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    ...(line.format ? { s: style(line.format) } : {}),
  };
}
