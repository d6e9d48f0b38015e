import { removeSheetFromFormula, renameInFormula } from '../../form/references/move-formula';
import { rewriteEverywhere } from '../model/rewrite-everywhere';
import type { Visibility } from '../model/parts';
import type { Sheet } from '../model/sheet';
import { refuse } from '../protocol/errors';
import { alive, type Session, type SheetRef } from './session';

/** Names as Excel allows them: 1 to 31 characters, none of `\ / ? * [ ] :`, no apostrophe at an end, used once. */
export function requireSheetName(session: Session, name: string, own?: Sheet): void {
  const bad = name.length === 0 || name.length > 31 || /[\\/?*[\]:]|^'|'$/.test(name);
  if (bad || name.toLowerCase() === 'history') refuse('InvalidArgument');
  const other = session.book.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (other && other !== own)
    refuse('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
}

/** A workbook whose structure is protected keeps its sheets as they are. */
function requireStructure(session: Session): void {
  if (session.book.parts.protection) refuse('AccessDenied');
}

export function addSheet(session: Session, name: string | undefined): Sheet {
  requireStructure(session);
  const { book } = session;
  let number = book.sheets.length + 1;
  while (name === undefined && book.sheet(`Sheet${number}`)) number += 1;
  const chosen = name ?? `Sheet${number}`;
  requireSheetName(session, chosen);
  const sheet = book.newSheet(chosen);
  book.change({ order: [...book.sheets, sheet] });
  book.emit({ kind: 'sheetAdded', sheet, origin: book.origin });
  return sheet;
}

export function renameSheet(self: SheetRef, name: string): void {
  const sheet = alive(self);
  const { book } = self.session;
  requireStructure(self.session);
  requireSheetName(self.session, name, sheet);
  const before = sheet.name;
  if (before === name) return;
  rewriteEverywhere(book, (formula) => renameInFormula(formula, before, name));
  sheet.change({ name });
  book.emit({ kind: 'renamed', sheet, before, after: name, origin: book.origin });
}

export function moveSheet(self: SheetRef, position: number): void {
  const sheet = alive(self);
  const { book } = self.session;
  requireStructure(self.session);
  if (position < 0 || position >= book.sheets.length) refuse('InvalidArgument');
  const before = book.sheets.indexOf(sheet);
  const others = book.sheets.filter((one) => one !== sheet);
  book.change({ order: [...others.slice(0, position), sheet, ...others.slice(position)] });
  book.emit({ kind: 'sheetMoved', sheet, before, after: position, origin: book.origin });
}

/** At least one sheet stays visible. */
export function setVisibility(self: SheetRef, visibility: Visibility): void {
  const sheet = alive(self);
  const { book } = self.session;
  requireStructure(self.session);
  const before = sheet.parts.visibility;
  const others = book.sheets.some((one) => one !== sheet && one.parts.visibility === 'Visible');
  if (visibility !== 'Visible' && !others) refuse('InvalidOperation');
  if (visibility === before) return;
  sheet.change({ visibility });
  book.emit({ kind: 'visibility', sheet, before, after: visibility, origin: book.origin });
}

export function deleteSheet(self: SheetRef): void {
  const sheet = alive(self);
  const { book } = self.session;
  requireStructure(self.session);
  const others = book.sheets.filter((one) => one !== sheet);
  if (!others.some((one) => one.parts.visibility === 'Visible')) refuse('InvalidOperation');
  if (sheet.parts.visibility === 'VeryHidden') refuse('GeneralException');
  book.change({ order: others });
  rewriteEverywhere(book, (formula) => removeSheetFromFormula(formula, sheet.name));
  book.emit({ kind: 'sheetDeleted', sheet, origin: book.origin });
}

export type CopyPosition = 'None' | 'Before' | 'After' | 'Beginning' | 'End';

/** A copy carries everything but what must be unique: ids are made new. */
export function copySheet(self: SheetRef, position: CopyPosition, relativeTo: Sheet | undefined): Sheet {
  const source = alive(self);
  const { book } = self.session;
  requireStructure(self.session);
  if ((position === 'Before' || position === 'After') && !relativeTo) refuse('InvalidArgument');
  let number = 2;
  const nameOf = (n: number): string => `${source.name.slice(0, 26)} (${n})`;
  while (book.sheet(nameOf(number))) number += 1;
  const sheet = book.newSheet(nameOf(number));
  const fresh = <P extends { readonly id: string }>(items: readonly P[]): P[] =>
    items.map((item) => ({ ...item, id: `{${book.newId('00000000-00CC-0000')}}` }));
  const { parts } = source;
  sheet.replaceCells(new Map(source.cells));
  sheet.change({
    ...parts,
    name: sheet.name,
    visibility: 'Visible',
    conditionalFormats: fresh(parts.conditionalFormats),
  });
  const places: Record<CopyPosition, number> = {
    None: book.sheets.length,
    End: book.sheets.length,
    Beginning: 0,
    Before: relativeTo ? book.sheets.indexOf(relativeTo) : 0,
    After: relativeTo ? book.sheets.indexOf(relativeTo) + 1 : 0,
  };
  const order = [...book.sheets];
  order.splice(places[position], 0, sheet);
  book.change({ order });
  book.emit({ kind: 'sheetAdded', sheet, origin: book.origin });
  return sheet;
}
