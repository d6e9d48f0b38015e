import { areaAt, cellArea, gather, WHOLE_SHEET } from '../model/area';
import { requireAllowed } from '../model/edit';
import { editable, type HostObject, instance, leads, method, objectNamed, readable } from '../protocol/class';
import { flag, integer, number, oneOf, optional, record, text } from '../protocol/decode';
import { refuse } from '../protocol/errors';
import { Areas, rangeAt, rangesAt } from './areas';
import { colorOrNone } from './colors';
import { eventMethods, EventType } from './event-methods';
import { hits } from './range-navigation';
import { alive, type SheetRef } from './session';
import { AutoFilterClass, PageLayoutClass } from './page-layout';
import { FreezePanesClass, WorksheetProtectionClass } from './worksheet-parts';
import { copySheet, deleteSheet, moveSheet, renameSheet, setVisibility } from './worksheet-changes';
import { entered, objectOf } from './registry';

const used = (self: SheetRef, valuesOnly: boolean | undefined): HostObject | null => {
  const sheet = alive(self);
  const area = sheet.usedArea(WHOLE_SHEET, valuesOnly === true);
  return area && objectOf('Range', new Areas(self.session, sheet, [area]));
};

const at = (self: SheetRef, row: number, column: number, rows: number, columns: number): HostObject =>
  objectOf(
    'Range',
    new Areas(self.session, alive(self), [areaAt(row, column, rows, columns) ?? refuse('InvalidArgument')]),
  );

/** The next sheet in one direction, hidden ones skipped when asked. */
function neighbour(self: SheetRef, step: 1 | -1, visibleOnly: boolean | undefined): HostObject | null {
  const { sheets } = self.session.book;
  for (let index = sheets.indexOf(alive(self)) + step; sheets[index]; index += step) {
    const sheet = sheets[index];
    if (sheet && (!visibleOnly || sheet.parts.visibility === 'Visible'))
      return objectOf('Worksheet', { session: self.session, sheet });
  }
  return null;
}

function findAll(
  self: SheetRef,
  what: string,
  criteria: Readonly<Record<string, unknown>>,
): HostObject | null {
  const areas = gather(hits(rangeAt(self, undefined), what, criteria));
  return areas.length > 0 ? objectOf('RangeAreas', new Areas(self.session, self.sheet, areas)) : null;
}

const found = (object: HostObject | null): HostObject => object ?? refuse('ItemNotFound');

const allFound = method('1.9', [text, record], (self: SheetRef, what, criteria) =>
  found(findAll(self, what, criteria)),
);

export const WorksheetClass = entered('Worksheet', {
  identity: (self) => ({ Id: self.sheet.id }),
  properties: {
    Id: readable('1.1', (self) => alive(self).id),
    Name: editable('1.1', (self: SheetRef) => alive(self).name, text, renameSheet),
    Position: editable(
      '1.1',
      (self: SheetRef) => self.session.book.sheets.indexOf(alive(self)),
      integer,
      moveSheet,
    ),
    Visibility: editable(
      '1.1',
      (self: SheetRef) => alive(self).parts.visibility,
      oneOf('Visible', 'Hidden', 'VeryHidden'),
      setVisibility,
    ),
    TabColor: editable(
      '1.7',
      (self: SheetRef) => alive(self).parts.tabColor,
      colorOrNone,
      (self, tabColor) => changeParts(self, { tabColor }),
    ),
    ShowGridlines: editable(
      '1.8',
      (self: SheetRef) => alive(self).parts.showGridlines,
      flag,
      (self, showGridlines) => changeParts(self, { showGridlines }),
    ),
    ShowHeadings: editable(
      '1.8',
      (self: SheetRef) => alive(self).parts.showHeadings,
      flag,
      (self, showHeadings) => changeParts(self, { showHeadings }),
    ),
    EnableCalculation: editable(
      '1.9',
      (self: SheetRef) => alive(self).parts.enableCalculation,
      flag,
      (self, enableCalculation) => changeParts(self, { enableCalculation }),
    ),
    StandardHeight: readable('1.7', () => 15),
    StandardWidth: editable(
      '1.7',
      (self: SheetRef) => alive(self).parts.standardWidth,
      number,
      (self, width) => {
        if (width < 0 || width > 1790) refuse('InvalidArgument');
        changeParts(self, { standardWidth: width });
      },
    ),
    TabId: readable('1.14', (self) => self.session.book.sheets.indexOf(alive(self)) + 1),
  },
  navigations: {
    AutoFilter: leads('1.9', (self) => instance(AutoFilterClass, self)),
    FreezePanes: leads('1.7', (self) => instance(FreezePanesClass, self)),
    PageLayout: leads('1.9', (self) => instance(PageLayoutClass, self)),
    Protection: leads('1.2', (self) => instance(WorksheetProtectionClass, self)),
  },
  methods: {
    Activate: method('1.1', [], (self: SheetRef) => {
      const sheet = alive(self);
      if (sheet.parts.visibility !== 'Visible') refuse('InvalidOperation');
      self.session.book.activate(sheet);
    }),
    Calculate: method('1.6', [optional(flag)], (self: SheetRef) =>
      self.session.calculation.markSheetDirty(alive(self)),
    ),
    Copy: method(
      '1.7',
      [
        optional(oneOf('None', 'Before', 'After', 'Beginning', 'End')),
        optional(objectNamed<SheetRef>('Worksheet')),
      ],
      (self: SheetRef, position, relativeTo) =>
        objectOf('Worksheet', {
          session: self.session,
          sheet: copySheet(self, position ?? 'None', relativeTo?.sheet),
        }),
    ),
    Delete: method('1.1', [], deleteSheet),
    FindAll: allFound,
    FindAllOrNullObject: method('1.9', [text, record], findAll),
    GetCell: method('1.1', [integer, integer], (self: SheetRef, row, column) => at(self, row, column, 1, 1)),
    GetNext: method('1.5', [optional(flag)], (self: SheetRef, visible) => found(neighbour(self, 1, visible))),
    GetNextOrNullObject: method('1.5', [optional(flag)], (self: SheetRef, visible) =>
      neighbour(self, 1, visible),
    ),
    GetPrevious: method('1.5', [optional(flag)], (self: SheetRef, visible) =>
      found(neighbour(self, -1, visible)),
    ),
    GetPreviousOrNullObject: method('1.5', [optional(flag)], (self: SheetRef, visible) =>
      neighbour(self, -1, visible),
    ),
    GetRange: method('1.1', [optional(text)], (self: SheetRef, address) =>
      objectOf('Range', rangeAt(self, address)),
    ),
    GetRangeByIndexes: method('1.7', [integer, integer, integer, integer], at),
    GetRanges: method('1.9', [optional(text)], (self: SheetRef, addresses) =>
      objectOf('RangeAreas', rangesAt(self, addresses)),
    ),
    GetUsedRange: method(
      '1.2',
      [optional(flag)],
      (self: SheetRef, valuesOnly) =>
        used(self, valuesOnly) ?? objectOf('Range', new Areas(self.session, alive(self), [cellArea(0, 0)])),
    ),
    GetUsedRangeOrNullObject: method('1.4', [optional(flag)], used),
    ...eventMethods<SheetRef>((self) => ({ session: self.session, id: alive(self).id }), {
      ActivatedEvent: [EventType.activated, '1.7'],
      CalculatedEvent: [EventType.calculated, '1.8'],
      DataChangedEvent: [EventType.changed, '1.7'],
      DeactivatedEvent: [EventType.deactivated, '1.7'],
      EventNameChanged: [EventType.nameChanged, 'ExcelApiOnline 1.1'],
      EventVisibilityChanged: [EventType.visibilityChanged, 'ExcelApiOnline 1.1'],
      FormatChangedEvent: [EventType.formatChanged, '1.9'],
      FormulaChangedEvent: [EventType.formulaChanged, '1.13'],
      ProtectionChangedEvent: [EventType.protectionChanged, '1.14'],
      SelectionChangedEvent: [EventType.selectionChanged, '1.7'],
    }),
  },
});

function changeParts(self: SheetRef, patch: Parameters<SheetRef['sheet']['change']>[0]): void {
  const sheet = alive(self);
  if (sheet.parts.protection) requireAllowed(sheet, 'allowFormatCells');
  sheet.change(patch);
  self.session.book.emit({ kind: 'parts', sheet, origin: self.session.book.origin });
}
