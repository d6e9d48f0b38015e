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

/** The number format in which the new value stays what it is: a number written into a text cell would become text. */
export function formatFor(value: number | string | boolean, format: string): string {
  return typeof value === 'number' && format === '@' ? 'General' : format;
}
