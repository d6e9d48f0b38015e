import { nth } from '../../standards/lists';
/** A text without white space, full-width letters, digits and punctuation made plain, with the way back to where each character stood. */
export interface Compact {
  readonly text: string;
  /** Index in the original of each character of `text`; one entry more for the end. */
  readonly at: readonly number[];
}

const SEPARATOR = /[\s\u00ad\u180e\u200b-\u200f\u2028-\u202f\u2060\ufeff]/;

export function compact(original: string): Compact {
  let text = '';
  const at: number[] = [];
  for (let i = 0; i < original.length; i++) {
    const letter = original.charAt(i);
    if (!isPlain(original.charCodeAt(i)) && SEPARATOR.test(letter)) continue;
    text += plain(letter);
    at.push(i);
  }
  at.push(original.length);
  return { text, at };
}

/** Visible ASCII and Chinese characters, which are most of what there is. */
function isPlain(code: number): boolean {
  return (code > 0x20 && code < 0x7f) || (code >= 0x4e00 && code <= 0x9fff);
}

/** `３` → `3`, `％` → `%`, `，` → `,`: the full-width forms U+FF01–U+FF5E, one for one. */
export function plain(letter: string): string {
  const code = letter.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return code === 0x2212 ? '-' : code === 0xfe6a ? '%' : letter;
}

/** Where the characters from `start` up to `end`, one at least, stand in the original: from the first to behind the last. */
export function spanIn({ at }: Pick<Compact, 'at'>, start: number, end: number): readonly [number, number] {
  return [nth(at, start), nth(at, end - 1) + 1];
}
