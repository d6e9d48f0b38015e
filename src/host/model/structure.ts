import { type Area, overlaps } from './area';
import type { Book } from './book';
import { HostError } from '../protocol/errors';
import type { ChangeType, ShiftDirection } from './events';
import { shiftFormula } from '../../form/references/move-formula';
import { rewriteEverywhere } from './rewrite-everywhere';
import type { Line, SheetParts } from './parts';
import { type Cell, columnOfKey, keyOf, rowOfKey, type Sheet } from './sheet';
import { limitOf, type Shift, shiftArea, shiftLine } from '../../form/references/shift';
import { movesWholeLines, shiftAreas, shiftOf } from './shift';

/** Inserts empty cells where the area lies; what was there moves down or to the right, with all that is anchored to it. */
export function insertCells(book: Book, sheet: Sheet, area: Area, axis: Shift['axis']): void {
  const shift = shiftOf('insert', area, axis);
  refuseSplits(sheet, shift);
  refuseLoss(sheet, shift);
  move(book, sheet, area, shift, withFormatOfNeighbour(sheet, shift));
}

/** Deletes the cells of the area; what lies below or to the right moves into their place. */
export function deleteCells(book: Book, sheet: Sheet, area: Area, axis: Shift['axis']): void {
  const shift = shiftOf('delete', area, axis);
  refuseSplits(sheet, shift);
  move(book, sheet, area, shift, new Map());
}

function move(book: Book, sheet: Sheet, area: Area, shift: Shift, fresh: Map<number, Cell>): void {
  const cells = new Map(fresh);
  for (const [key, cell] of sheet.cells) {
    const target = shiftKey(key, shift);
    if (target === null) continue;
    const origin = cell.spilledFrom === undefined ? undefined : shiftKey(cell.spilledFrom, shift);
    const kept = cell.spilledFrom === undefined ? cell : { ...cell, spilledFrom: origin ?? undefined };
    cells.set(target, kept);
  }
  sheet.replaceCells(cells);
  sheet.change(shiftParts(sheet.parts, shift));
  for (const tracker of sheet.trackers) tracker.areas = shiftAreas(tracker.areas, shift);
  rewriteEverywhere(book, (formula, own) => shiftFormula(formula, own, sheet.name, shift));
  const { change, direction } = described(shift);
  book.emit({ kind: 'edited', sheet, areas: [area], change, shift: direction, origin: book.origin });
}

function shiftKey(key: number, shift: Shift): number | null {
  const row = rowOfKey(key);
  const column = columnOfKey(key);
  const [along, across] = shift.axis === 'row' ? [row, column] : [column, row];
  if (across < shift.from || across > shift.to) return key;
  const line = shiftLine(along, shift);
  if (line === null) return null;
  return shift.axis === 'row' ? keyOf(line, column) : keyOf(row, line);
}

function shiftParts(parts: SheetParts, shift: Shift): Partial<SheetParts> {
  const lines = (of: 'row' | 'column', map: ReadonlyMap<number, Line>): ReadonlyMap<number, Line> =>
    shift.axis === of && movesWholeLines(shift) ? shiftLines(map, shift) : map;
  const place = <P extends { readonly row: number; readonly column: number }>(items: readonly P[]): P[] =>
    items.flatMap((item) => {
      const key = shiftKey(keyOf(item.row, item.column), shift);
      return key === null ? [] : [{ ...item, row: rowOfKey(key), column: columnOfKey(key) }];
    });
  const area = <P extends { readonly area: Area }>(items: readonly P[]): P[] =>
    items.flatMap((item) => {
      const target = shiftArea(item.area, shift);
      return target ? [{ ...item, area: target }] : [];
    });
  const areas = <P extends { readonly areas: readonly Area[] }>(items: readonly P[]): P[] =>
    items.flatMap((item) => {
      const targets = shiftAreas(item.areas, shift);
      return targets.length > 0 ? [{ ...item, areas: targets }] : [];
    });
  return {
    rows: lines('row', parts.rows),
    columns: lines('column', parts.columns),
    merges: parts.merges
      .flatMap((merge) => shiftArea(merge, shift) ?? [])
      .filter((merge) => !isSingle(merge)),
    conditionalFormats: areas(parts.conditionalFormats),
    validations: areas(parts.validations),
    hyperlinks: area(parts.hyperlinks),
    filter: parts.filter && shiftArea(parts.filter, shift),
    notes: place(parts.notes),
  };
}

const isSingle = (area: Area): boolean => area.top === area.bottom && area.left === area.right;

function shiftLines(map: ReadonlyMap<number, Line>, shift: Shift): Map<number, Line> {
  const moved = [...map].flatMap(([line, info]) => {
    const target = shiftLine(line, shift);
    return target === null ? [] : [[target, info] as const];
  });
  const before = shift.kind === 'insert' ? map.get(shift.at - 1)?.format : undefined;
  if (!before) return new Map(moved);
  const fresh = Array.from({ length: shift.count }, (_, i) => [shift.at + i, { format: before }] as const);
  return new Map([...moved, ...fresh]);
}

/** Inserted cells take the format of the cell above or to the left, as Excel's do. */
function withFormatOfNeighbour(sheet: Sheet, shift: Shift): Map<number, Cell> {
  const fresh = new Map<number, Cell>();
  if (shift.at === 0) return fresh;
  const onRows = shift.axis === 'row';
  const line = shift.at - 1;
  const neighbours: Area = onRows
    ? { top: line, bottom: line, left: shift.from, right: shift.to }
    : { top: shift.from, bottom: shift.to, left: line, right: line };
  for (const [key, { format }] of sheet.cellsIn(neighbours)) {
    if (!format) continue;
    for (let step = 1; step <= shift.count; step += 1) {
      const target = onRows ? keyOf(line + step, columnOfKey(key)) : keyOf(rowOfKey(key), line + step);
      fresh.set(target, { format });
    }
  }
  return fresh;
}

/** A merge would be torn: only part of it stands in the lines that move. */
function refuseSplits(sheet: Sheet, shift: Shift): void {
  const onRows = shift.axis === 'row';
  for (const area of sheet.parts.merges) {
    const [first, last] = onRows ? [area.left, area.right] : [area.top, area.bottom];
    const end = onRows ? area.bottom : area.right;
    const touched = last >= shift.from && first <= shift.to && end >= shift.at;
    if (touched && (first < shift.from || last > shift.to)) throw new HostError('InsertDeleteConflict');
  }
}

/** Excel refuses to push content off the sheet. */
function refuseLoss(sheet: Sheet, shift: Shift): void {
  const limit = limitOf(shift.axis);
  for (const [key, cell] of sheet.cells) {
    if (cell.content === undefined && cell.formula === undefined) continue;
    const along = shift.axis === 'row' ? rowOfKey(key) : columnOfKey(key);
    if (along < Math.max(shift.at, limit - shift.count)) continue;
    const across = shift.axis === 'row' ? columnOfKey(key) : rowOfKey(key);
    if (across >= shift.from && across <= shift.to) throw new HostError('InsertDeleteConflict');
  }
}

function described(shift: Shift): { change: ChangeType; direction: ShiftDirection } {
  const verb = shift.kind === 'insert' ? 'Inserted' : 'Deleted';
  const onRows = shift.axis === 'row';
  if (movesWholeLines(shift)) return { change: `${onRows ? 'Row' : 'Column'}${verb}`, direction: 'None' };
  const direction: ShiftDirection =
    shift.kind === 'insert'
      ? onRows
        ? 'ShiftCellDown'
        : 'ShiftCellRight'
      : onRows
        ? 'ShiftCellUp'
        : 'ShiftCellLeft';
  return { change: `Cell${verb}`, direction };
}

/** Joins the cells of an area; merges that it overlaps are dissolved, all contents but the first are lost. */
export function mergeCells(sheet: Sheet, area: Area): void {
  const merges = sheet.parts.merges.filter((merge) => !overlaps(merge, area));
  sheet.change({ merges: isSingle(area) ? merges : [...merges, area] });
  const keep = [...sheet.cellsIn(area)]
    .filter(([, cell]) => cell.content !== undefined)
    .sort(([a], [b]) => a - b)[0];
  const first = keyOf(area.top, area.left);
  for (const [key, cell] of [...sheet.cellsIn(area)])
    if (key !== first) sheet.put(key, { format: cell.format });
  if (keep) sheet.put(first, { ...keep[1], format: sheet.cells.get(first)?.format });
}

export function unmergeCells(sheet: Sheet, area: Area): void {
  const merges = sheet.parts.merges.filter((merge) => !overlaps(merge, area));
  if (merges.length < sheet.parts.merges.length) sheet.change({ merges });
}
