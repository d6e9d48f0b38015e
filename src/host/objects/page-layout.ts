import type { NewPage, PageLine } from '../../form/new-sheet';
import type { Area } from '../model/area';
import { type HostClass, instance, leads, method, readable, settable } from '../protocol/class';
import { flag, number, oneOf, optional, integer, record, text } from '../protocol/decode';
import { refuse } from '../protocol/errors';
import { Areas } from './areas';
import { objectOf } from './registry';
import { rangeOrAddress, toRange } from './range-arguments';
import { alive, type SheetRef } from './session';

const POINTS_PER_MILLIMETRE = 72 / 25.4;
/** A sheet of which nothing was said. */
const PLAIN: NewPage = {
  orientation: 'portrait',
  margins: { left: 17.78, right: 17.78, top: 19.05, bottom: 19.05 },
};

const pageOf = (self: SheetRef): NewPage => alive(self).parts.page ?? PLAIN;

function change(self: SheetRef, patch: Partial<NewPage>): void {
  const sheet = alive(self);
  if (sheet.parts.protection) refuse('AccessDenied');
  sheet.change({ page: { ...pageOf(self), ...patch } });
  self.session.book.emit({ kind: 'parts', sheet, origin: self.session.book.origin });
}

const margin = (side: keyof NonNullable<NewPage['margins']>) =>
  settable('1.9', number, (self: SheetRef, points) => {
    const margins = pageOf(self).margins ?? PLAIN.margins;
    if (points < 0 || !margins) refuse('InvalidArgument');
    else change(self, { margins: { ...margins, [side]: points / POINTS_PER_MILLIMETRE } });
  });

/**
 * How a sheet is printed. It can be set; what the file said before is not read, and asking for it fails. Of the zoom only what
 * the add-in asks for is known: as wide as so many pages, as high as it is.
 */
export const PageLayoutClass: HostClass<SheetRef> = {
  name: 'PageLayout',
  properties: {
    BottomMargin: margin('bottom'),
    CenterHorizontally: settable('1.9', flag, (self: SheetRef, centered) => change(self, { centered })),
    LeftMargin: margin('left'),
    Orientation: settable('1.9', oneOf('Portrait', 'Landscape'), (self: SheetRef, orientation) =>
      change(self, { orientation: orientation === 'Portrait' ? 'portrait' : 'landscape' }),
    ),
    PaperSize: settable('1.9', oneOf('A3', 'A4'), (self: SheetRef, paper) => change(self, { paper })),
    RightMargin: margin('right'),
    TopMargin: margin('top'),
    Zoom: settable('1.9', record, (self: SheetRef, { horizontalFitToPages, ...more }) => {
      if (horizontalFitToPages !== 1 || Object.values(more).some((other) => other !== undefined))
        refuse('InvalidArgument');
      change(self, {});
    }),
  },
  navigations: {
    HeadersFooters: leads('1.9', (self) => instance(HeaderFooterGroupClass, self)),
  },
  methods: {
    SetPrintTitleRows: method('1.9', [rangeOrAddress], (self: SheetRef, given) => {
      const { area } = toRange(self, given);
      change(self, { repeat: { first: area.top, last: area.bottom } });
    }),
  },
};

const HeaderFooterGroupClass: HostClass<SheetRef> = {
  name: 'HeaderFooterGroup',
  navigations: { DefaultForAllPages: leads('1.9', (self) => instance(HeaderFooterClass, self)) },
};

const line = (which: 'header' | 'footer', part: keyof PageLine) =>
  settable('1.9', text, (self: SheetRef, words) =>
    change(self, { [which]: { ...pageOf(self)[which], [part]: words } }),
  );

const HeaderFooterClass: HostClass<SheetRef> = {
  name: 'HeaderFooter',
  properties: {
    CenterFooter: line('footer', 'center'),
    CenterHeader: line('header', 'center'),
    LeftFooter: line('footer', 'left'),
    LeftHeader: line('header', 'left'),
    RightFooter: line('footer', 'right'),
    RightHeader: line('header', 'right'),
  },
};

function apply(self: SheetRef, area: Area, columnIndex: number | undefined, criteria: unknown): void {
  // Rows that a condition hides are not known to this host.
  if (columnIndex !== undefined || criteria !== undefined) refuse('ApiNotFound');
  filtered(self, area);
}

function filtered(self: SheetRef, filter: Area | null): void {
  const sheet = alive(self);
  if (sheet.parts.protection) refuse('AccessDenied');
  sheet.change({ filter });
  self.session.book.emit({ kind: 'parts', sheet, origin: self.session.book.origin });
}

const filterRange = (self: SheetRef) => {
  const { filter } = alive(self).parts;
  return filter && objectOf('Range', new Areas(self.session, self.sheet, [filter]));
};

export const AutoFilterClass: HostClass<SheetRef> = {
  name: 'AutoFilter',
  properties: { Enabled: readable('1.9', (self) => alive(self).parts.filter !== null) },
  methods: {
    Apply: method(
      '1.9',
      [rangeOrAddress, optional(integer), optional(record)],
      (self: SheetRef, given, columnIndex, criteria) =>
        apply(self, toRange(self, given).area, columnIndex, criteria),
    ),
    GetRange: method('1.9', [], (self: SheetRef) => filterRange(self) ?? refuse('ItemNotFound')),
    GetRangeOrNullObject: method('1.9', [], filterRange),
    Remove: method('1.9', [], (self: SheetRef) => filtered(self, null)),
  },
};

/** The classes here that others of this file lead to. */
export const PAGE_CLASSES = [
  PageLayoutClass,
  HeaderFooterGroupClass,
  HeaderFooterClass,
  AutoFilterClass,
] as const;
