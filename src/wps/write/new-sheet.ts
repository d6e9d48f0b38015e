import type { NewCell, NewSheet, NewStyle, NewValidation } from '../../form/new-sheet';
import { areaAddress, columnLetters } from '../../form/workbook';
import { addressStrings, rectangles } from '../../spreadsheet/addresses';
import { LONGEST_ADDRESS, Pace } from '../guarded';
import type { Colours } from '../marks/colours';
import { type WpsApplication, type WpsRange, type WpsSheet, XL } from '../model';
import { writeValues } from './values';

/** Fills an empty sheet as described and shows it. Notes, links and the look of the printed page are left out. */
export async function writeSheet(
  app: WpsApplication,
  sheet: WpsSheet,
  description: NewSheet,
  colours: Colours,
): Promise<void> {
  const pace = new Pace();
  description.columnWidths.forEach((width, column) => {
    columnOf(sheet, column).ColumnWidth = width;
  });
  for (const column of description.hiddenColumns ?? []) columnOf(sheet, column).EntireColumn.Hidden = true;
  description.rowHeights?.forEach((height, row) => {
    sheet.Range(`${row + 1}:${row + 1}`).RowHeight = height;
  });
  await writeStyles(sheet, description.cells, colours, pace);
  await writeValues(sheet, description.cells, pace);
  for (const area of description.merges ?? []) sheet.Range(areaAddress(area)).Merge();
  for (const validation of description.validations ?? []) writeValidation(sheet, validation);
  sheet.Activate();
  if (description.freeze) freeze(app, description.freeze);
}

const columnOf = (sheet: WpsSheet, column: number): WpsRange => {
  const letters = columnLetters(column);
  return sheet.Range(`${letters}:${letters}`);
};

/** Cells that look alike are written together. */
async function writeStyles(
  sheet: WpsSheet,
  cells: readonly NewCell[],
  colours: Colours,
  pace: Pace,
): Promise<void> {
  const byStyle = new Map<string, { style: NewStyle; cells: NewCell[] }>();
  for (const cell of cells) {
    if (!cell.style) continue;
    const key = JSON.stringify(Object.entries(cell.style).sort());
    const group = byStyle.get(key) ?? { style: cell.style, cells: [] };
    group.cells.push(cell);
    byStyle.set(key, group);
  }
  for (const { style, cells: alike } of byStyle.values()) {
    for (const text of addressStrings(alike, LONGEST_ADDRESS)) {
      await pace.step();
      writeStyle(sheet.Range(text), style, colours);
    }
  }
  for (const area of rectangles(cells.filter(({ style }) => style?.border))) {
    await pace.step();
    const borders = sheet.Range(areaAddress(area)).Borders;
    const { left, top, bottom, right, insideVertical, insideHorizontal } = XL.borders;
    const sides: number[] = [left, top, bottom, right];
    if (area.right > area.left) sides.push(insideVertical);
    if (area.bottom > area.top) sides.push(insideHorizontal);
    for (const side of sides) borders.Item(side).LineStyle = XL.continuous;
  }
}

function writeStyle(range: WpsRange, style: NewStyle, colours: Colours): void {
  if (style.numberFormat !== undefined) range.NumberFormat = style.numberFormat;
  if (style.fill !== undefined) colours.fill(range.Interior, style.fill);
  if (style.bold) range.Font.Bold = true;
  if (style.fontSize !== undefined) range.Font.Size = style.fontSize;
  if (style.color !== undefined) range.Font.Color = colours.number(style.color);
  if (style.wrap) range.WrapText = true;
  if (style.center) range.HorizontalAlignment = XL.center;
  else if (style.align) range.HorizontalAlignment = style.align === 'left' ? XL.left : XL.right;
  range.VerticalAlignment =
    style.valign === 'top' ? XL.top : style.valign === 'bottom' ? XL.bottom : XL.center;
  if (style.locked === false) range.Locked = false;
}

function writeValidation(sheet: WpsSheet, { areas, constraint, prompt, error }: NewValidation): void {
  for (const area of areas) {
    const rule = sheet.Range(areaAddress(area)).Validation;
    if (constraint.kind === 'list') {
      rule.Add(XL.validateList, XL.alertStop, XL.between, constraint.list.join(','));
    } else {
      const { kind, min, max } = constraint;
      const type = kind === 'whole' ? XL.validateWhole : XL.validateDecimal;
      if (min !== undefined && max !== undefined)
        rule.Add(type, XL.alertStop, XL.between, String(min), String(max));
      else if (min !== undefined) rule.Add(type, XL.alertStop, XL.greaterEqual, String(min));
      else rule.Add(type, XL.alertStop, XL.lessEqual, String(max ?? 0));
    }
    if (prompt) {
      rule.InputTitle = prompt.title;
      rule.InputMessage = prompt.text;
    }
    if (error !== undefined) rule.ErrorMessage = error;
  }
}

/** Freezing goes by the window, and so by the sheet that is shown. */
function freeze(app: WpsApplication, { rows, columns }: { rows: number; columns: number }): void {
  const window = app.ActiveWindow;
  window.FreezePanes = false;
  window.SplitRow = rows;
  window.SplitColumn = columns;
  if (rows > 0 || columns > 0) window.FreezePanes = true;
}
