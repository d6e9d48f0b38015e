import { type HostClass, type HostObject, method } from '../protocol/class';
import { flag, optional, text } from '../protocol/decode';
import { refuse } from '../protocol/errors';
import { eventMethods, EventType, WORKBOOK } from './event-methods';
import type { Session } from './session';
import { addSheet } from './worksheet-changes';
import { objectOf } from './registry';

const asObject = (session: Session, sheet: Session['book']['sheets'][number]): HostObject =>
  objectOf('Worksheet', { session, sheet });

const byKey = (session: Session, key: unknown): HostObject | undefined => {
  const sheet = typeof key === 'string' ? session.book.sheet(key) : undefined;
  return sheet && asObject(session, sheet);
};

const listed = (session: Session, visibleOnly: boolean | undefined): Session['book']['sheets'] =>
  session.book.sheets.filter((sheet) => !visibleOnly || sheet.parts.visibility === 'Visible');

export const WorksheetCollectionClass: HostClass<Session> = {
  name: 'WorksheetCollection',
  items: (self) => self.book.sheets.map((sheet) => asObject(self, sheet)),
  item: byKey,
  methods: {
    Add: method('1.1', [optional(text)], (self: Session, name) => asObject(self, addSheet(self, name))),
    GetActiveWorksheet: method('1.1', [], (self: Session) =>
      asObject(self, self.book.active ?? refuse('ItemNotFound')),
    ),
    GetCount: method('1.4', [optional(flag)], (self: Session, visible) => listed(self, visible).length),
    GetFirst: method('1.5', [optional(flag)], (self: Session, visible) =>
      asObject(self, listed(self, visible)[0] ?? refuse('ItemNotFound')),
    ),
    GetLast: method('1.5', [optional(flag)], (self: Session, visible) =>
      asObject(self, listed(self, visible).at(-1) ?? refuse('ItemNotFound')),
    ),
    GetItem: method('1.1', [text], (self: Session, key) => byKey(self, key) ?? refuse('ItemNotFound')),
    GetItemOrNullObject: method('1.4', [text], (self: Session, key) => byKey(self, key) ?? null),
    ...eventMethods<Session>((self) => ({ session: self, id: WORKBOOK }), {
      ActivatedEvent: [EventType.activated, '1.7'],
      AddedEvent: [EventType.added, '1.7'],
      CalculatedEvent: [EventType.calculated, '1.8'],
      DataChangedEvent: [EventType.changed, '1.9'],
      DeactivatedEvent: [EventType.deactivated, '1.7'],
      DeletedEvent: [EventType.deleted, '1.7'],
      EventMoved: [EventType.moved, 'ExcelApiOnline 1.1'],
      EventNameChanged: [EventType.nameChanged, 'ExcelApiOnline 1.1'],
      EventVisibilityChanged: [EventType.visibilityChanged, 'ExcelApiOnline 1.1'],
      FormatChangedEvent: [EventType.formatChanged, '1.9'],
      FormulaChangedEvent: [EventType.formulaChanged, '1.13'],
      ProtectionChangedEvent: [EventType.protectionChanged, '1.14'],
      SelectionChangedEvent: [EventType.selectionChanged, '1.9'],
    }),
  },
};
