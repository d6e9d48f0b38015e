import { MARKS } from '../checks/findings/colours';
import type { Mark } from '../checks/findings/colours';
import type { DarkCell } from './types';

/**
 * A mark is a conditional-format rule of our own over the cells of one kind of mark. Its formula is always true and names us,
 * so that the rule is found again after rows were inserted, sheets renamed or the workbook closed.
 */
export function formulaOfMark(mark: Mark): string {
  return `=LEN("junheng:${mark}")>0`;
}

/** What version 0.1 wrote for both levels of a standard; it is still known, so that it can be taken away. */
const EARLIER = '=LEN("junheng:standard")>0';

const FORMULAS = new Set([...MARKS.map(formulaOfMark), EARLIER].map(plain));

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

/** Whether the rule of a validation, as Excel gives it, is that of a note. */
export function isNoteRule(rule: Readonly<Record<string, unknown>>): boolean {
  const custom = rule['custom'] as { readonly formula?: unknown } | undefined;
  return typeof custom?.formula === 'string' && isNoteFormula(custom.formula);
}

function plain(formula: string): string {
  return formula.replace(/\s+/g, '').replace(/^=/, '').toLowerCase();
}

/** 深色背景: dark enough to be seen on a black-and-white print, light enough for black figures (5.3 : 1). */
export const DARK_BACKGROUND = '808080';

/** The same for what reaches 85 % of the standard: plainly lighter, and still told from white on a print. */
export const DARK_BACKGROUND_FLOOR = 'B0B0B0';

/** The dark background of a cell by what it falls short of, `RRGGBB`. */
export function darkBackground({ mark }: DarkCell): string {
  return mark === 'floor' ? DARK_BACKGROUND_FLOOR : DARK_BACKGROUND;
}

/** Whether a fill, `RRGGBB` with or without `#`, is one of the two. */
export function isDarkBackground(fill: string): boolean {
  return [DARK_BACKGROUND, DARK_BACKGROUND_FLOOR].includes(fill.replace('#', '').toUpperCase());
}
