import { findWorkbookParts, Package, readWorkbook, relationshipsPart, type WorkbookParts } from '../xlsx';
import type { Book } from '../model/book';
import type { BookParts } from '../model/book-parts';
import { type Area, columnsOf, rowsOf } from '../model/area';
import type { Name, Note, SheetParts } from '../model/parts';
import type { Cell, Sheet } from '../model/sheet';
import { OFFICE_THEME } from './colors';
import { fromPort } from './from-port';
import { type FileStyles, readStyles } from './read-styles';
import { readSheet, type SheetSource } from './read-sheet';
import { readSettings } from './settings';
import { readTabs } from './tabs';
import { childOf, childrenOf, type Element, parseTree, says } from './xml-tree';
import { parseAddress } from '../model/address';

/** A sheet as it came from the file; what is still the same object need not be written. */
export interface SheetOrigin {
  readonly sheet: Sheet;
  readonly part: string;
  readonly source: SheetSource;
  readonly cells: ReadonlyMap<number, Cell>;
  readonly parts: SheetParts;
  /** The sheet's own map of cells: another takes its place when cells are inserted or deleted. */
  readonly map: ReadonlyMap<number, Cell>;
  /** The file has a print area or print titles for it, which the model does not know. */
  readonly reserved: boolean;
}

/** A cell with what the file says of its formula: that it fills an area, or spills by itself. */
export interface FileCell extends Cell {
  readonly array?: { readonly rows: number; readonly columns: number; readonly metadata: string | null };
}

/** A workbook with the file it came from. */
export interface LoadedWorkbook {
  readonly book: Book;
  readonly bytes: Uint8Array;
  readonly sheets: readonly SheetOrigin[];
  readonly styles: FileStyles;
  /** What belonged to the workbook as a whole. */
  readonly parts: BookParts;
}

/**
 * Opens an .xlsx file: contents, formulas, looks, widths, merges, rules, validations, links, notes, names.
 * `read`: what the file holds, where that was read already.
 *
 * @throws XlsxError as `readWorkbook`
 */
export function loadWorkbook(
  bytes: Uint8Array,
  name = '工作簿.xlsx',
  read = readWorkbook(bytes),
): LoadedWorkbook {
  const book = fromPort(read, name);
  const source = Package.open(bytes);
  const found = findWorkbookParts(source);
  const styles: FileStyles =
    found.styles === null
      ? { formats: [], looks: [] }
      : readStyles(source.text(found.styles), found.styles, themeOf(source, found));
  const sheets = book.journal.unrecorded(() => {
    const text = source.text(found.workbook);
    const workbook = parseTree(text, found.workbook);
    const tabs = readTabs(text, found.workbook, source.relationships(found.workbook));
    const ofTab = tabs.map(({ part }) => book.sheets[found.sheets.findIndex((one) => one.part === part)]);
    readNames(workbook, ofTab, book);
    book.change({ settings: readSettings(source) });
    if (says(childOf(workbook, 'workbookProtection')?.attributes['lockStructure']))
      book.change({ protection: { password: undefined } });
    return found.sheets.flatMap(({ part }, index): SheetOrigin[] => {
      const sheet = book.sheets[index];
      const tab = tabs.findIndex((one) => one.part === part);
      const reserved = childrenOf(childOf(workbook, 'definedNames'), 'definedName').some(
        ({ attributes }) =>
          isReserved(attributes['name'] ?? '') &&
          !isFilterName(attributes['name'] ?? '') &&
          attributes['localSheetId'] === String(tab),
      );
      return sheet ? [{ ...dress(source, book, sheet, part, styles), reserved }] : [];
    });
  });
  // A sheet that comes new takes the format that cells of this file have of themselves, as in Excel.
  const [format] = styles.formats;
  book.listen((event) => {
    if (event.kind === 'sheetAdded' && !event.sheet.parts.format) event.sheet.change({ format });
  });
  return { book, bytes, sheets, styles, parts: book.parts };
}

function themeOf(source: Package, found: WorkbookParts): readonly string[] {
  const part = source.relationships(found.workbook).find(({ type }) => type === 'theme')?.target;
  if (part === undefined || !source.find(part)) return OFFICE_THEME;
  const colors = childOf(childOf(parseTree(source.text(part), part), 'themeElements'), 'clrScheme');
  const read = (colors?.children ?? []).map(({ children }) => {
    const { val, lastClr } = children[0]?.attributes ?? {};
    return (lastClr ?? val ?? '000000').toUpperCase();
  });
  const [dark1, light1, dark2, light2, ...accents] = read;
  if (!dark1 || !light1 || !dark2 || !light2) return OFFICE_THEME;
  return [light1, dark1, light2, dark2, ...accents];
}

/** Gives the cells their formats and the sheet its parts. */
function dress(
  source: Package,
  book: Book,
  sheet: Sheet,
  part: string,
  styles: FileStyles,
): Omit<SheetOrigin, 'reserved'> {
  const read = readSheet(
    source.text(part),
    part,
    styles,
    () => `{${book.newId('00000000-000C-0000')}}`,
    linksOf(source, part),
  );
  sheet.change({
    rows: read.rows,
    columns: read.columns,
    standardWidth: read.standardWidth,
    frozen: read.frozen,
    showGridlines: read.showGridlines,
    showHeadings: read.showHeadings,
    tabColor: read.tabColor,
    conditionalFormats: read.conditionalFormats,
    validations: read.validations,
    hyperlinks: read.hyperlinks,
    filter: read.filter,
    notes: readNotes(source, part),
    format: styles.formats[0],
    protection: read.protection ? { options: read.protection, password: undefined } : null,
  });
  for (const [key, { style, array, metadata }] of read.cells) {
    const cell = sheet.cells.get(key);
    const format = styles.formats[style];
    const filled = array && { rows: rowsOf(array), columns: columnsOf(array), metadata };
    const dressed: FileCell = {
      ...cell,
      ...(format ? { format } : {}),
      ...(filled ? { array: filled } : {}),
    };
    if (format || filled) sheet.put(key, dressed);
  }
  for (const [key, { array }] of read.cells) if (array) spill(sheet, key, array);
  return { sheet, part, source: read, cells: new Map(sheet.cells), parts: sheet.parts, map: sheet.cells };
}

/** The other cells of an array formula hold its results, and go when it goes. */
function spill(sheet: Sheet, anchor: number, array: Area): void {
  for (const [key, cell] of sheet.cellsIn(array))
    if (key !== anchor && cell.formula === undefined) sheet.put(key, { ...cell, spilledFrom: anchor });
}

/** Addresses outside the file, by the id of their relationship. */
export function linksOf(source: Package, part: string): Map<string, string> {
  const name = relationshipsPart(part);
  if (!source.find(name)) return new Map();
  return new Map(
    parseTree(source.text(name), name).children.map(({ attributes }) => [
      attributes['Id'] ?? '',
      attributes['Target'] ?? '',
    ]),
  );
}

function readNotes(source: Package, part: string): Note[] {
  const comments = source.relationships(part).find(({ type }) => type === 'comments')?.target;
  if (comments === undefined || !source.find(comments)) return [];
  const list = childOf(parseTree(source.text(comments), comments), 'commentList');
  return childrenOf(list, 'comment').flatMap(({ attributes, children }) => {
    const area = parseAddress(attributes['ref'] ?? '')?.area;
    const texts = children.flatMap((text) => [
      ...childrenOf(text, 't'),
      ...childrenOf(text, 'r').flatMap((run) => childrenOf(run, 't')),
    ]);
    return area ? [{ row: area.top, column: area.left, text: texts.map(({ text }) => text).join('') }] : [];
  });
}

/** Names of the workbook and of its sheets; those Excel keeps for itself (print areas…) stay in the file alone. */
function readNames(workbook: Element, tabs: readonly (Sheet | undefined)[], book: Book): void {
  for (const { attributes, text } of childrenOf(childOf(workbook, 'definedNames'), 'definedName')) {
    const name: Name = {
      name: attributes['name'] ?? '',
      formula: `=${text}`,
      comment: attributes['comment'] ?? '',
      visible: !says(attributes['hidden']),
    };
    if (isReserved(name.name)) continue;
    const local = attributes['localSheetId'];
    const sheet = local === undefined ? null : tabs[Number(local)];
    if (sheet) sheet.change({ names: [...sheet.parts.names, name] });
    else if (sheet === null) book.change({ names: [...book.parts.names, name] });
  }
}

/** The hidden name that Excel keeps for the area of a filter. */
export const isFilterName = (name: string): boolean => name.toLowerCase() === '_xlnm._filterdatabase';

/** Names that Excel keeps for itself and that stay as the file has them. The print area follows rows and columns as any name does. */
export const isReserved = (name: string): boolean =>
  name.toLowerCase().startsWith('_xlnm.') && name.toLowerCase() !== '_xlnm.print_area';
