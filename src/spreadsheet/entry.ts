/** What a cell holds as one has to type it to get it again. */
export interface Entry {
  readonly formula: string | number | boolean;
  readonly format: string;
}

/** As Excel gives it: `formulas`, `valueTypes` and `numberFormat` of one cell. */
export function entryOf(formula: unknown, kind: string | undefined, format: unknown): Entry {
  const code = typeof format === 'string' ? format : 'General';
  const typed = typeof formula === 'number' || typeof formula === 'boolean' ? formula : String(formula ?? '');
  return {
    formula: kind === 'String' && typeof typed === 'string' ? asText(typed, code) : typed,
    format: code,
  };
}

/**
 * A text that Excel would take for something else when it is written back (a number, a date, a truth value, an error, a
 * formula) gets the apostrophe that keeps it a text. A cell formatted as text needs none.
 */
export function asText(text: string, format = 'General'): string {
  if (format === '@' || text === '') return text;
  const plain = text.normalize('NFKC');
  const begins = /^['=+\-@#]/.test(plain);
  return begins || /^[\d.,(%$¥]|^(?:true|false)$|\d\s*%?$/i.test(plain.trim()) ? `'${text}` : text;
}

/** What is to be typed for a change into a cell of this format: its formula, else its value, a text kept a text. */
export function entryFor(after: number | string, live: string | undefined, format: string): Entry {
  if (live !== undefined) return { formula: live, format: format === '@' ? 'General' : format };
  return {
    formula: typeof after === 'string' ? asText(after, format) : after,
    format: formatFor(after, format),
  };
}

/**
 * Whether a formula is still the one that was written: hosts leave out quotes and spaces, and move its references along when
 * rows are put in.
 */
export function isSameFormula(now: unknown, written: string): boolean {
  return typeof now === 'string' && bare(now) === bare(written);
}

const bare = (formula: string): string =>
  formula
    .toUpperCase()
    .replace(/[\s'@]/g, '')
    .replace(/\$?[A-Z]{1,3}\$?\d+(?![\w(])/g, 'A1');

/** The number format in which the new value stays what it is: a number written into a text cell would become text. */
export function formatFor(value: number | string | boolean, format: string): string {
  return typeof value === 'number' && format === '@' ? 'General' : format;
}
