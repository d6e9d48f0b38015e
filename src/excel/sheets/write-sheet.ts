import type { NewCell, NewSheet, NewStyle, NewValidation } from '../../form/new-sheet';
import type { Area, CellValue } from '../../form/workbook';
import { areaAddress, columnLetters } from '../../form/workbook';
import { addressStrings, rectangles } from '../../spreadsheet/addresses';
import { LONGEST_ADDRESS } from '../area-of';
import { asText } from '../../spreadsheet/entry';
import { writePage } from './write-page';

/** Values and formats of so many cells go in one request; far under 5 MB. */
const CELLS_PER_REQUEST = 20_000;

/** A column of `characters` digits in points: 7 pixels a digit and 5 for the margins at 96 dpi, as Excel reckons. */
const widthInPoints = (characters: number): number => (characters * 7 + 5) * 0.75;

/**
 * Fills an empty worksheet as described. Notes are left out: their interface is newer than Excel 2021
 * (ExcelApi 1.18). Ends with a sync for every 20 000 cells.
 */
export async function writeSheet(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  description: NewSheet,
): Promise<void> {
  description.columnWidths.forEach((width, column) => {
    const letters = columnLetters(column);
    const whole = sheet.getRange(`${letters}:${letters}`);
    whole.format.columnWidth = widthInPoints(width);
    if (description.hiddenColumns?.includes(column)) whole.columnHidden = true;
  });
  for (const row of description.hiddenRows ?? []) sheet.getRange(`${row + 1}:${row + 1}`).rowHidden = true;
  description.rowHeights?.forEach((height, row) => {
    sheet.getRange(`${row + 1}:${row + 1}`).format.rowHeight = height;
  });
  writeStyles(sheet, description.cells);
  await writeValues(context, sheet, description.cells);
  for (const area of description.merges ?? []) sheet.getRange(areaAddress(area)).merge();
  for (const validation of description.validations ?? []) writeValidation(sheet, validation);
  const { rows = 0, columns = 0 } = description.freeze ?? {};
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
  await context.sync();
  await writePage(context, sheet, description);
}

const EDGES = { left: 'EdgeLeft', right: 'EdgeRight', top: 'EdgeTop', bottom: 'EdgeBottom' } as const;

function writeStyles(sheet: Excel.Worksheet, cells: readonly NewCell[]): void {
  const byStyle = new Map<string, { style: NewStyle; cells: NewCell[] }>();
  for (const cell of cells) {
    if (!cell.style) continue;
    const { style } = cell;
    const key = styleKey(style);
    const group = byStyle.get(key);
    if (group) group.cells.push(cell);
    else byStyle.set(key, { style, cells: [cell] });
  }
  for (const { style, cells: alike } of byStyle.values()) {
    for (const text of addressStrings(alike, LONGEST_ADDRESS))
      writeStyle(sheet.getRanges(text).format, style);
  }
  const framed = cells.filter(({ style }) => style?.border === true);
  for (const area of rectangles(framed)) writeFrames(sheet.getRange(areaAddress(area)), area);
}

/** Number formats do not count: they go with the values. */
function styleKey(style: NewStyle): string {
  return JSON.stringify(Object.entries({ ...style, numberFormat: undefined }).sort());
}

function writeStyle(format: Excel.RangeFormat, style: NewStyle): void {
  if (style.bold) format.font.bold = true;
  if (style.fontSize !== undefined) format.font.size = style.fontSize;
  if (style.fill !== undefined) format.fill.color = `#${style.fill}`;
  if (style.wrap) format.wrapText = true;
  if (style.center) format.horizontalAlignment = 'Center';
  else if (style.align) format.horizontalAlignment = style.align === 'left' ? 'Left' : 'Right';
  format.verticalAlignment = style.valign === 'top' ? 'Top' : style.valign === 'bottom' ? 'Bottom' : 'Center';
  if (style.color !== undefined) format.font.color = `#${style.color}`;
  if (style.locked === false) format.protection.locked = false;
  if (typeof style.border === 'object')
    for (const side of style.border) format.borders.getItem(EDGES[side]).style = 'Continuous';
}

/** Thin lines round every cell of a rectangle. */
function writeFrames(range: Excel.Range, area: Area): void {
  const sides = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
  const between = [
    ...(area.bottom > area.top ? (['InsideHorizontal'] as const) : []),
    ...(area.right > area.left ? (['InsideVertical'] as const) : []),
  ];
  for (const side of [...sides, ...between]) range.format.borders.getItem(side).style = 'Continuous';
}

async function writeValues(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  cells: readonly NewCell[],
): Promise<void> {
  const width = cells.reduce((most, { column }) => Math.max(most, column + 1), 1);
  const height = cells.reduce((most, { row }) => Math.max(most, row + 1), 0);
  const step = Math.max(1, Math.floor(CELLS_PER_REQUEST / width));
  for (let top = 0; top < height; top += step) {
    const rows = Math.min(step, height - top);
    const values = grid<string | number | boolean | null>(rows, width, null);
    const formats = grid<string | null>(rows, width, null);
    for (const cell of cells) {
      const row = cell.row - top;
      if (row < 0 || row >= rows) continue;
      const format = cell.style?.numberFormat;
      if (format !== undefined) setAt(formats, row, cell.column, format);
      const { value } = cell;
      if (value === undefined) continue;
      setAt(values, row, cell.column, writtenAs(value, format));
    }
    const range = sheet.getRangeByIndexes(top, 0, rows, width);
    if (formats.some((row) => row.some((format) => format !== null))) range.numberFormat = formats;
    range.values = values;
    if (top + rows < height) await context.sync();
  }
}

/** As Excel takes it: a text that stays a text, an error by its name. */
function writtenAs(value: CellValue, format: string | undefined): string | number | boolean {
  if (typeof value === 'object') return value.error;
  return typeof value === 'string' ? asText(value, format) : value;
}

/** A grid of `fill`; Excel leaves a cell alone where a grid holds null. */
function grid<T>(rows: number, columns: number, fill: T): T[][] {
  return Array.from({ length: rows }, () => new Array<T>(columns).fill(fill));
}

function setAt<T>(cells: T[][], row: number, column: number, value: T): void {
  const line = cells[row];
  if (line) line[column] = value;
}

function writeValidation(sheet: Excel.Worksheet, { areas, constraint, prompt, error }: NewValidation): void {
  for (const area of areas) {
    const { dataValidation } = sheet.getRange(areaAddress(area));
    dataValidation.rule = ruleOf(constraint);
    dataValidation.ignoreBlanks = true;
    if (prompt) dataValidation.prompt = { showPrompt: true, title: prompt.title, message: prompt.text };
    if (error !== undefined) {
      dataValidation.errorAlert = { showAlert: true, style: 'Stop', title: '', message: error };
    }
  }
}

function ruleOf(constraint: NewValidation['constraint']): Excel.DataValidationRule {
  if (constraint.kind === 'list') {
    return { list: { inCellDropDown: true, source: constraint.list.join(',') } };
  }
  const { kind, min, max } = constraint;
  const bounds: Excel.BasicDataValidation =
    min !== undefined && max !== undefined
      ? { operator: 'Between', formula1: min, formula2: max }
      : min !== undefined
        ? { operator: 'GreaterThanOrEqualTo', formula1: min }
        : { operator: 'LessThanOrEqualTo', formula1: max ?? 0 };
  return kind === 'whole' ? { wholeNumber: bounds } : { decimal: bounds };
}
