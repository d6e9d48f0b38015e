import { type Area, contains, overlaps, rowsOf } from '../model/area';
import { requireEditable, writeValues } from '../model/edit';
import type { Table } from '../model/parts';
import type { Sheet } from '../model/sheet';
import { deleteCells } from '../model/structure';
import { shown } from '../model/values';
import {
  editable,
  type HostClass,
  type HostObject,
  instance,
  leads,
  method,
  readable,
} from '../protocol/class';
import { flag, integer, text } from '../protocol/decode';
import { refuse } from '../protocol/errors';
import { Areas, lookUp } from './areas';
import { changedById, oneOfId } from './by-id';
import { eventMethods, EventType, WORKBOOK } from './event-methods';
import type { Scope } from './names';
import { RangeClass } from './range';
import { rangeOrAddress, toRange } from './range-arguments';
import type { Session } from './session';
import { TableColumnCollectionClass, TableRowCollectionClass } from './table-lines';
import { WorksheetClass } from './worksheet';

/** A table by its id. */
export interface TableRef {
  readonly session: Session;
  readonly sheet: Sheet;
  readonly id: string;
}

export const tableOf = ({ sheet, id }: TableRef): Table => oneOfId(sheet.parts.tables, id);

export function changeTable(self: TableRef, patch: Partial<Table>): void {
  self.sheet.change({ tables: changedById(self.sheet.parts.tables, self.id, patch) });
  self.session.book.emit({ kind: 'parts', sheet: self.sheet, origin: self.session.book.origin });
}

/** The rows of data, without heading and totals. */
export function bodyOf(table: Table): Area {
  const { area, showHeaders, showTotals } = table;
  const top = area.top + (showHeaders ? 1 : 0);
  return { ...area, top, bottom: Math.max(top, area.bottom - (showTotals ? 1 : 0)) };
}

const refs = ({ session, sheet }: Scope): TableRef[] =>
  (sheet ? [sheet] : session.book.sheets).flatMap((one) =>
    one.parts.tables.map((table) => ({ session, sheet: one, id: table.id })),
  );

const asObject = (ref: TableRef): HostObject => instance(TableClass, ref);

const byKey = (scope: Scope, key: unknown): HostObject | undefined => {
  const lower = String(key).toLowerCase();
  const ref = refs(scope).find((one) => one.id === key || tableOf(one).name.toLowerCase() === lower);
  return ref && asObject(ref);
};

function add(scope: Scope, given: Areas | string, hasHeaders: boolean): HostObject {
  const { session } = scope;
  const sheet = scope.sheet ?? session.book.active ?? refuse('ItemNotFound');
  const target = typeof given === 'string' ? lookUp({ session, sheet }, given) : given;
  if (scope.sheet && target.sheet !== scope.sheet) refuse('InvalidArgument');
  const { tables, merges, protection } = target.sheet.parts;
  if (protection) refuse('AccessDenied');
  if (rowsOf(target.area) > 1_000_000) refuse('InvalidArgument');
  const taken = [...tables.map((table) => table.area), ...merges];
  if (taken.some((area) => overlaps(area, target.area))) refuse('InvalidOperation');
  const area = hasHeaders && rowsOf(target.area) > 1 ? target.area : withHeading(target, hasHeaders);
  const id = session.book.newId('{00000000-007B-0000') + '}';
  const used = refs({ session, sheet: null }).map((ref) => tableOf(ref).name);
  let number = used.length + 1;
  while (used.includes(`表${number}`)) number += 1;
  const table: Table = {
    id,
    name: `表${number}`,
    area,
    showHeaders: true,
    showTotals: false,
    style: 'TableStyleMedium2',
    options: { showBandedRows: true, showFilterButton: true },
  };
  target.sheet.change({ tables: [...target.sheet.parts.tables, table] });
  fillHeadings(session, target.sheet, area);
  session.book.emit({
    kind: 'table',
    sheet: target.sheet,
    what: 'added',
    id,
    name: table.name,
    origin: session.book.origin,
  });
  return asObject({ session, sheet: target.sheet, id });
}

/** Without a heading of its own the table takes one more row, pushed in above the data. */
function withHeading(target: Areas, hasHeaders: boolean): Area {
  const { area, sheet, session } = target;
  if (hasHeaders) return { ...area, bottom: area.bottom + 1 };
  const values = Array.from({ length: rowsOf(area) }, (_, i) =>
    Array.from({ length: area.right - area.left + 1 }, (__, j) => {
      const cell = sheet.at(area.top + i, area.left + j);
      return cell?.formula ?? shown(cell?.content);
    }),
  );
  const grown = { ...area, bottom: area.bottom + 1 };
  writeValues(session.book, sheet, grown, (i, j) => (i === 0 ? '' : (values[i - 1]?.[j] ?? '')));
  return grown;
}

/** Headings are text, none empty, none twice. */
function fillHeadings(session: Session, sheet: Sheet, area: Area): void {
  const seen = new Set<string>();
  for (let column = area.left; column <= area.right; column += 1) {
    const given = String(shown(sheet.content(area.top, column)));
    let number = column - area.left + 1;
    let heading = given || `列${number}`;
    while (seen.has(heading.toLowerCase())) heading = `${given || '列'}${(number += 1)}`;
    seen.add(heading.toLowerCase());
    if (heading !== given || typeof sheet.content(area.top, column) !== 'string')
      writeValues(
        session.book,
        sheet,
        { top: area.top, bottom: area.top, left: column, right: column },
        () => `'${heading}`,
      );
  }
}

export const TableCollectionClass: HostClass<Scope> = {
  name: 'TableCollection',
  properties: { Count: readable('1.1', (self) => refs(self).length) },
  items: (self) => refs(self).map(asObject),
  item: byKey,
  methods: {
    Add: method('1.1', [rangeOrAddress, flag], add),
    GetCount: method('1.4', [], (self: Scope) => refs(self).length),
    GetItemAt: method('1.1', [integer], (self: Scope, index) =>
      asObject(refs(self)[index] ?? refuse('InvalidArgument')),
    ),
    GetItemOrNullObject: method('1.4', [text], (self: Scope, key) => byKey(self, key) ?? null),
    ...eventMethods<Scope>((self) => ({ session: self.session, id: self.sheet?.id ?? WORKBOOK }), {
      AddedEvent: [EventType.tableAdded, '1.9'],
      DataChangedEvent: [EventType.tableChanged, '1.7'],
      DeletedEvent: [EventType.tableDeleted, '1.9'],
    }),
  },
};

/** The tables that touch a range or lie wholly in it. */
export interface TablesIn {
  readonly areas: Areas;
  readonly fullyContained: boolean;
}

const tablesIn = ({ areas, fullyContained }: TablesIn): TableRef[] => {
  const matches = fullyContained ? contains : overlaps;
  return refs({ session: areas.session, sheet: areas.sheet }).filter((ref) =>
    areas.areas.some((area) => matches(area, tableOf(ref).area)),
  );
};

export const TableScopedCollectionClass: HostClass<TablesIn> = {
  name: 'TableScopedCollection',
  items: (self) => tablesIn(self).map(asObject),
  item: (self, key) => {
    const ref = tablesIn(self).find((one) => one.id === key || tableOf(one).name === key);
    return ref && asObject(ref);
  },
  methods: {
    GetCount: method('1.9', [], (self: TablesIn) => tablesIn(self).length),
    GetFirst: method('1.9', [], (self: TablesIn) => asObject(tablesIn(self)[0] ?? refuse('ItemNotFound'))),
  },
};

const rangeOf = (self: TableRef, area: Area): HostObject =>
  instance(RangeClass, new Areas(self.session, self.sheet, [area]));

function rename(self: TableRef, name: string): void {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || /^[A-Za-z]{1,3}\d+$/.test(name))
    refuse('InvalidArgument');
  const others = refs({ session: self.session, sheet: null }).filter((ref) => ref.id !== self.id);
  if (others.some((ref) => tableOf(ref).name.toLowerCase() === name.toLowerCase())) refuse('InvalidArgument');
  changeTable(self, { name });
}

const option = (name: string, since: '1.3'): ReturnType<typeof editable<TableRef, boolean>> =>
  editable(
    since,
    (self: TableRef) => tableOf(self).options[name] ?? false,
    flag,
    (self, value) => changeTable(self, { options: { ...tableOf(self).options, [name]: value } }),
  );

function remove(self: TableRef): void {
  const table = tableOf(self);
  const { sheet, session } = self;
  requireEditable(sheet, table.area);
  sheet.change({ tables: sheet.parts.tables.filter((one) => one !== table) });
  const { origin } = session.book;
  session.book.emit({ kind: 'table', sheet, what: 'deleted', id: table.id, name: table.name, origin });
}

export const TableClass: HostClass<TableRef> = {
  name: 'Table',
  identity: (self) => ({ Id: self.id }),
  properties: {
    Id: readable('1.1', (self) => tableOf(self).id),
    Name: editable('1.1', (self: TableRef) => tableOf(self).name, text, rename),
    ShowHeaders: readable('1.1', (self) => tableOf(self).showHeaders),
    ShowTotals: readable('1.1', (self) => tableOf(self).showTotals),
    Style: editable(
      '1.1',
      (self: TableRef) => tableOf(self).style,
      text,
      (self, style) => changeTable(self, { style }),
    ),
    HighlightFirstColumn: option('highlightFirstColumn', '1.3'),
    HighlightLastColumn: option('highlightLastColumn', '1.3'),
    ShowBandedColumns: option('showBandedColumns', '1.3'),
    ShowBandedRows: option('showBandedRows', '1.3'),
    ShowFilterButton: option('showFilterButton', '1.3'),
  },
  navigations: {
    Worksheet: leads('1.2', (self) => instance(WorksheetClass, { session: self.session, sheet: self.sheet })),
    Columns: leads('1.1', (self) => instance(TableColumnCollectionClass, self)),
    Rows: leads('1.1', (self) => instance(TableRowCollectionClass, self)),
  },
  methods: {
    ConvertToRange: method('1.2', [], (self: TableRef) => {
      const { area } = tableOf(self);
      remove(self);
      return rangeOf(self, area);
    }),
    Delete: method('1.1', [], (self: TableRef) => {
      const { area } = tableOf(self);
      remove(self);
      deleteCells(self.session.book, self.sheet, area, 'row');
    }),
    GetRange: method('1.1', [], (self: TableRef) => rangeOf(self, tableOf(self).area)),
    GetDataBodyRange: method('1.1', [], (self: TableRef) => rangeOf(self, bodyOf(tableOf(self)))),
    GetHeaderRowRange: method('1.1', [], (self: TableRef) => {
      const { area } = tableOf(self);
      return rangeOf(self, { ...area, bottom: area.top });
    }),
    Resize: method('1.13', [rangeOrAddress], (self: TableRef, given) => {
      const target = toRange(self, given);
      const { area } = tableOf(self);
      if (target.sheet !== self.sheet || target.area.top !== area.top) refuse('InvalidArgument');
      changeTable(self, { area: target.area });
      fillHeadings(self.session, self.sheet, target.area);
    }),
    ...eventMethods<TableRef>((self) => ({ session: self.session, id: self.id }), {
      DataChangedEvent: [EventType.tableChanged, '1.7'],
    }),
  },
};
