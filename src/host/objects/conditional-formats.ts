import { overlaps } from '../model/area';
import { withoutArea } from '../model/edit';
import type { ConditionalFormat } from '../model/parts';
import {
  editable,
  type HostClass,
  type HostObject,
  instance,
  leads,
  method,
  readable,
} from '../protocol/class';
import { decoder, flag, integer, isRecord, oneOf, text } from '../protocol/decode';
import { refuse } from '../protocol/errors';
import type { Areas } from './areas';
import { changeRule, ruleOf, setRules, type RuleRef } from './rules';
import { ConditionalRangeFormatClass } from './conditional-look';
import { objectOf } from './registry';

/** The rules that touch the range, in order of priority. */
const rulesOn = (self: Areas): readonly ConditionalFormat[] =>
  self.sheet.parts.conditionalFormats.filter((rule) =>
    rule.areas.some((area) => self.areas.some((one) => overlaps(area, one))),
  );

const asObject = (on: Areas, rule: ConditionalFormat): HostObject =>
  instance(ConditionalFormatClass, { on, sheet: on.sheet, id: rule.id });

const byId = (self: Areas, id: unknown): HostObject | undefined => {
  const rule = rulesOn(self).find((one) => one.id === id);
  return rule && asObject(self, rule);
};

/** Only rules with a formula or a comparison are taken apart; the other kinds are not part of this host. */
const ruleType = decoder('"Custom" | "CellValue"', (raw) => {
  if (raw === 'Custom' || raw === 'CellValue') return raw;
  const known = oneOf(
    'DataBar',
    'ColorScale',
    'IconSet',
    'TopBottom',
    'PresetCriteria',
    'ContainsText',
  ).decode(raw);
  return refuse('ApiNotFound', `Conditional formats of type ${known} are not part of this host.`);
});

/** A new rule takes the first place. */
function add(self: Areas, type: 'Custom' | 'CellValue'): HostObject {
  const rule: ConditionalFormat = {
    id: `{${self.session.book.newId('00000000-000C-0000')}}`,
    type,
    areas: self.area && self.areas,
    stopIfTrue: false,
    formula: '',
    cellValue: null,
    look: {},
  };
  setRules(self, [rule, ...self.sheet.parts.conditionalFormats]);
  return asObject(self, rule);
}

export const ConditionalFormatCollectionClass: HostClass<Areas> = {
  name: 'ConditionalFormatCollection',
  items: (self) => rulesOn(self).map((rule) => asObject(self, rule)),
  item: byId,
  methods: {
    Add: method('1.6', [ruleType], add),
    ClearAll: method('1.6', [], (self: Areas) =>
      setRules(
        self,
        self.areas.reduce<readonly ConditionalFormat[]>(withoutArea, self.sheet.parts.conditionalFormats),
      ),
    ),
    GetCount: method('1.6', [], (self: Areas) => rulesOn(self).length),
    GetItemAt: method('1.6', [integer], (self: Areas, index) =>
      asObject(self, rulesOn(self)[index] ?? refuse('InvalidArgument')),
    ),
    GetItemOrNullObject: method('1.14', [text], (self: Areas, id) => byId(self, id) ?? null),
  },
};

const priorityOf = (self: RuleRef): number => self.sheet.parts.conditionalFormats.indexOf(ruleOf(self));

function setPriority(self: RuleRef, priority: number): void {
  const rule = ruleOf(self);
  const others = self.sheet.parts.conditionalFormats.filter((one) => one !== rule);
  if (priority < 0) refuse('InvalidArgument');
  setRules(self.on, [...others.slice(0, priority), rule, ...others.slice(priority)]);
}

const oneRange = (self: RuleRef): HostObject | null => {
  const { areas } = ruleOf(self);
  return areas.length === 1 ? objectOf('Range', self.on.with(...areas)) : null;
};

const custom = (self: RuleRef): HostObject | null =>
  ruleOf(self).type === 'Custom' ? instance(CustomConditionalFormatClass, self) : null;

const cellValue = (self: RuleRef): HostObject | null =>
  ruleOf(self).type === 'CellValue' ? instance(CellValueConditionalFormatClass, self) : null;

export const ConditionalFormatClass: HostClass<RuleRef> = {
  name: 'ConditionalFormat',
  identity: (self) => ({ Id: self.id }),
  properties: {
    Id: readable('1.6', (self) => self.id),
    Type: readable('1.6', (self) => ruleOf(self).type),
    Priority: editable('1.6', priorityOf, integer, setPriority),
    StopIfTrue: editable(
      '1.6',
      (self: RuleRef) => ruleOf(self).stopIfTrue,
      flag,
      (self, stopIfTrue) => changeRule(self, { stopIfTrue }),
    ),
  },
  navigations: {
    Custom: { since: '1.6', to: (self) => custom(self) ?? refuse('InvalidArgument') },
    CustomOrNullObject: { since: '1.6', to: custom },
    CellValue: { since: '1.6', to: (self) => cellValue(self) ?? refuse('InvalidArgument') },
    CellValueOrNullObject: { since: '1.6', to: cellValue },
  },
  methods: {
    Delete: method('1.6', [], (self: RuleRef) => {
      const rule = ruleOf(self);
      setRules(
        self.on,
        self.sheet.parts.conditionalFormats.filter((one) => one !== rule),
      );
    }),
    GetRange: method('1.6', [], (self: RuleRef) => oneRange(self) ?? refuse('InvalidArgument')),
    GetRangeOrNullObject: method('1.6', [], oneRange),
    GetRanges: method('1.9', [], (self: RuleRef) =>
      objectOf('RangeAreas', self.on.with(...ruleOf(self).areas)),
    ),
  },
};

const formula = decoder('string', (raw) => {
  const written = text.decode(raw);
  if (written.trim() === '') return refuse('InvalidArgument');
  return written.startsWith('=') ? written : `=${written}`;
});

const formulaProperty = editable<RuleRef, string>(
  '1.6',
  (self) => ruleOf(self).formula,
  formula,
  (self, value) => changeRule(self, { formula: value }),
);

export const ConditionalFormatRuleClass: HostClass<RuleRef> = {
  name: 'ConditionalFormatRule',
  properties: { Formula: formulaProperty, FormulaLocal: formulaProperty },
};

export const CustomConditionalFormatClass: HostClass<RuleRef> = {
  name: 'CustomConditionalFormat',
  navigations: {
    Format: leads('1.6', (self) => instance(ConditionalRangeFormatClass, self)),
    Rule: leads('1.6', (self) => instance(ConditionalFormatRuleClass, self)),
  },
};

const OPERATORS = oneOf(
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqual',
  'LessThanOrEqual',
);

const comparison = decoder('ConditionalCellValueRule', (raw) => {
  if (!isRecord(raw)) return refuse('InvalidArgument');
  const operator = OPERATORS.decode(raw['operator']);
  const formula1 = formula.decode(raw['formula1']);
  const two = operator === 'Between' || operator === 'NotBetween';
  return two ? { operator, formula1, formula2: formula.decode(raw['formula2']) } : { operator, formula1 };
});

export const CellValueConditionalFormatClass: HostClass<RuleRef> = {
  name: 'CellValueConditionalFormat',
  properties: {
    Rule: editable(
      '1.6',
      (self: RuleRef) => ruleOf(self).cellValue ?? {},
      comparison,
      (self, rule) => changeRule(self, { cellValue: rule }),
    ),
  },
  navigations: { Format: leads('1.6', (self) => instance(ConditionalRangeFormatClass, self)) },
};
