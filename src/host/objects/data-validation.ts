import { type Area, cellsOf, intersect, overlaps } from '../model/area';
import { withoutArea } from '../model/edit';
import type { Validation } from '../model/parts';
import { editable, type HostClass, method, readable } from '../protocol/class';
import { decoder, flag, isRecord, json, record } from '../protocol/decode';
import { refuse } from '../protocol/errors';
import type { Areas } from './areas';

const TYPES: Readonly<Record<string, string>> = {
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  textLength: 'TextLength',
  list: 'List',
  date: 'Date',
  time: 'Time',
  custom: 'Custom',
};

type Rule = Validation['rule'];

/** The type that a rule says by its one property; `None` where it has none. */
function typeOf(value: Rule): string {
  const [kind = ''] = Object.keys(value);
  return TYPES[kind] ?? 'None';
}

const rule = decoder('DataValidationRule', (raw): Rule => {
  if (!isRecord(raw) || json.decode(raw) !== raw) return refuse('InvalidArgument');
  const kinds = Object.entries(raw).filter(([, value]) => value !== null && value !== undefined);
  const [only, ...others] = kinds;
  if (!only || others.length > 0) return refuse('InvalidArgument');
  const [kind, body] = only;
  if (!Object.hasOwn(TYPES, kind) || !isRecord(body)) return refuse('InvalidArgument');
  if (kind === 'list' && typeof body['source'] !== 'string') return refuse('InvalidArgument');
  if (kind === 'custom' && typeof body['formula'] !== 'string') return refuse('InvalidArgument');
  if (kind !== 'list' && kind !== 'custom' && body['formula1'] === undefined)
    return refuse('InvalidArgument');
  return raw;
});

const DEFAULT_ALERT = { message: '', showAlert: true, style: 'Stop', title: '' };
const DEFAULT_PROMPT = { message: '', showPrompt: true, title: '' };

const validationAt = (self: Areas): Validation | undefined =>
  self.sheet.parts.validations.find((one) => one.areas.some((area) => overlaps(area, self.area)));

const validationsIn = (self: Areas): Validation[] =>
  self.sheet.parts.validations.filter((one) =>
    one.areas.some((area) => self.areas.some((mine) => overlaps(area, mine))),
  );

/** Whether some cells have no validation at all. */
function hasGaps(self: Areas): boolean {
  const size = (areas: readonly Area[]): number => areas.reduce((sum, area) => sum + cellsOf(area), 0);
  const covered = validationsIn(self)
    .flatMap(({ areas }) => areas)
    .flatMap((area) => self.areas.flatMap((mine) => intersect(mine, area) ?? []));
  // No cell has two validations.
  return size(covered) < size(self.areas);
}

const sameText = (values: readonly unknown[]): boolean =>
  new Set(values.map((value) => JSON.stringify(value))).size <= 1;

const kindOf = (self: Areas): string => {
  const found = validationsIn(self);
  if (found.length === 0) return 'None';
  if (hasGaps(self)) return 'MixedCriteria';
  return sameText(found.map(({ rule }) => rule)) ? (found[0]?.type ?? 'None') : 'Inconsistent';
};

/** What all cells of the range have in common, else nothing. */
function common<T>(self: Areas, valueOf: (one: Validation) => T, none: T): T | null {
  const found = validationsIn(self);
  const [first] = found;
  if (!first) return none;
  return !hasGaps(self) && sameText(found.map(valueOf)) ? valueOf(first) : null;
}

/** The cells of the range take one validation, made from what the first of them has. */
function change(self: Areas, patch: Partial<Validation>): void {
  const { sheet, session } = self;
  if (sheet.parts.protection) refuse('AccessDenied');
  const before = validationAt(self);
  const others = self.areas.reduce<readonly Validation[]>(withoutArea, sheet.parts.validations);
  const changed: Validation = {
    type: 'None',
    rule: {},
    ignoreBlanks: true,
    errorAlert: DEFAULT_ALERT,
    prompt: DEFAULT_PROMPT,
    ...before,
    ...patch,
    areas: self.areas,
  };
  sheet.change({ validations: [...others, changed] });
  session.book.emit({ kind: 'parts', sheet, origin: session.book.origin });
}

export const DataValidationClass: HostClass<Areas> = {
  name: 'DataValidation',
  properties: {
    Type: readable('1.8', kindOf),
    Rule: editable(
      '1.8',
      (self: Areas) => common(self, (one) => one.rule, {}),
      rule,
      (self, value) => change(self, { rule: value, type: typeOf(value) }),
    ),
    IgnoreBlanks: editable(
      '1.8',
      (self: Areas) => common(self, (one) => one.ignoreBlanks, true),
      flag,
      (self, ignoreBlanks) => change(self, { ignoreBlanks }),
    ),
    ErrorAlert: editable(
      '1.8',
      (self: Areas) => common(self, (one) => one.errorAlert, DEFAULT_ALERT),
      record,
      (self, alert) => change(self, { errorAlert: { ...DEFAULT_ALERT, ...alert } }),
    ),
    Prompt: editable(
      '1.8',
      (self: Areas) => common(self, (one) => one.prompt, DEFAULT_PROMPT),
      record,
      (self, prompt) => change(self, { prompt: { ...DEFAULT_PROMPT, ...prompt } }),
    ),
  },
  methods: {
    Clear: method('1.8', [], (self: Areas) => {
      const { sheet, session } = self;
      if (sheet.parts.protection) refuse('AccessDenied');
      sheet.change({
        validations: self.areas.reduce<readonly Validation[]>(withoutArea, sheet.parts.validations),
      });
      session.book.emit({ kind: 'parts', sheet, origin: session.book.origin });
    }),
  },
};
