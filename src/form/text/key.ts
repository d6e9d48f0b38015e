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
  const known = lately.get(text);
  if (known !== undefined) return known;
  const plain = withoutDoubled(PLAIN.test(text) ? text : text.normalize('NFKC').replace(SEPARATORS, ''));
  if (lately.size >= MOST_KEPT) lately.clear();
  lately.set(text, plain);
  return plain;
}

/** One form's texts, each of which many steps compare. No more: a piece of a file's text keeps all of it in memory. */
const lately = new Map<string, string>();
const MOST_KEPT = 512;

function withoutDoubled(text: string): string {
  return comesAgain(text) ? text.replace(DOUBLED, '$1') : text;
}

/** Whether two letters come again as near as a doubled word's; told for thousands of names more cheaply than by `DOUBLED`. */
function comesAgain(text: string): boolean {
  for (let at = 0; at + 3 < text.length; at++) {
    for (let again = at + 2; again <= at + 12 && again + 1 < text.length; again++) {
      if (
        text.charCodeAt(at) === text.charCodeAt(again) &&
        text.charCodeAt(at + 1) === text.charCodeAt(again + 1)
      )
        return true;
    }
  }
  return false;
}

/** Text without white space at its ends, whatever its script. */
export function trimmed(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && isSpace(text.charAt(from))) from++;
  while (to > from && isSpace(text.charAt(to - 1))) to--;
  return text.slice(from, to);
}

const isSpace = (character: string): boolean => character === '\u200b' || character.trim() === '';

/** True for a text that shows nothing. */
export function isBlankText(text: string): boolean {
  return text === '' || text.replace(SEPARATORS, '') === '';
}
