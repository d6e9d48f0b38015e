import { cellsOf, columnsOf, isWholeColumns, isWholeRows, rowsOf } from '../model/area';
import { copyCells } from '../model/copy';
import { clearAreas, requireAllowed, requireEditable, writeValues } from '../model/edit';
import { display } from '../model/number-format';
import { columnOfKey, rowOfKey } from '../model/sheet';
import { deleteCells, insertCells, mergeCells, unmergeCells } from '../model/structure';
import { method, type Method } from '../protocol/class';
import { flag, integer, json, oneOf, optional, record, text } from '../protocol/decode';
import { HostError, refuse } from '../protocol/errors';
import type { Areas } from './areas';
import { cellProperties, columnProperties, rowProperties } from './cell-properties-read';
import { setCellProperties, setLineProperties } from './cell-properties-write';
import { anyRange, rangeOrAddress, toAreas, toRange } from './range-arguments';
import { clearWhat, copyType } from './edit-arguments';
import { hits } from './range-navigation';
import { objectOf } from './registry';

/** On a protected sheet only whole rows or columns may come and go, and only where its protection allows. */
function requireStructure(self: Areas, verb: 'Insert' | 'Delete'): void {
  const { area, sheet } = self;
  if (isWholeRows(area)) requireAllowed(sheet, `allow${verb}Rows`);
  else if (isWholeColumns(area)) requireAllowed(sheet, `allow${verb}Columns`);
  else if (sheet.parts.protection) refuse('AccessDenied');
}

export function copyTo(
  self: Areas,
  from: Areas,
  type: 'All' | 'Formulas' | 'Values' | 'Formats',
  skipBlanks: boolean,
  transpose: boolean,
): void {
  if (from.areas.length !== 1) refuse('InvalidArgument');
  for (const area of self.areas)
    copyCells(self.session.book, {
      from: { sheet: from.sheet, area: from.area },
      to: { sheet: self.sheet, area },
      type,
      skipBlanks,
      transpose,
    });
}

function replaceAll(
  self: Areas,
  what: string,
  replacement: string,
  criteria: Readonly<Record<string, unknown>>,
): number {
  const escaped = what.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const pattern = new RegExp(escaped, criteria['matchCase'] === true ? 'gu' : 'giu');
  let count = 0;
  for (const { row, column } of hits(self, what, criteria)) {
    const cell = self.sheet.at(row, column);
    const before = cell?.formula ?? display(cell?.content, self.sheet.format(row, column).numberFormat);
    const after = before.replace(pattern, () => replacement);
    if (after === before) continue;
    count += 1;
    const area = { top: row, left: column, bottom: row, right: column };
    writeValues(self.session.book, self.sheet, area, () => after);
  }
  return count;
}

/** What a range can do to its cells. */
export const rangeEditMethods: Record<string, Method<Areas>> = {
  Insert: method('1.1', [oneOf('Down', 'Right')], (self: Areas, shift) => {
    requireStructure(self, 'Insert');
    const { area, sheet, session } = self;
    insertCells(session.book, sheet, area, shift === 'Down' ? 'row' : 'column');
    return objectOf('Range', self.with(area));
  }),
  Delete: method('1.1', [oneOf('Up', 'Left')], (self: Areas, shift) => {
    requireStructure(self, 'Delete');
    deleteCells(self.session.book, self.sheet, self.area, shift === 'Up' ? 'row' : 'column');
  }),
  Clear: method('1.1', [optional(clearWhat)], (self: Areas, what) =>
    clearAreas(self.session.book, self.sheet, [self.area], what ?? 'All'),
  ),
  Select: method('1.1', [], (self: Areas) => {
    if (self.sheet.parts.visibility !== 'Visible') refuse('InvalidOperation');
    self.session.book.select(self.sheet, [self.area]);
  }),
  Merge: method('1.2', [optional(flag)], (self: Areas, across) => {
    const { area, sheet, session } = self;
    if (sheet.parts.protection) refuse('AccessDenied');
    if (cellsOf(area) > 5_000_000 && across) throw new HostError('RangeExceedsLimit');
    for (let row = area.top; across && row <= area.bottom; row += 1)
      mergeCells(sheet, { ...area, top: row, bottom: row });
    if (!across) mergeCells(sheet, area);
    session.book.emit({ kind: 'parts', sheet, origin: session.book.origin });
  }),
  Unmerge: method('1.2', [], (self: Areas) => {
    const { area, sheet, session } = self;
    if (sheet.parts.protection) refuse('AccessDenied');
    unmergeCells(sheet, area);
    session.book.emit({ kind: 'parts', sheet, origin: session.book.origin });
  }),
  CopyFrom: method(
    '1.9',
    [anyRange, optional(copyType), optional(flag), optional(flag)],
    (self: Areas, from, type, skipBlanks, transpose) =>
      copyTo(self, toAreas(self, from), type ?? 'All', skipBlanks === true, transpose === true),
  ),
  MoveTo: method('1.11', [rangeOrAddress], (self: Areas, given) => {
    const to = toRange(self, given);
    requireEditable(self.sheet, self.area);
    copyTo(to.with({ ...to.area, bottom: to.area.top, right: to.area.left }), self, 'All', false, false);
    clearAreas(self.session.book, self.sheet, [self.area], 'All');
  }),
  ReplaceAll: method('1.9', [text, text, record], replaceAll),
  Calculate: method('1.6', [], (self: Areas) => {
    const keys = [...self.sheet.cellsIn(self.area)].map(([key]) => key);
    for (const key of keys) self.session.calculation.markDirty(self.sheet, rowOfKey(key), columnOfKey(key));
  }),
  SetDirty: method('1.9', [], (self: Areas) => {
    for (const [key] of self.sheet.cellsIn(self.area))
      self.session.calculation.markDirty(self.sheet, rowOfKey(key), columnOfKey(key));
  }),
  GetCellProperties: method('1.9', [record], cellProperties),
  SetCellProperties: method('1.9', [json], setCellProperties),
  GetRowProperties: method('1.9', [record], rowProperties),
  SetRowProperties: method('1.9', [json], (self: Areas, data) => setLineProperties(self, 'rows', data)),
  GetColumnProperties: method('1.9', [record], columnProperties),
  SetColumnProperties: method('1.9', [json], (self: Areas, data) => setLineProperties(self, 'columns', data)),
  _ValidateArraySize: method('1.3', [integer, integer], (self: Areas, rows, columns) => {
    if (rows !== rowsOf(self.area) || columns !== columnsOf(self.area))
      throw new HostError(
        'InvalidArgument',
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      );
  }),
};
