import { fullAddress } from '../model/address';
import { type Area, intersect, isWholeColumns, isWholeRows, moved } from '../model/area';
import { clearAreas } from '../model/edit';
import { MAX_ADDRESS_LENGTH, MAX_COLUMNS, MAX_ROWS } from '../model/limits';
import {
  editable,
  type HostClass,
  type HostObject,
  instance,
  leads,
  method,
  readable,
} from '../protocol/class';
import { flag, integer, optional, text } from '../protocol/decode';
import { refuse } from '../protocol/errors';
import type { Areas } from './areas';
import { ConditionalFormatCollectionClass } from './conditional-formats';
import { DataValidationClass } from './data-validation';
import { cellCount } from './range';
import { anyRange, toAreas } from './range-arguments';
import { clearWhat, copyType } from './edit-arguments';
import { copyTo } from './range-edit';
import { RangeFormatClass } from './range-format';
import { special } from './range-navigation';
import { setStyle, styleOf } from './range-style';
import { entered, objectOf } from './registry';

/** Divided by commas and cut without a word where Excel cuts it. */
const addressOf = (self: Areas): string =>
  (self.area && self.areas.map((area) => fullAddress(self.sheet.name, area)).join(',')).slice(
    0,
    MAX_ADDRESS_LENGTH,
  );

const several = (self: Areas, areas: readonly (Area | null)[]): HostObject | null => {
  const found = areas.filter((area) => area !== null);
  return found.length > 0 ? objectOf('RangeAreas', self.with(...found)) : null;
};

const found = (object: HostObject | null): HostObject => object ?? refuse('ItemNotFound');

function intersection(self: Areas, given: Areas | string): HostObject | null {
  const other = toAreas(self, given);
  if (other.sheet !== self.sheet) refuse('InvalidArgument');
  return several(
    self,
    self.areas.flatMap((area) => other.areas.map((one) => intersect(area, one))),
  );
}

const usedAreas = (self: Areas, valuesOnly: boolean | undefined): HostObject | null =>
  several(
    self,
    self.areas.map((area) => self.sheet.usedArea(area, valuesOnly === true)),
  );

function offset(self: Areas, rows: number, columns: number): HostObject | null {
  const areas = self.areas.map((area) => moved(area, rows, columns));
  const outside = areas.some(
    ({ top, left, bottom, right }) => top < 0 || left < 0 || bottom >= MAX_ROWS || right >= MAX_COLUMNS,
  );
  return outside ? refuse('InvalidArgument') : several(self, areas);
}

export const RangeCollectionClass: HostClass<Areas> = {
  name: 'RangeCollection',
  items: (self) => self.areas.map((area) => objectOf('Range', self.with(area))),
  methods: {
    GetCount: method('1.9', [], (self: Areas) => self.areas.length),
    GetItemAt: method('1.9', [integer], (self: Areas, index) =>
      objectOf('Range', self.with(self.areas[index] ?? refuse('InvalidArgument'))),
    ),
  },
};

export const RangeAreasClass = entered('RangeAreas', {
  track: (self, kept) => self.track(kept),
  properties: {
    Address: readable('1.9', addressOf),
    AddressLocal: readable('1.9', addressOf),
    AreaCount: readable('1.9', (self) => self.areas.length),
    CellCount: readable('1.9', (self) => self.area && cellCount(self.areas)),
    IsEntireColumn: readable('1.9', (self) => self.areas.every(isWholeColumns)),
    IsEntireRow: readable('1.9', (self) => self.areas.every(isWholeRows)),
    Style: editable('1.9', styleOf, text, setStyle),
  },
  navigations: {
    Areas: leads('1.9', (self) => instance(RangeCollectionClass, self)),
    Format: leads('1.9', (self) => instance(RangeFormatClass, self)),
    ConditionalFormats: leads('1.9', (self) => instance(ConditionalFormatCollectionClass, self)),
    DataValidation: leads('1.9', (self) => instance(DataValidationClass, self)),
    Worksheet: leads('1.9', (self) => objectOf('Worksheet', { session: self.session, sheet: self.sheet })),
  },
  methods: {
    Clear: method('1.9', [optional(clearWhat)], (self: Areas, what) =>
      clearAreas(self.session.book, self.sheet, self.areas, what ?? 'All'),
    ),
    CopyFrom: method(
      '1.9',
      [anyRange, optional(copyType), optional(flag), optional(flag)],
      (self: Areas, from, type, skipBlanks, transpose) =>
        copyTo(self, toAreas(self, from), type ?? 'All', skipBlanks === true, transpose === true),
    ),
    GetEntireColumn: method('1.9', [], (self: Areas) =>
      several(
        self,
        self.areas.map((area) => ({ ...area, top: 0, bottom: MAX_ROWS - 1 })),
      ),
    ),
    GetEntireRow: method('1.9', [], (self: Areas) =>
      several(
        self,
        self.areas.map((area) => ({ ...area, left: 0, right: MAX_COLUMNS - 1 })),
      ),
    ),
    GetIntersection: method('1.9', [anyRange], (self: Areas, given) => found(intersection(self, given))),
    GetIntersectionOrNullObject: method('1.9', [anyRange], intersection),
    GetOffsetRangeAreas: method('1.9', [integer, integer], offset),
    GetSpecialCells: method('1.9', [text, optional(text)], (self: Areas, kind, valueKind) =>
      found(several(self, special(self, kind, valueKind))),
    ),
    GetSpecialCellsOrNullObject: method('1.9', [text, optional(text)], (self: Areas, kind, valueKind) =>
      several(self, special(self, kind, valueKind)),
    ),
    GetUsedRangeAreas: method('1.9', [optional(flag)], (self: Areas, valuesOnly) =>
      found(usedAreas(self, valuesOnly)),
    ),
    GetUsedRangeAreasOrNullObject: method('1.9', [optional(flag)], usedAreas),
  },
});
