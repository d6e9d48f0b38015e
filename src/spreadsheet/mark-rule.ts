import { CATEGORIES } from '../checks/findings/finding';
import type { Category } from '../checks/findings/finding';

/**
 * A mark is a conditional-format rule of our own over the cells of one category. Its formula is always true and names us,
 * so that the rule is found again after rows were inserted, sheets renamed or the workbook closed.
 */
export function formulaOfMark(category: Category): string {
  return `=LEN("junheng:${category}")>0`;
}

const FORMULAS = new Set(CATEGORIES.map((category) => plain(formulaOfMark(category))));

/** Whether a rule is one of ours; Excel may give the formula back with other spaces, case or without its `=`. */
export function isMark(formula: string): boolean {
  return FORMULAS.has(plain(formula));
}

/** The rule of a note: a data validation that allows everything and names us. */
export const NOTE_FORMULA = '=LEN("junheng:note")>0';

/** The same in every language, so that our prompt is known again. */
export const NOTE_TITLE = '均衡核验';

export function isNoteFormula(formula: string): boolean {
  return plain(formula) === plain(NOTE_FORMULA);
}

function plain(formula: string): string {
  return formula.replace(/\s+/g, '').replace(/^=/, '').toLowerCase();
}

/** 深色背景: dark enough to be seen on a black-and-white print, light enough for black figures (5.3 : 1). */
export const DARK_BACKGROUND = '808080';
