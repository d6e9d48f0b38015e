import { renameInFormula } from '../../../form/references/move-formula';
import { BooleanNumber, type IRange, type Worksheet } from '@univerjs/core';
import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetTabColorMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetRowHeightMutation,
} from '@univerjs/sheets';
import {
  type Area,
  type Line,
  rewriteEverywhere,
  sameArea,
  type Sheet,
  type SheetParts,
} from '@junheng/host';
import { freezeAsAsked, frozenInView } from './frozen';
import type { Link } from './link';
import { areaOf, freezeOf, pixels, points, rangeOf } from './snapshot';

/** Merges, widths, freezing, names: what the user did to a sheet besides its cells goes into the workbook. */
export function pullParts(link: Link, sheet: Sheet): void {
  const worksheet = link.worksheet(sheet);
  if (!worksheet) return;
  link.book.transact('user', () => {
    rename(link, sheet, worksheet.getName());
    show(link, sheet, worksheet.isSheetHidden() === BooleanNumber.TRUE);
    const patch = partsChange(sheet, worksheet);
    if (Object.keys(patch).length === 0) return;
    if (patch.frozen) freezeAsAsked(sheet);
    sheet.change(patch);
    link.book.emit({ kind: 'parts', sheet, origin: 'user' });
  });
}

function rename(link: Link, sheet: Sheet, after: string): void {
  const before = sheet.name;
  if (before === after) return;
  sheet.change({ name: after });
  rewriteEverywhere(link.book, (formula) => renameInFormula(formula, before, after));
  link.book.emit({ kind: 'renamed', sheet, before, after, origin: 'user' });
}

function show(link: Link, sheet: Sheet, hidden: boolean): void {
  const before = sheet.parts.visibility;
  if ((before !== 'Visible') === hidden) return;
  const after = hidden ? 'Hidden' : 'Visible';
  sheet.change({ visibility: after });
  link.book.emit({ kind: 'visibility', sheet, before, after, origin: 'user' });
}

const sameAreas = (a: readonly Area[], b: readonly Area[]): boolean =>
  a.length === b.length && a.every((one) => b.some((other) => sameArea(one, other)));

function partsChange(sheet: Sheet, worksheet: Worksheet): Partial<SheetParts> {
  const { parts } = sheet;
  const view = frozenInView(sheet);
  const { xSplit, ySplit } = worksheet.getFreeze();
  const merges = worksheet.getMergeData().map(areaOf);
  const columns = linesChange(parts.columns, worksheet.getColumnCount(), (column) => {
    const line = worksheet.getColumnManager().getColumn(column);
    return { size: line?.w, hidden: line?.hd === BooleanNumber.TRUE };
  });
  const rows = linesChange(parts.rows, worksheet.getRowCount(), (row) => {
    const line = worksheet.getRowManager().getRow(row);
    const size = line?.ia === BooleanNumber.FALSE ? line.h : undefined;
    return { size, hidden: line?.hd === BooleanNumber.TRUE };
  });
  return {
    ...(Math.max(xSplit, 0) !== view.columns || Math.max(ySplit, 0) !== view.rows
      ? { frozen: { rows: Math.max(ySplit, 0), columns: Math.max(xSplit, 0) } }
      : {}),
    ...(sameAreas(merges, parts.merges) ? {} : { merges }),
    ...(worksheet.getTabColor() === parts.tabColor ? {} : { tabColor: worksheet.getTabColor() ?? '' }),
    ...(columns ? { columns } : {}),
    ...(rows ? { rows } : {}),
  };
}

function linesChange(
  before: ReadonlyMap<number, Line>,
  count: number,
  read: (index: number) => { size: number | undefined; hidden: boolean },
): ReadonlyMap<number, Line> | null {
  const after = new Map(before);
  let changed = false;
  for (let index = 0; index < count; index += 1) {
    const { size, hidden } = read(index);
    const line = before.get(index);
    const sameSize =
      size === undefined ? true : line?.size !== undefined && pixels(line.size) === Math.round(size);
    if (sameSize && hidden === (line?.hidden ?? false)) continue;
    after.set(index, { ...line, ...(sameSize || size === undefined ? {} : { size: points(size) }), hidden });
    changed = true;
  }
  return changed ? after : null;
}

/** The same from the workbook to the grid, after a call of the add-in. */
export function pushParts(link: Link, sheet: Sheet): void {
  const worksheet = link.worksheet(sheet);
  if (!worksheet) return;
  const { parts } = sheet;
  const run = (id: string, parameters: object): void => link.run(id, { subUnitId: sheet.id, ...parameters });
  if (worksheet.getName() !== parts.name) run(SetWorksheetNameMutation.id, { name: parts.name });
  const hidden = parts.visibility === 'Visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE;
  if (worksheet.isSheetHidden() !== hidden) run(SetWorksheetHideMutation.id, { hidden });
  if ((worksheet.getTabColor() ?? '') !== parts.tabColor)
    run(SetTabColorMutation.id, { color: parts.tabColor });
  const freeze = worksheet.getFreeze();
  const view = frozenInView(sheet);
  if (Math.max(freeze.xSplit, 0) !== view.columns || Math.max(freeze.ySplit, 0) !== view.rows)
    run(SetFrozenMutation.id, freezeOf(view));
  pushMerges(run, worksheet, parts.merges);
  pushLines(run, parts, worksheet);
}

type Run = (id: string, parameters: object) => void;

function pushMerges(run: Run, worksheet: Worksheet, merges: readonly Area[]): void {
  const theirs = worksheet.getMergeData().map(areaOf);
  const gone = theirs.filter((one) => !merges.some((other) => sameArea(one, other)));
  const fresh = merges.filter((one) => !theirs.some((other) => sameArea(one, other)));
  if (gone.length > 0) run(RemoveWorksheetMergeMutation.id, { ranges: gone.map(rangeOf) });
  if (fresh.length > 0) run(AddWorksheetMergeMutation.id, { ranges: fresh.map(rangeOf) });
}

function pushLines(run: Run, parts: SheetParts, worksheet: Worksheet): void {
  const lastRow = worksheet.getRowCount() - 1;
  const lastColumn = worksheet.getColumnCount() - 1;
  const columnRange = (column: number): IRange =>
    rangeOf({ top: 0, bottom: lastRow, left: column, right: column });
  const rowRange = (row: number): IRange => rangeOf({ top: row, bottom: row, left: 0, right: lastColumn });
  for (const [column, line] of parts.columns) {
    if (column > lastColumn) continue;
    const { size, hidden = false } = line;
    if (size !== undefined && worksheet.getColumnWidth(column) !== pixels(size) && !hidden)
      run(SetWorksheetColWidthMutation.id, { ranges: [columnRange(column)], colWidth: pixels(size) });
    if (hidden === worksheet.getColVisible(column))
      run(hidden ? SetColHiddenMutation.id : SetColVisibleMutation.id, { ranges: [columnRange(column)] });
  }
  for (const [row, line] of parts.rows) {
    if (row > lastRow) continue;
    const { size, hidden = false } = line;
    if (size !== undefined && worksheet.getRowManager().getRow(row)?.h !== pixels(size))
      run(SetWorksheetRowHeightMutation.id, { ranges: [rowRange(row)], rowHeight: pixels(size) });
    if (hidden === worksheet.getRowRawVisible(row))
      run(hidden ? SetRowHiddenMutation.id : SetRowVisibleMutation.id, { ranges: [rowRange(row)] });
  }
}
