import { LIMITS } from '../limits';
import { PlainString } from './plain-string';
import { stands } from './stands';

const [SPACE, PLUS, QUOTE, MINUS, DOT, SLASH, NINE, EQUALS, GREATER, LESS] = [
  32, 43, 34, 45, 46, 47, 57, 61, 62, 60,
] as const;
const [C, E, R, S, T] = [99, 101, 114, 115, 116] as const;
const OPENING = '><v>';
const CLOSING = '</v></c>';
const CLOSING_INLINE = '</c>';
const INLINE = 'inlineStr';

/** Up to here a sum of digits is exact, and so is the power of ten that it is divided by: one rounding, the right one. */
const EXACT_DIGITS = 15;
const POWERS = Array.from({ length: EXACT_DIGITS + 1 }, (_, exponent) => Number(`1e${exponent}`));

/**
 * The cell as nearly every program writes it, recognised in one pass and without garbage: `<c r="B7" s="3"><v>4.25</v></c>`,
 * the same with `t="s"`, `<c r="B7" t="inlineStr"><is><t>合计</t></is></c>` and `<c r="B7" s="3"/>`. Everything else is left to
 * the scanner, which knows all of XML.
 */
export class PlainCell {
  row = 0;
  column = 0;
  /** Index of the cell's format. */
  style = 0;
  kind: 'empty' | 'number' | 'string' | 'inline' = 'empty';
  /** The number, or the index of the shared string. */
  value = 0;
  /** The text of an inline string. */
  readonly inline = new PlainString('is');

  /** Where the cell that begins at `at` ends; -1 for whatever is not plain, or not whole in `text`. */
  readonly recognise = (text: string, at: number): number => {
    if (text.charCodeAt(at) !== LESS || text.charCodeAt(at + 1) !== C) return -1;
    let to = at + 2;
    let placed = false;
    this.style = 0;
    this.kind = 'number';
    while (text.charCodeAt(to) === SPACE) {
      const name = text.charCodeAt(to + 1);
      if (text.charCodeAt(to + 2) !== EQUALS || text.charCodeAt(to + 3) !== QUOTE) return -1;
      to += 4;
      if (name === R) {
        to = this.reference(text, to);
        placed = true;
      } else if (name === S) {
        to = this.wholeNumber(text, to);
        this.style = this.value;
      } else if (name === T && text.charCodeAt(to) === S) {
        to++;
        this.kind = 'string';
      } else if (name === T && stands(INLINE, text, to)) {
        to += INLINE.length;
        this.kind = 'inline';
      } else return -1;
      if (to < 0 || text.charCodeAt(to) !== QUOTE) return -1;
      to++;
    }
    if (!placed) return -1;
    if (text.charCodeAt(to) === SLASH) {
      this.kind = 'empty';
      return text.charCodeAt(to + 1) === GREATER ? to + 2 : -1;
    }
    if (this.kind === 'inline') {
      if (text.charCodeAt(to) !== GREATER) return -1;
      to = this.inline.recognise(text, to + 1);
      return to >= 0 && stands(CLOSING_INLINE, text, to) ? to + CLOSING_INLINE.length : -1;
    }
    if (!stands(OPENING, text, to)) return -1;
    to += OPENING.length;
    to = this.kind === 'string' ? this.wholeNumber(text, to) : this.number(text, to);
    return to >= 0 && stands(CLOSING, text, to) ? to + CLOSING.length : -1;
  };

  private reference(text: string, from: number): number {
    let at = from;
    let column = 0;
    let code = text.charCodeAt(at);
    while (code >= 65 && code <= 90 && at < from + 3) {
      column = column * 26 + code - 64;
      code = text.charCodeAt(++at);
    }
    const end = this.wholeNumber(text, at);
    const row = this.value;
    if (at === from || end < 0 || row === 0 || row > LIMITS.rows || column > LIMITS.columns) return -1;
    this.row = row - 1;
    this.column = column - 1;
    return end;
  }

  /** Up to seven digits. */
  private wholeNumber(text: string, from: number): number {
    let at = from;
    let value = 0;
    for (let digit = text.charCodeAt(at) - 48; digit >= 0 && digit <= 9; digit = text.charCodeAt(at) - 48) {
      value = value * 10 + digit;
      at++;
    }
    this.value = value;
    return at === from || at > from + 7 ? -1 : at;
  }

  private number(text: string, from: number): number {
    let at = from;
    const negative = text.charCodeAt(at) === MINUS;
    if (negative) at++;
    const first = at;
    let digits = 0;
    let point = -1;
    for (;;) {
      const code = text.charCodeAt(at);
      if (code >= 48 && code <= NINE) digits = digits * 10 + code - 48;
      else if (code === DOT && point < 0) point = at;
      else break;
      at++;
    }
    const decimals = point < 0 ? 0 : at - point - 1;
    const count = at - first - (point < 0 ? 0 : 1);
    if (count > 0 && count <= EXACT_DIGITS && text.charCodeAt(at) === LESS) {
      const value = digits / (POWERS[decimals] as number);
      this.value = negative ? -value : value;
      return at;
    }
    return this.longNumber(text, from);
  }

  /** Seventeen digits or an exponent, as Excel writes what arithmetic left. */
  private longNumber(text: string, from: number): number {
    let at = from;
    for (let code = text.charCodeAt(at); isOfNumber(code); code = text.charCodeAt(at)) at++;
    this.value = Number(text.slice(from, at));
    return at > from && text.charCodeAt(at) === LESS && Number.isFinite(this.value) ? at : -1;
  }
}

function isOfNumber(code: number): boolean {
  return (
    (code >= 48 && code <= NINE) || code === DOT || code === MINUS || code === PLUS || (code & ~32) === E - 32
  );
}
