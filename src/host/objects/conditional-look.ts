import type { Border } from '../model/format';
import type { ConditionalLook } from '../model/parts';
import {
  editable,
  type HostClass,
  type HostObject,
  instance,
  leads,
  method,
  readable,
} from '../protocol/class';
import { decoder, flag, integer, oneOf, text } from '../protocol/decode';
import { refuse } from '../protocol/errors';
import { STYLES } from './borders';
import { color } from './colors';
import { changeRule, ruleOf, type RuleRef } from './rules';

const lookOf = (self: RuleRef): ConditionalLook => ruleOf(self).look;
const change = (self: RuleRef, patch: Partial<ConditionalLook>): void =>
  changeRule(self, { look: { ...lookOf(self), ...patch } });

export const ConditionalRangeFillClass: HostClass<RuleRef> = {
  name: 'ConditionalRangeFill',
  properties: {
    Color: editable(
      '1.6',
      (self: RuleRef) => lookOf(self).fillColor ?? '',
      color,
      (self, fillColor) => change(self, { fillColor }),
    ),
  },
  methods: { Clear: method('1.6', [], (self: RuleRef) => change(self, { fillColor: undefined })) },
};

export const ConditionalRangeFontClass: HostClass<RuleRef> = {
  name: 'ConditionalRangeFont',
  properties: {
    Bold: editable(
      '1.6',
      (self: RuleRef) => lookOf(self).bold ?? null,
      flag,
      (self, bold) => change(self, { bold }),
    ),
    Italic: editable(
      '1.6',
      (self: RuleRef) => lookOf(self).italic ?? null,
      flag,
      (self, italic) => change(self, { italic }),
    ),
    Strikethrough: editable(
      '1.6',
      (self: RuleRef) => lookOf(self).strikethrough ?? null,
      flag,
      (self, strikethrough) => change(self, { strikethrough }),
    ),
    Underline: editable(
      '1.6',
      (self: RuleRef) => lookOf(self).underline ?? 'None',
      oneOf('None', 'Single', 'Double'),
      (self, underline) => change(self, { underline }),
    ),
    Color: editable(
      '1.6',
      (self: RuleRef) => lookOf(self).fontColor ?? '',
      color,
      (self, fontColor) => change(self, { fontColor }),
    ),
  },
  methods: {
    Clear: method('1.6', [], (self: RuleRef) =>
      change(self, {
        bold: undefined,
        italic: undefined,
        strikethrough: undefined,
        underline: undefined,
        fontColor: undefined,
      }),
    ),
  },
};

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
const sideName = decoder(
  SIDES.join(' | '),
  (raw) => SIDES.find((side) => side === raw) ?? refuse('InvalidArgument'),
);

interface SideRef {
  readonly rule: RuleRef;
  readonly side: string;
}

const borderOf = ({ rule, side }: SideRef): Border | undefined => lookOf(rule).borders?.[side];

function setBorder({ rule, side }: SideRef, patch: Partial<Border>): void {
  const before = lookOf(rule).borders ?? {};
  const border = { style: 'Continuous', weight: 'Thin', color: '#000000', ...before[side], ...patch };
  change(rule, { borders: { ...before, [side]: border } });
}

export const ConditionalRangeBorderClass: HostClass<SideRef> = {
  name: 'ConditionalRangeBorder',
  identity: (self) => ({ SideIndex: self.side }),
  properties: {
    SideIndex: readable('1.6', (self) => self.side),
    Style: editable(
      '1.6',
      (self: SideRef) => borderOf(self)?.style ?? 'None',
      STYLES,
      (self, style) => setBorder(self, { style }),
    ),
    Color: editable(
      '1.6',
      (self: SideRef) => borderOf(self)?.color ?? '',
      color,
      (self, value) => setBorder(self, { color: value }),
    ),
  },
};

const border = (rule: RuleRef, side: string): HostObject =>
  instance(ConditionalRangeBorderClass, { rule, side });

export const ConditionalRangeBorderCollectionClass: HostClass<RuleRef> = {
  name: 'ConditionalRangeBorderCollection',
  properties: { Count: readable('1.6', () => SIDES.length) },
  items: (self) => SIDES.map((side) => border(self, side)),
  item: (self, key) => border(self, sideName.decode(key)),
  navigations: {
    Top: leads('1.6', (self) => border(self, 'EdgeTop')),
    Bottom: leads('1.6', (self) => border(self, 'EdgeBottom')),
    Left: leads('1.6', (self) => border(self, 'EdgeLeft')),
    Right: leads('1.6', (self) => border(self, 'EdgeRight')),
  },
  methods: {
    GetItemAt: method('1.6', [integer], (self: RuleRef, index) =>
      border(self, SIDES[index] ?? refuse('InvalidArgument')),
    ),
  },
};

export const ConditionalRangeFormatClass: HostClass<RuleRef> = {
  name: 'ConditionalRangeFormat',
  properties: {
    NumberFormat: editable(
      '1.6',
      (self: RuleRef) => lookOf(self).numberFormat ?? '',
      text,
      (self, numberFormat) => change(self, { numberFormat }),
    ),
  },
  navigations: {
    Fill: leads('1.6', (self) => instance(ConditionalRangeFillClass, self)),
    Font: leads('1.6', (self) => instance(ConditionalRangeFontClass, self)),
    Borders: leads('1.6', (self) => instance(ConditionalRangeBorderCollectionClass, self)),
  },
};
