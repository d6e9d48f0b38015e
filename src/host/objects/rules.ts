import { requireAllowed } from '../model/edit';
import type { ConditionalFormat } from '../model/parts';
import type { Sheet } from '../model/sheet';
import type { Areas } from './areas';
import { changedById, oneOfId } from './by-id';

/** A rule by its id. */
export interface RuleRef {
  readonly on: Areas;
  readonly sheet: Sheet;
  readonly id: string;
}

export const ruleOf = ({ sheet, id }: RuleRef): ConditionalFormat =>
  oneOfId(sheet.parts.conditionalFormats, id);

export function changeRule(self: RuleRef, patch: Partial<ConditionalFormat>): void {
  setRules(self.on, changedById(self.sheet.parts.conditionalFormats, self.id, patch));
}

export function setRules(on: Areas, conditionalFormats: readonly ConditionalFormat[]): void {
  const { sheet, session } = on;
  requireAllowed(sheet, 'allowFormatCells');
  sheet.change({ conditionalFormats });
  session.book.emit({ kind: 'parts', sheet, origin: session.book.origin });
}
