import { type Area, isWholeColumns, isWholeRows } from '../model/area';
import { MAX_COLUMNS, MAX_ROWS } from '../model/limits';
import { type HostClass, type HostObject, method, readable } from '../protocol/class';
import { integer, optional, record, text } from '../protocol/decode';
import { refuse } from '../protocol/errors';
import { Areas } from './areas';
import { rangeOrAddress, toRange } from './range-arguments';
import { alive, type SheetRef } from './session';
import { objectOf } from './registry';

/** What a protected sheet still allows, all off but selecting. */
const DEFAULT_OPTIONS: Readonly<Record<string, unknown>> = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

function protect(
  self: SheetRef,
  options: Readonly<Record<string, unknown>> | undefined,
  password: string | undefined,
): void {
  const sheet = alive(self);
  if (sheet.parts.protection) refuse('AccessDenied');
  sheet.change({ protection: { options: { ...DEFAULT_OPTIONS, ...options }, password } });
  const { book } = self.session;
  book.emit({ kind: 'protection', sheet, isProtected: true, origin: book.origin });
}

function unprotect(self: SheetRef, password: string | undefined): void {
  const sheet = alive(self);
  const { protection } = sheet.parts;
  if (!protection) return;
  if (protection.password && protection.password !== password) refuse('AccessDenied');
  sheet.change({ protection: null });
  const { book } = self.session;
  book.emit({ kind: 'protection', sheet, isProtected: false, origin: book.origin });
}

export const WorksheetProtectionClass: HostClass<SheetRef> = {
  name: 'WorksheetProtection',
  properties: {
    Protected: readable('1.2', (self) => alive(self).parts.protection !== null),
    Options: readable('1.2', (self) => alive(self).parts.protection?.options ?? DEFAULT_OPTIONS),
  },
  methods: {
    Protect: method('1.2', [optional(record), optional(text)], protect),
    Unprotect: method('1.7', [optional(text)], unprotect),
  },
};

function freeze(self: SheetRef, rows: number, columns: number): void {
  const sheet = alive(self);
  if (rows < 0 || columns < 0 || rows >= MAX_ROWS || columns >= MAX_COLUMNS) refuse('InvalidArgument');
  sheet.change({ frozen: { rows, columns } });
  self.session.book.emit({ kind: 'parts', sheet, origin: self.session.book.origin });
}

function location(self: SheetRef): HostObject | null {
  const sheet = alive(self);
  const { rows, columns } = sheet.parts.frozen;
  if (rows === 0 && columns === 0) return null;
  const area: Area = {
    top: 0,
    left: 0,
    bottom: rows === 0 ? MAX_ROWS - 1 : rows - 1,
    right: columns === 0 ? MAX_COLUMNS - 1 : columns - 1,
  };
  return objectOf('Range', new Areas(self.session, sheet, [area]));
}

export const FreezePanesClass: HostClass<SheetRef> = {
  name: 'WorksheetFreezePanes',
  methods: {
    FreezeAt: method('1.7', [rangeOrAddress], (self: SheetRef, given) => {
      const { area } = toRange(self, given);
      freeze(self, isWholeColumns(area) ? 0 : area.bottom + 1, isWholeRows(area) ? 0 : area.right + 1);
    }),
    FreezeRows: method('1.7', [optional(integer)], (self: SheetRef, count) => freeze(self, count ?? 1, 0)),
    FreezeColumns: method('1.7', [optional(integer)], (self: SheetRef, count) => freeze(self, 0, count ?? 1)),
    GetLocation: method('1.7', [], (self: SheetRef) => location(self) ?? refuse('ItemNotFound')),
    GetLocationOrNullObject: method('1.7', [], location),
    Unfreeze: method('1.7', [], (self: SheetRef) => freeze(self, 0, 0)),
  },
};
