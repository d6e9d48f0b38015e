import { HostError } from '../protocol/errors';
import { type Area, cellsOf, columnsOf, intersect, moved, overlaps, rowsOf } from './area';
import type { Book } from './book';
import { clearSpillOf, requireEditable, withoutArea } from './edit';
import { offsetFormula } from '../../form/references/move-formula';
import { MAX_CELLS_READ } from './limits';
import { type Cell, keyOf, type Sheet } from './sheet';

export type CopyType = 'All' | 'Formulas' | 'Values' | 'Formats';

export interface Copy {
  readonly from: { readonly sheet: Sheet; readonly area: Area };
  readonly to: { readonly sheet: Sheet; readonly area: Area };
  readonly type: CopyType;
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

/** Copies cells; a target that is a multiple of the source is filled with copies, any other takes the size of the source. */
export function copyCells(book: Book, copy: Copy): void {
  const { from, to, type, transpose } = copy;
  const rows = transpose ? columnsOf(from.area) : rowsOf(from.area);
  const columns = transpose ? rowsOf(from.area) : columnsOf(from.area);
  const tiles = rowsOf(to.area) % rows === 0 && columnsOf(to.area) % columns === 0;
  const target = tiles
    ? to.area
    : { ...to.area, bottom: to.area.top + rows - 1, right: to.area.left + columns - 1 };
  if (cellsOf(target) > MAX_CELLS_READ) throw new HostError('RangeExceedsLimit');
  requireEditable(to.sheet, target);
  const written: [number, Cell][] = [];
  for (let row = 0; row < rowsOf(target); row += 1)
    for (let column = 0; column < columnsOf(target); column += 1) {
      const [down, across] = transpose ? [column % columns, row % rows] : [row % rows, column % columns];
      const source = { row: from.area.top + down, column: from.area.left + across };
      const cell = copied(copy, source, { row: target.top + row, column: target.left + column });
      if (cell) written.push([keyOf(target.top + row, target.left + column), cell]);
    }
  for (const [key, cell] of written) {
    clearSpillOf(to.sheet, key);
    to.sheet.put(key, cell);
  }
  if (type === 'All' && !transpose) {
    copyMerges(copy, target);
    copyValidations(copy, target);
  }
  announce(book, to.sheet, target, type);
}

interface Place {
  readonly row: number;
  readonly column: number;
}

function copied({ from, to, type, skipBlanks }: Copy, source: Place, target: Place): Cell | undefined {
  const cell = from.sheet.at(source.row, source.column);
  const before = to.sheet.at(target.row, target.column);
  const blank = cell?.content === undefined && cell?.formula === undefined;
  if (skipBlanks && blank) return undefined;
  const format =
    type === 'All' || type === 'Formats' ? from.sheet.format(source.row, source.column) : before?.format;
  if (type === 'Formats') return { ...before, format };
  const formula =
    type === 'Values' || cell?.formula === undefined
      ? undefined
      : offsetFormula(cell.formula, target.row - source.row, target.column - source.column, 'lost');
  return { content: cell?.content, format, ...(formula === undefined ? {} : { formula }) };
}

function copyMerges({ from, to }: Copy, target: Area): void {
  const inside = from.sheet.parts.merges.filter(
    (merge) =>
      merge.top >= from.area.top &&
      merge.bottom <= from.area.bottom &&
      merge.left >= from.area.left &&
      merge.right <= from.area.right,
  );
  if (inside.length === 0) return;
  const copies = inside.map((merge) =>
    moved(merge, target.top - from.area.top, target.left - from.area.left),
  );
  to.sheet.change({ merges: [...to.sheet.parts.merges, ...copies] });
}

/** A whole copy brings the validations of its cells along and replaces those of the target. */
function copyValidations({ from, to }: Copy, target: Area): void {
  const copies = from.sheet.parts.validations.flatMap((validation) => {
    const inside = validation.areas.flatMap((area) => intersect(area, from.area) ?? []);
    const areas: Area[] = [];
    for (let row = target.top; row <= target.bottom; row += rowsOf(from.area))
      for (let column = target.left; column <= target.right; column += columnsOf(from.area))
        areas.push(...inside.map((area) => moved(area, row - from.area.top, column - from.area.left)));
    return areas.length > 0 ? [{ ...validation, areas }] : [];
  });
  const { validations } = to.sheet.parts;
  const covered = validations.some(({ areas }) => areas.some((area) => overlaps(area, target)));
  if (copies.length === 0 && !covered) return;
  to.sheet.change({ validations: [...withoutArea(validations, target), ...copies] });
}

function announce(book: Book, sheet: Sheet, area: Area, type: CopyType): void {
  const { origin } = book;
  if (type !== 'Formats')
    book.emit({ kind: 'edited', sheet, areas: [area], change: 'RangeEdited', shift: 'None', origin });
  if (type === 'All' || type === 'Formats') book.emit({ kind: 'formatted', sheet, areas: [area], origin });
}
