import { editable, type HostClass, instance, leads, method, readable } from '../protocol/class';
import { flag, oneOf, optional, text } from '../protocol/decode';
import { refuse } from '../protocol/errors';
import { cellArea } from '../model/area';
import { Areas, lookUp } from './areas';
import type { Session } from './session';
import { SettingCollectionClass } from './settings';
import { WorksheetCollectionClass } from './worksheets';
import { objectOf } from './registry';

const selection = (session: Session): Areas =>
  new Areas(session, session.book.active ?? refuse('InvalidSelection'), session.book.selection);

function selectedRange(session: Session): ReturnType<typeof instance> {
  const areas = selection(session);
  if (areas.areas.length > 1) refuse('InvalidSelection');
  return objectOf('Range', areas);
}

/** The range an event speaks of; null when its sheet is gone. */
function eventRange(session: Session, id: string): ReturnType<typeof instance> | null {
  const [sheetId = '', address = ''] = id.split('|');
  const sheet = session.book.sheet(sheetId);
  const [first = ''] = address.split(',');
  return sheet ? objectOf('Range', lookUp({ session, sheet }, first)) : null;
}

export const RuntimeClass: HostClass<Session> = {
  name: 'Runtime',
  properties: {
    EnableEvents: editable(
      '1.8',
      (self: Session) => self.enableEvents,
      flag,
      (self, enabled) => {
        self.enableEvents = enabled;
      },
    ),
  },
};

export const ApplicationClass: HostClass<Session> = {
  name: 'Application',
  properties: {
    CalculationMode: editable(
      '1.1',
      (self: Session) => self.book.calculationMode,
      oneOf('Automatic', 'AutomaticExceptTables', 'Manual'),
      (self, mode) => {
        self.book.calculationMode = mode;
      },
    ),
    CalculationState: readable('1.9', (self) => (self.calculation.busy ? 'Calculating' : 'Done')),
    DecimalSeparator: readable('1.11', () => '.'),
    ThousandsSeparator: readable('1.11', () => ','),
    UseSystemSeparators: readable('1.11', () => true),
  },
  navigations: { CultureInfo: leads('1.11', (self) => instance(CultureInfoClass, self)) },
  methods: {
    Calculate: method('1.1', [oneOf('Recalculate', 'Full', 'FullRebuild')], (self: Session, kind) =>
      self.calculation.recalculate(kind !== 'Recalculate'),
    ),
    SuspendApiCalculationUntilNextSync: method('1.6', [], () => null),
    SuspendScreenUpdatingUntilNextSync: method('1.9', [], () => null),
  },
};

export const CultureInfoClass: HostClass<Session> = {
  name: 'CultureInfo',
  properties: { Name: readable('1.11', (self) => self.locale) },
};

export const WorkbookProtectionClass: HostClass<Session> = {
  name: 'WorkbookProtection',
  properties: { Protected: readable('1.7', (self) => self.book.parts.protection !== null) },
  methods: {
    Protect: method('1.7', [optional(text)], (self: Session, password) => {
      if (self.book.parts.protection) refuse('AccessDenied');
      self.book.change({ protection: { password } });
    }),
    Unprotect: method('1.7', [optional(text)], (self: Session, password) => {
      const { protection } = self.book.parts;
      if (protection?.password && protection.password !== password) refuse('AccessDenied');
      if (protection) self.book.change({ protection: null });
    }),
  },
};

export const WorkbookClass: HostClass<Session> = {
  name: 'Workbook',
  properties: {
    Name: readable('1.7', (self) => self.book.name),
    ReadOnly: readable('1.8', () => false),
    IsDirty: readable('1.9', (self) => self.book.journal.canUndo),
    AutoSave: readable('1.9', () => false),
    PreviouslySaved: readable('1.9', () => true),
  },
  navigations: {
    Application: leads('1.1', (self) => instance(ApplicationClass, self)),
    Protection: leads('1.7', (self) => instance(WorkbookProtectionClass, self)),
    Settings: leads('1.4', (self) => instance(SettingCollectionClass, self)),
    Worksheets: leads('1.1', (self) => instance(WorksheetCollectionClass, self)),
    _Runtime: leads('1.5', (self) => instance(RuntimeClass, self)),
  },
  methods: {
    GetActiveCell: method('1.7', [], (self: Session) => {
      const areas = selection(self);
      return objectOf('Range', areas.with(cellArea(areas.area.top, areas.area.left)));
    }),
    GetSelectedRange: method('1.1', [], selectedRange),
    _GetRangeForEventByReferenceId: method(
      '1.1',
      [text],
      (self: Session, id) => eventRange(self, id) ?? refuse('ItemNotFound'),
    ),
    _GetRangeOrNullObjectForEventByReferenceId: method('1.1', [text], eventRange),
    GetSelectedRanges: method('1.9', [], (self: Session) => objectOf('RangeAreas', selection(self))),
  },
};
