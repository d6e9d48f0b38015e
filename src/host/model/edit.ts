import { HostError } from '../protocol/errors';
import { type Area, cellsOf, isWholeColumns, isWholeRows, overlaps, subtractAll } from './area';
import type { Book } from './book';
import { readEntry } from './entry';
import { MAX_CELLS_READ } from './limits';
import { type Cell, keyOf, type Sheet } from './sheet';
import type { Content } from './values';

/** One value to be written: null and undefined leave the cell as it is. */
export type Written = string | number | boolean | null | undefined;

/** Writes a value for every cell of the area, as one edit and one event. */
export function writeValues(
  book: Book,
  sheet: Sheet,
  area: Area,
  valueAt: (row: number, column: number) => Written,
): void {
  requireEditable(sheet, area);
  if (cellsOf(area) > MAX_CELLS_READ) throw new HostError('RangeExceedsLimit');
  const first = sheet.at(area.top, area.left);
  for (let row = area.top; row <= area.bottom; row += 1)
    for (let column = area.left; column <= area.right; column += 1) {
      const value = valueAt(row - area.top, column - area.left);
      if (value !== null && value !== undefined) writeOne(book, sheet, row, column, value);
    }
  book.emit({
    kind: 'edited',
    sheet,
    areas: [area],
    change: 'RangeEdited',
    shift: 'None',
    origin: book.origin,
    ...(cellsOf(area) === 1
      ? {
          before: first?.content,
          after: sheet.content(area.top, area.left),
          formulaBefore: first?.formula,
        }
      : {}),
  });
}

function writeOne(
  book: Book,
  sheet: Sheet,
  row: number,
  column: number,
  value: string | number | boolean,
): void {
  const key = keyOf(row, column);
  const format = sheet.format(row, column);
  const entry = readEntry(value, format.numberFormat);
  const takesFormat = entry.numberFormat !== undefined && format.numberFormat === 'General';
  const own = takesFormat
    ? book.formats.change(format, { numberFormat: entry.numberFormat })
    : sheet.cells.get(key)?.format;
  clearSpillOf(sheet, key);
  sheet.put(key, cellOf(entry.content, entry.formula, own));
}

/** A cell with only what it has; a formula waits for its calculation with 0, as a new one does in Excel. */
function cellOf(content: Content, formula: string | undefined, format: Cell['format']): Cell {
  return {
    ...(formula === undefined ? {} : { formula }),
    content: formula === undefined ? content : (content ?? 0),
    ...(format === undefined ? {} : { format }),
  };
}

/** The cells a formula spilled into become empty. */
export function clearSpillOf(sheet: Sheet, anchor: number): void {
  if (sheet.cells.get(anchor)?.formula === undefined) return;
  for (const [key, cell] of spilledCells(sheet, anchor)) sheet.put(key, { format: cell.format });
}

export function* spilledCells(sheet: Sheet, anchor: number): IterableIterator<[number, Cell]> {
  for (const entry of [...sheet.cells]) if (entry[1].spilledFrom === anchor) yield entry;
}

export type ClearWhat = 'All' | 'Formats' | 'Contents' | 'Hyperlinks' | 'RemoveHyperlinks' | 'ResetContents';

/** Clears the areas as `Range.clear` does; conditional formats and validations go with `Formats` and `All`. */
export function clearAreas(book: Book, sheet: Sheet, areas: readonly Area[], what: ClearWhat): void {
  const contents = what === 'All' || what === 'Contents' || what === 'ResetContents';
  const formats = what === 'All' || what === 'Formats';
  for (const area of areas) {
    if (contents) requireEditable(sheet, area);
    else requireAllowed(sheet, 'allowFormatCells');
    if (contents) clearContents(sheet, area);
    if (formats) clearFormats(sheet, area);
    if (what === 'All' || what.includes('Hyperlinks')) {
      const hyperlinks = sheet.parts.hyperlinks.filter((link) => !overlaps(link.area, area));
      if (hyperlinks.length < sheet.parts.hyperlinks.length) sheet.change({ hyperlinks });
    }
  }
  if (contents)
    book.emit({
      kind: 'edited',
      sheet,
      areas,
      change: 'RangeEdited',
      shift: 'None',
      origin: book.origin,
    });
  if (formats) book.emit({ kind: 'formatted', sheet, areas, origin: book.origin });
}

function clearContents(sheet: Sheet, area: Area): void {
  for (const [key, cell] of [...sheet.cellsIn(area)]) {
    if (cell.spilledFrom !== undefined) continue;
    clearSpillOf(sheet, key);
    sheet.put(key, { format: cell.format });
  }
}

function clearFormats(sheet: Sheet, area: Area): void {
  for (const [key, cell] of [...sheet.cellsIn(area)]) sheet.put(key, { ...cell, format: undefined });
  const without = (lines: Sheet['parts']['rows'], from: number, to: number): Sheet['parts']['rows'] =>
    new Map(
      [...lines].map(([line, info]) =>
        line >= from && line <= to ? [line, { ...info, format: undefined }] : [line, info],
      ),
    );
  if (isWholeRows(area)) sheet.change({ rows: without(sheet.parts.rows, area.top, area.bottom) });
  if (isWholeColumns(area)) sheet.change({ columns: without(sheet.parts.columns, area.left, area.right) });
  if (isWholeRows(area) && isWholeColumns(area)) sheet.change({ format: undefined });
  const conditionalFormats = sheet.parts.conditionalFormats;
  if (conditionalFormats.some((rule) => rule.areas.some((one) => overlaps(one, area))))
    sheet.change({ conditionalFormats: withoutArea(conditionalFormats, area) });
  const { validations } = sheet.parts;
  if (validations.some((rule) => rule.areas.some((one) => overlaps(one, area))))
    sheet.change({ validations: withoutArea(validations, area) });
}

/** The items without this area; those that have no area left are gone. */
export function withoutArea<P extends { readonly areas: readonly Area[] }>(
  items: readonly P[],
  hole: Area,
): P[] {
  return items.flatMap((item) => {
    if (!item.areas.some((area) => overlaps(area, hole))) return [item];
    const areas = subtractAll(item.areas, hole);
    return areas.length > 0 ? [{ ...item, areas }] : [];
  });
}

/** Refuses when the sheet is protected and the area holds a locked cell. */
export function requireEditable(sheet: Sheet, area: Area): void {
  if (!sheet.parts.protection) return;
  if (cellsOf(area) > 100_000) throw new HostError('AccessDenied');
  for (let row = area.top; row <= area.bottom; row += 1)
    for (let column = area.left; column <= area.right; column += 1)
      if (sheet.format(row, column).locked) throw new HostError('AccessDenied');
}

/** Refuses when the sheet is protected and this is not among what its protection allows. */
export function requireAllowed(sheet: Sheet, option: string): void {
  const { protection } = sheet.parts;
  if (protection && protection.options[option] !== true) throw new HostError('AccessDenied');
}
