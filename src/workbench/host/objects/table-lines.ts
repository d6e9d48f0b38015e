import { type Area, rowsOf } from '../model/area';
import { writeValues } from '../model/edit';
import { deleteCells, insertCells } from '../model/structure';
import { shown } from '../model/values';
import { editable, type HostClass, type HostObject, instance, method, readable } from '../protocol/class';
import { grid, integer, json, optional, text } from '../protocol/decode';
import { refuse } from '../protocol/errors';
import { Areas } from './areas';
import { RangeClass } from './range';
import { valuesOf, writable, writeInput } from './range-values';
import { bodyOf, changeTable, type TableRef, tableOf } from './tables';

/** A column or row of a table by its place. */
interface LineRef {
  readonly table: TableRef;
  readonly index: number;
}

const on = (table: TableRef, area: Area): Areas => new Areas(table.session, table.sheet, [area]);

const columnCount = (table: TableRef): number => {
  const { area } = tableOf(table);
  return area.right - area.left + 1;
};

function columnArea({ table, index }: LineRef): Area {
  if (index < 0 || index >= columnCount(table)) refuse('ItemNotFound');
  const { area } = tableOf(table);
  return { ...area, left: area.left + index, right: area.left + index };
}

const heading = (self: LineRef): string => {
  const area = columnArea(self);
  return String(shown(self.table.sheet.content(area.top, area.left)));
};

const column = (table: TableRef, index: number): HostObject => instance(TableColumnClass, { table, index });

function columnByKey(table: TableRef, key: unknown): HostObject | undefined {
  const count = columnCount(table);
  for (let index = 0; index < count; index += 1) {
    const named = typeof key === 'string' && heading({ table, index }).toLowerCase() === key.toLowerCase();
    if (named || key === index + 1) return column(table, index);
  }
  return undefined;
}

export const TableColumnClass: HostClass<LineRef> = {
  name: 'TableColumn',
  identity: (self) => ({ Id: self.index + 1 }),
  properties: {
    Id: readable('1.1', (self) => self.index + 1),
    Index: readable('1.1', (self) => self.index),
    Name: editable('1.1', heading, text, (self: LineRef, name) => {
      const area = columnArea(self);
      writeValues(self.table.session.book, self.table.sheet, { ...area, bottom: area.top }, () => `'${name}`);
    }),
    Values: editable(
      '1.1',
      (self: LineRef) => valuesOf(on(self.table, columnArea(self))),
      writable,
      (self, values) => writeInput(on(self.table, columnArea(self)), values),
    ),
  },
  methods: {
    GetRange: method('1.1', [], (self: LineRef) => instance(RangeClass, on(self.table, columnArea(self)))),
    GetDataBodyRange: method('1.1', [], (self: LineRef) => {
      const body = bodyOf(tableOf(self.table));
      const { left, right } = columnArea(self);
      return instance(RangeClass, on(self.table, { ...body, left, right }));
    }),
    GetHeaderRowRange: method('1.1', [], (self: LineRef) => {
      const area = columnArea(self);
      return instance(RangeClass, on(self.table, { ...area, bottom: area.top }));
    }),
  },
};

export const TableColumnCollectionClass: HostClass<TableRef> = {
  name: 'TableColumnCollection',
  properties: { Count: readable('1.1', columnCount) },
  items: (self) => Array.from({ length: columnCount(self) }, (_, index) => column(self, index)),
  item: columnByKey,
  methods: {
    GetCount: method('1.4', [], columnCount),
    GetItemAt: method('1.1', [integer], (self: TableRef, index) =>
      index >= 0 && index < columnCount(self) ? column(self, index) : refuse('InvalidArgument'),
    ),
    GetItemOrNullObject: method('1.4', [json], (self: TableRef, key) => columnByKey(self, key) ?? null),
  },
};

const rowCount = (table: TableRef): number => rowsOf(bodyOf(tableOf(table)));

function rowArea({ table, index }: LineRef): Area {
  if (index < 0 || index >= rowCount(table)) refuse('ItemNotFound');
  const body = bodyOf(tableOf(table));
  return { ...body, top: body.top + index, bottom: body.top + index };
}

const row = (table: TableRef, index: number): HostObject => instance(TableRowClass, { table, index });

export const TableRowClass: HostClass<LineRef> = {
  name: 'TableRow',
  identity: (self) => ({ Index: self.index }),
  properties: {
    Index: readable('1.1', (self) => self.index),
    Values: editable(
      '1.1',
      (self: LineRef) => valuesOf(on(self.table, rowArea(self))),
      writable,
      (self, values) => writeInput(on(self.table, rowArea(self)), values),
    ),
  },
  methods: {
    GetRange: method('1.1', [], (self: LineRef) => instance(RangeClass, on(self.table, rowArea(self)))),
    Delete: method('1.1', [], (self: LineRef) => {
      if (rowCount(self.table) === 1) refuse('InvalidOperation');
      deleteCells(self.table.session.book, self.table.sheet, rowArea(self), 'row');
    }),
  },
};

/** New rows push down what lies below the table. */
function addRows(
  self: TableRef,
  index: number | undefined,
  values: readonly (readonly unknown[])[] | undefined,
): HostObject {
  const body = bodyOf(tableOf(self));
  const at = index === undefined || index === -1 ? rowCount(self) : index;
  if (at < 0 || at > rowCount(self)) refuse('InvalidArgument');
  const count = values?.length ?? 1;
  if (count === 0 || values?.some((line) => line.length !== columnCount(self))) refuse('InvalidArgument');
  const fresh = { ...body, top: body.top + at, bottom: body.top + at + count - 1 };
  const { area } = tableOf(self);
  insertCells(self.session.book, self.sheet, fresh, 'row');
  changeTable(self, { area: { ...area, bottom: area.bottom + count } });
  if (values) writeInput(on(self, fresh), writable.decode(values));
  return row(self, at);
}

export const TableRowCollectionClass: HostClass<TableRef> = {
  name: 'TableRowCollection',
  properties: { Count: readable('1.1', rowCount) },
  items: (self) => Array.from({ length: rowCount(self) }, (_, index) => row(self, index)),
  methods: {
    Add: method('1.1', [optional(integer), optional(grid), optional(json)], addRows),
    GetCount: method('1.4', [], rowCount),
    GetItemAt: method('1.1', [integer], (self: TableRef, index) =>
      index >= 0 && index < rowCount(self) ? row(self, index) : refuse('InvalidArgument'),
    ),
  },
};
