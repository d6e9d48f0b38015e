import { removeSheetFromFormula } from '../../form/references/move-formula';
import { DEFAULT_PAGE, type NewSheet } from '../../form/new-sheet';
import { address, type Place } from '../../form/workbook';
import { freeName } from '../../spreadsheet/free-name';
import { linkFormula } from '../../spreadsheet/link-formula';
import { signOf } from '../../spreadsheet/spreadsheet';
import type { Inserted, LinkColumn, SheetSign } from '../../spreadsheet/types';
import {
  type Book,
  type Cell,
  columnOfKey,
  emptyParts,
  HostError,
  keyOf,
  loadWorkbook,
  rewriteEverywhere,
  rowOfKey,
  type Sheet,
  shown,
  WHOLE_SHEET,
} from '@junheng/host';
import { createWorkbook } from '../../xlsx/create';
import { isLocked } from './guarded';

/** Adds worksheets behind the last one under free names and shows the first. */
export function insertSheets(book: Book, descriptions: readonly NewSheet[]): Inserted {
  requireStructure(book);
  const added = book.transact('addin', () => descriptions.map((description) => addSheet(book, description)));
  const [first] = added;
  if (first) book.activate(first);
  const written = added.map((sheet) => ({ sheet, texts: textsOf(sheet) }));
  const run = async (): Promise<{ kept: Place[] }> => {
    const kept: Place[] = [];
    for (const { sheet, texts } of written) {
      if (!book.sheets.includes(sheet)) continue;
      const edited = firstDifference(texts, textsOf(sheet));
      if (edited) kept.push({ sheet: sheet.name, ...edited });
      else deleteSheet(book, sheet);
    }
    return { kept };
  };
  return { names: added.map(({ name }) => name), undo: { count: added.length, run } };
}

function addSheet(book: Book, description: NewSheet): Sheet {
  const name = freeName(
    description.name,
    book.sheets.map((sheet) => sheet.name),
  );
  const sheet = book.newSheet(name);
  fillSheet(book, sheet, { ...description, name });
  book.change({ order: [...book.sheets, sheet] });
  book.emit({ kind: 'sheetAdded', sheet, origin: 'addin' });
  return sheet;
}

/** The sheet holds what is described and nothing else: what a file of it would hold, read back. */
function fillSheet(book: Book, sheet: Sheet, description: NewSheet): void {
  const [made] = loadWorkbook(createWorkbook([description])).book.sheets;
  if (!made) return;
  const cells = new Map<number, Cell>();
  // Numbers of styles are those of another file: formats are made again among those of this workbook.
  for (const [key, { format, ...cell }] of made.cells)
    cells.set(key, format ? { ...cell, format: book.formats.change(format, { fileStyle: null }) } : cell);
  sheet.replaceCells(cells);
  const { columns, rows, merges, validations, notes, frozen, standardWidth, hyperlinks, filter } = made.parts;
  sheet.change({
    ...emptyParts(sheet.name),
    columns,
    rows,
    merges,
    validations,
    notes,
    frozen,
    standardWidth,
    hyperlinks,
    filter,
    page: description.page ?? DEFAULT_PAGE,
  });
}

/** Whether a sheet of that name is there, and whether its first cell begins as ours does. */
export function whoseSheet(book: Book, sign: SheetSign): 'nobody' | 'ours' | 'other' {
  if (!book.sheet(sign.name)) return 'nobody';
  return ourSheet(book, sign) ? 'ours' : 'other';
}

function ourSheet(book: Book, { name, title }: SheetSign): Sheet | undefined {
  const sheet = book.sheet(name);
  return sheet && title !== '' && String(shown(sheet.content(0, 0))).startsWith(title) ? sheet : undefined;
}

/** Writes the one sheet of its kind anew, so that formulas that point at it stay; gives its name. */
export function replaceSheet(book: Book, description: NewSheet, links?: LinkColumn): string {
  const earlier = ourSheet(book, signOf(description));
  const sheet = book.transact('addin', () => {
    if (!earlier) return addSheet(book, description);
    if (isLocked(earlier)) throw new HostError('AccessDenied');
    fillSheet(book, earlier, { ...description, name: earlier.name });
    book.emit({
      kind: 'edited',
      sheet: earlier,
      areas: [WHOLE_SHEET],
      change: 'RangeEdited',
      shift: 'None',
      origin: 'addin',
    });
    return earlier;
  });
  if (links) book.transact('addin', () => writeLinks(book, sheet, links));
  book.activate(sheet);
  return sheet.name;
}

function writeLinks(book: Book, sheet: Sheet, { column, top, places }: LinkColumn): void {
  places.forEach((place, index) => {
    if (!place) return;
    const key = keyOf(top + index, column);
    const format = book.formats.change(sheet.format(top + index, column), {
      fontColor: '#0563C1',
      underline: 'Single',
    });
    const formula = linkFormula(place);
    sheet.put(key, { formula, content: `${place.sheet}!${address(place)}`, format });
  });
  const area = { top, bottom: top + Math.max(places.length, 1) - 1, left: column, right: column };
  book.emit({ kind: 'edited', sheet, areas: [area], change: 'RangeEdited', shift: 'None', origin: 'addin' });
}

export function removeSheet(book: Book, sign: SheetSign): boolean {
  const sheet = ourSheet(book, sign);
  if (!sheet) return false;
  requireStructure(book);
  deleteSheet(book, sheet);
  return true;
}

/** At least one sheet stays visible. */
function deleteSheet(book: Book, sheet: Sheet): void {
  const others = book.sheets.filter((one) => one !== sheet);
  if (!others.some(({ parts }) => parts.visibility === 'Visible')) throw new HostError('InvalidOperation');
  book.transact('addin', () => {
    book.change({ order: others });
    rewriteEverywhere(book, (formula) => removeSheetFromFormula(formula, sheet.name));
    book.emit({ kind: 'sheetDeleted', sheet, origin: 'addin' });
  });
}

function requireStructure(book: Book): void {
  if (book.parts.protection) throw new HostError('AccessDenied');
}

type Texts = ReadonlyMap<number, string>;

function textsOf({ cells }: Sheet): Texts {
  return new Map(
    [...cells].flatMap(([key, { content, formula }]) =>
      content === undefined && formula === undefined
        ? []
        : [[key, formula ?? JSON.stringify(content)] as const],
    ),
  );
}

function firstDifference(before: Texts, after: Texts): { row: number; column: number } | null {
  const keys = [...before.keys(), ...after.keys()].filter((key) => before.get(key) !== after.get(key));
  if (keys.length === 0) return null;
  const first = Math.min(...keys);
  return { row: rowOfKey(first), column: columnOfKey(first) };
}
