import { fullAddress } from '../model/address';
import type { Name } from '../model/parts';
import type { Sheet } from '../model/sheet';
import { editable, type HostClass, type HostObject, instance, method, readable } from '../protocol/class';
import { either, flag, looseText, optional, text } from '../protocol/decode';
import { refuse } from '../protocol/errors';
import { Areas, nameItem, rangeOfFormula } from './areas';
import { RangeClass } from './range';
import { range } from './range-arguments';
import type { Session } from './session';
import { WorksheetClass } from './worksheet';

/** The names of the workbook (no sheet) or those of one sheet. */
export interface Scope {
  readonly session: Session;
  readonly sheet: Sheet | null;
}

interface NameRef extends Scope {
  readonly name: string;
}

const namesOf = ({ session, sheet }: Scope): readonly Name[] => (sheet ?? session.book).parts.names;

function setNames({ session, sheet }: Scope, names: readonly Name[]): void {
  if (sheet) sheet.change({ names });
  else session.book.change({ names });
}

const itemOf = (self: NameRef): Name => nameItem(namesOf(self), self.name) ?? refuse('ItemNotFound');

const asObject = (scope: Scope, item: Name): HostObject =>
  instance(NamedItemClass, { session: scope.session, sheet: scope.sheet, name: item.name });

const byName = (scope: Scope, name: unknown): HostObject | undefined => {
  const item = typeof name === 'string' ? nameItem(namesOf(scope), name) : undefined;
  return item && asObject(scope, item);
};

/** Begins with a letter or `_`, holds letters, digits, `_` and `.`, and reads as no cell. */
const VALID = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;
const LIKE_A_CELL = /^([A-Za-z]{1,3}\d+|[RrCc]|[Rr]\d*[Cc]\d*)$/;

function add(scope: Scope, name: string, reference: Areas | string, comment: string | undefined): HostObject {
  if (!VALID.test(name) || LIKE_A_CELL.test(name) || name.length > 255) refuse('InvalidArgument');
  if (nameItem(namesOf(scope), name)) refuse('InvalidArgument');
  const formula =
    reference instanceof Areas
      ? `=${fullAddress(reference.sheet.name, reference.area, true)}`
      : reference.startsWith('=')
        ? reference
        : `="${reference.replaceAll('"', '""')}"`;
  const item: Name = { name, formula, comment: comment ?? '', visible: true };
  setNames(scope, [...namesOf(scope), item]);
  return asObject(scope, item);
}

export const NamedItemCollectionClass: HostClass<Scope> = {
  name: 'NamedItemCollection',
  items: (self) => namesOf(self).map((item) => asObject(self, item)),
  item: byName,
  methods: {
    Add: method('1.4', [text, either(range, looseText), optional(text)], add),
    AddFormulaLocal: method('1.4', [text, text, optional(text)], add),
    GetCount: method('1.4', [], (self: Scope) => namesOf(self).length),
    GetItemOrNullObject: method('1.4', [text], (self: Scope, name) => byName(self, name) ?? null),
  },
};

function change(self: NameRef, patch: Partial<Name>): void {
  const item = itemOf(self);
  setNames(
    self,
    namesOf(self).map((one) => (one === item ? { ...one, ...patch } : one)),
  );
}

function rangeOf(self: NameRef): Areas | null {
  const sheet = self.sheet ?? self.session.book.sheets[0];
  return sheet ? rangeOfFormula({ session: self.session, sheet }, itemOf(self).formula) : null;
}

function typeOf(self: NameRef): string {
  const { formula } = itemOf(self);
  if (rangeOf(self)) return 'Range';
  if (/^=#[A-Z/0]+[!?]$/.test(formula) || formula.includes('#REF!')) return 'Error';
  if (/^="(?:[^"]|"")*"$/.test(formula)) return 'String';
  if (/^=(TRUE|FALSE)$/i.test(formula)) return 'Boolean';
  return Number.isFinite(Number(formula.slice(1))) ? 'Double' : 'String';
}

function valueOf(self: NameRef): unknown {
  const { formula } = itemOf(self);
  switch (typeOf(self)) {
    case 'Range': {
      const found = rangeOf(self) ?? refuse('ItemNotFound');
      return fullAddress(found.sheet.name, found.area, true);
    }
    case 'Double':
      return Number(formula.slice(1));
    case 'Boolean':
      return /true/i.test(formula);
    default:
      return /^="/.test(formula) ? formula.slice(2, -1).replaceAll('""', '"') : formula;
  }
}

const rangeObject = (self: NameRef): HostObject | null => {
  const found = rangeOf(self);
  return found && instance(RangeClass, found);
};

const sheetObject = (self: NameRef): HostObject | null =>
  self.sheet && instance(WorksheetClass, { session: self.session, sheet: self.sheet });

export const NamedItemClass: HostClass<NameRef> = {
  name: 'NamedItem',
  identity: (self) => ({ _Id: `${self.sheet?.id ?? ''}|${self.name}` }),
  properties: {
    Name: readable('1.1', (self) => itemOf(self).name),
    Type: readable('1.1', typeOf),
    Value: readable('1.1', valueOf),
    Scope: readable('1.4', (self) => (self.sheet ? 'Worksheet' : 'Workbook')),
    Formula: editable(
      '1.7',
      (self: NameRef) => itemOf(self).formula,
      looseText,
      (self, formula) => change(self, { formula: formula.startsWith('=') ? formula : `=${formula}` }),
    ),
    Comment: editable(
      '1.4',
      (self: NameRef) => itemOf(self).comment,
      text,
      (self, comment) => change(self, { comment }),
    ),
    Visible: editable(
      '1.1',
      (self: NameRef) => itemOf(self).visible,
      flag,
      (self, visible) => change(self, { visible }),
    ),
  },
  navigations: {
    Worksheet: { since: '1.4', to: (self) => sheetObject(self) ?? refuse('ItemNotFound') },
    WorksheetOrNullObject: { since: '1.4', to: sheetObject },
  },
  methods: {
    Delete: method('1.4', [], (self: NameRef) => {
      const item = itemOf(self);
      setNames(
        self,
        namesOf(self).filter((one) => one !== item),
      );
    }),
    GetRange: method('1.1', [], (self: NameRef) => rangeObject(self) ?? refuse('ItemNotFound')),
    GetRangeOrNullObject: method('1.4', [], rangeObject),
  },
};
