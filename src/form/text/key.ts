/** Everything that separates without saying anything: white space of any script, zero-width marks, soft hyphens. */
const SEPARATORS = /[\s\u00ad\u180e\u200b-\u200f\u2028-\u202f\u2060\ufeff\u3164]+/g;

/** Words retyped twice in a row: `评估指标指标`. */
const DOUBLED = /([\u4e00-\u9fff]{2,12})\1/g;

/** Names of schools, marks, most labels: nothing to be made plain. */
const PLAIN = /^[\u4e00-\u9fffA-Za-z0-9]*$/;

/**
 * A heading, title or label as it is compared: full-width forms and Roman numerals in their plain shape
 * (`Ⅱ`, `Ｌ１` become `II`, `L1`), without any white space or line break, a doubled word written once.
 */
export function key(text: string): string {
  if (PLAIN.test(text)) return text.length < 4 ? text : text.replace(DOUBLED, '$1');
  return text.normalize('NFKC').replace(SEPARATORS, '').replace(DOUBLED, '$1');
}

/** Text without white space at its ends, whatever its script. */
export function trimmed(text: string): string {
  return text.replace(/^[\s\u200b\ufeff]+|[\s\u200b\ufeff]+$/g, '');
}

/** True for a text that shows nothing. */
export function isBlankText(text: string): boolean {
  return text === '' || text.replace(SEPARATORS, '') === '';
}
