import { visible } from '../../messages/visible';
import { nth, raiseTo } from '../../standards/lists';

/** Characters that fill two columns of a terminal: CJK, kana, Hangul, full-width forms, emoji. */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
const COMBINING = /\p{M}|\u200B|\u200D|\uFE0F/u;
// eslint-disable-next-line no-control-regex
const COLOUR_CODES = /\u001B\[[0-9;]*m/g;

/** Columns that a text fills in a terminal; colour codes fill none. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text.replace(COLOUR_CODES, '')) {
    if (!COMBINING.test(character)) width += WIDE.test(character) ? 2 : 1;
  }
  return width;
}

/** The text with spaces after it up to `width` columns; longer text is left as it is. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** Rows as lines with aligned columns, two spaces between them, none after the last. */
export function alignColumns(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((text, column) => raiseTo(widths, column, displayWidth(text)));
  }
  return rows.map((row) =>
    row
      .map((text, column) => padEnd(text, nth(widths, column)))
      .join('  ')
      .trimEnd(),
  );
}

/** On one line, with control characters as escapes, so that a file's content cannot steer the terminal. */
export function plainText(text: string): string {
  return visible(text.replace(/\s+/g, ' '));
}
