import type { Book } from './book';
import type { ConditionalFormat, Name, Validation } from './parts';
import type { Sheet } from './sheet';

/** Rewrites a formula that stands on the sheet of this name. */
export type Rewrite = (formula: string, own: string) => string;

export function rewriteEverywhere(book: Book, rewrite: Rewrite): void {
  for (const sheet of book.sheets) rewriteSheet(sheet, rewrite);
  const first = book.sheets[0]?.name ?? '';
  const names = book.parts.names.map((name) => rewriteName(name, first, rewrite));
  if (differ(names, book.parts.names)) book.change({ names });
}

function rewriteSheet(sheet: Sheet, rewrite: Rewrite): void {
  for (const [key, cell] of [...sheet.cells]) {
    if (cell.formula === undefined) continue;
    const formula = rewrite(cell.formula, sheet.name);
    if (formula !== cell.formula) sheet.put(key, { ...cell, formula });
  }
  const { parts, name } = sheet;
  const names = parts.names.map((item) => rewriteName(item, name, rewrite));
  const rules = parts.conditionalFormats.map((rule) => rewriteRule(rule, name, rewrite));
  const validations = parts.validations.map((validation) => rewriteValidation(validation, name, rewrite));
  if (differ(names, parts.names)) sheet.change({ names });
  if (differ(rules, parts.conditionalFormats)) sheet.change({ conditionalFormats: rules });
  if (differ(validations, parts.validations)) sheet.change({ validations });
}

const differ = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.some((item, index) => item !== b[index]);

function rewriteName(name: Name, own: string, rewrite: Rewrite): Name {
  const formula = rewrite(name.formula, own);
  return formula === name.formula ? name : { ...name, formula };
}

function rewriteRule(rule: ConditionalFormat, own: string, rewrite: Rewrite): ConditionalFormat {
  const formula = rewrite(rule.formula, own);
  const cellValue = rule.cellValue && {
    ...rule.cellValue,
    formula1: rewrite(rule.cellValue.formula1, own),
    ...(rule.cellValue.formula2 === undefined ? {} : { formula2: rewrite(rule.cellValue.formula2, own) }),
  };
  const same =
    formula === rule.formula &&
    cellValue?.formula1 === rule.cellValue?.formula1 &&
    cellValue?.formula2 === rule.cellValue?.formula2;
  return same ? rule : { ...rule, formula, cellValue };
}

/** The formulas of a validation are those texts of its rule that begin with `=`. */
function rewriteValidation(validation: Validation, own: string, rewrite: Rewrite): Validation {
  const deep = (value: unknown): unknown => {
    if (typeof value === 'string') return value.startsWith('=') ? rewrite(value, own) : value;
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, deep(inner)]));
  };
  const rule = deep(validation.rule) as Validation['rule'];
  return JSON.stringify(rule) === JSON.stringify(validation.rule) ? validation : { ...validation, rule };
}
