import type { NewSheet } from '../../form/new-sheet';
import { address } from '../../form/workbook';
import { freeName } from '../../spreadsheet/free-name';
import { linkFormula } from '../../spreadsheet/link-formula';
import { SpreadsheetError } from '../../spreadsheet/problem';
import { signOf } from '../../spreadsheet/spreadsheet';
import type { Inserted, LinkColumn, SheetSign } from '../../spreadsheet/types';
import { openBook, Pace } from '../guarded';
import { sheetsOf } from '../known-sheets';
import type { Colours } from '../marks/colours';
import { type WpsApplication, type WpsSheet, type WpsWorkbook, XL } from '../model';
import { Snapshot } from '../read/snapshot';
import { assigned, contentOf } from '../values';
import { writeSheet } from './new-sheet';

const LINK = '0563C1';

/** Adds worksheets behind the last one under free names and shows the first. Throws `protected`. */
export async function insertSheets(
  app: WpsApplication,
  colours: Colours,
  descriptions: readonly NewSheet[],
): Promise<Inserted> {
  const book = openBook(app);
  requireStructure(book);
  const added: { sheet: WpsSheet; name: string; before: Snapshot }[] = [];
  for (const description of descriptions) {
    const { sheet, name } = await addSheet(app, book, colours, description);
    added.push({ sheet, name, before: Snapshot.of(sheet) });
  }
  added[0]?.sheet.Activate();
  const run = async (): Promise<{ kept: { sheet: string; row: number; column: number }[] }> => {
    requireStructure(book);
    const kept = [];
    for (const { sheet, before } of added) {
      if (!isThere(sheet)) continue;
      const edited = firstDifference(before, Snapshot.of(sheet));
      if (edited) kept.push({ sheet: sheet.Name, ...edited });
      else deleteSheet(app, sheet);
    }
    return { kept };
  };
  return { names: added.map(({ name }) => name), undo: { count: added.length, run } };
}

async function addSheet(
  app: WpsApplication,
  book: WpsWorkbook,
  colours: Colours,
  description: NewSheet,
): Promise<{ sheet: WpsSheet; name: string }> {
  const there = sheetsOf(book);
  const last = there.at(-1);
  if (!last) throw new SpreadsheetError('failed', { reason: 'Worksheets' });
  const name = freeName(
    description.name,
    there.map((one) => one.name),
  );
  const sheet = book.Worksheets.Add(null, last.sheet);
  try {
    sheet.Name = name;
    await writeSheet(app, sheet, description, colours);
  } catch (error) {
    // Half a sheet is worse than none.
    deleteSheet(app, sheet);
    throw error;
  }
  return { sheet, name };
}

/** Whether a sheet of that name is there, and whether its first cell begins as ours does. */
export function whoseSheet(app: WpsApplication, sign: SheetSign): 'nobody' | 'ours' | 'other' {
  const sheet = sheetCalled(app, sign.name);
  if (!sheet) return 'nobody';
  return isOurs(sheet, sign) ? 'ours' : 'other';
}

function sheetCalled(app: WpsApplication, name: string): WpsSheet | undefined {
  const lower = name.toLowerCase();
  return sheetsOf(openBook(app)).find((one) => one.name.toLowerCase() === lower)?.sheet;
}

function isOurs(sheet: WpsSheet, { title }: SheetSign): boolean {
  const first = contentOf(sheet.Range('A1').Value2);
  return title !== '' && first !== null && String(assigned(first)).startsWith(title);
}

/** Writes the one sheet of its kind anew, so that formulas that point at it stay; gives its name. */
export async function replaceSheet(
  app: WpsApplication,
  colours: Colours,
  description: NewSheet,
  links?: LinkColumn,
): Promise<string> {
  const book = openBook(app);
  const sign = signOf(description);
  const there = sheetCalled(app, sign.name);
  if (!there || !isOurs(there, sign)) {
    requireStructure(book);
    const { sheet, name } = await addSheet(app, book, colours, description);
    if (links) await writeLinks(sheet, colours, links);
    return name;
  }
  if (there.ProtectContents) throw new SpreadsheetError('protected');
  const { Cells: cells } = there;
  cells.UnMerge();
  cells.Clear();
  cells.Validation.Delete();
  cells.EntireColumn.Hidden = false;
  await writeSheet(app, there, description, colours);
  if (links) await writeLinks(there, colours, links);
  return there.Name;
}

async function writeLinks(
  sheet: WpsSheet,
  colours: Colours,
  { column, top, places }: LinkColumn,
): Promise<void> {
  const pace = new Pace();
  for (const [index, place] of places.entries()) {
    if (!place) continue;
    await pace.step();
    const cell = sheet.Range(address({ row: top + index, column }));
    cell.Formula = linkFormula(place);
  }
  if (places.length === 0) return;
  const last = address({ row: top + places.length - 1, column });
  const { Font: font } = sheet.Range(`${address({ row: top, column })}:${last}`);
  font.Color = colours.number(LINK);
  font.Underline = XL.underlineSingle;
}

/** Removes a sheet of ours; false where there is none. */
export function removeSheet(app: WpsApplication, sign: SheetSign): boolean {
  const sheet = sheetCalled(app, sign.name);
  if (!sheet || !isOurs(sheet, sign)) return false;
  requireStructure(openBook(app));
  deleteSheet(app, sheet);
  return true;
}

/** WPS would ask a person; whoever calls this has asked. */
function deleteSheet(app: WpsApplication, sheet: WpsSheet): void {
  const before = app.DisplayAlerts;
  app.DisplayAlerts = false;
  try {
    sheet.Delete();
  } finally {
    app.DisplayAlerts = before;
  }
}

function requireStructure(book: WpsWorkbook): void {
  if (book.ProtectStructure) throw new SpreadsheetError('protected');
}

function isThere(sheet: WpsSheet): boolean {
  try {
    const name: unknown = sheet.Name;
    return typeof name === 'string' && name !== '';
  } catch {
    return false;
  }
}

/** The first cell, row by row, that holds something else than before. */
function firstDifference(before: Snapshot, after: Snapshot): { row: number; column: number } | null {
  const bottom = Math.max(before.area.bottom, after.area.bottom);
  const right = Math.max(before.area.right, after.area.right);
  const said = (snapshot: Snapshot, row: number, column: number): string => {
    const value = snapshot.content(row, column);
    return snapshot.formula(row, column) ?? JSON.stringify(value === null ? null : assigned(value));
  };
  for (let row = 0; row <= bottom; row += 1)
    for (let column = 0; column <= right; column += 1)
      if (said(before, row, column) !== said(after, row, column)) return { row, column };
  return null;
}
