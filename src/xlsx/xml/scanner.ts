import { COMPLAINTS, XlsxError, damaged } from '../errors';
import type { Pieces } from '../zip/inflate';
import { unescapeXml } from './escape';

export type Token = 'open' | 'close' | 'text' | 'end';

const [TAB, NEW_LINE, RETURN, SPACE, BANG, QUOTE, APOSTROPHE, SLASH, COLON, LESS, EQUALS, GREATER, QUESTION] =
  [9, 10, 13, 32, 33, 34, 39, 47, 58, 60, 61, 62, 63] as const;

function isSpace(code: number): boolean {
  return code === SPACE || code === NEW_LINE || code === TAB || code === RETURN;
}

/** Letters, the common case, come behind all of these in the code table. */
function isNameEnd(code: number): boolean {
  return (
    code <= GREATER &&
    (code === GREATER || code === SLASH || code === EQUALS || code === LESS || isSpace(code))
  );
}

/**
 * A pull scanner for the XML of workbooks: `next()` steps from token to token, and fields describe the one just read.
 *
 * Our own because of two needs that parsers do not meet together. The patcher must know where every element begins and
 * ends in the text, to change a cell and leave everything else byte for byte; so `start` and `end` count characters from
 * the beginning of the part. The reader must get through hundreds of megabytes of empty formatted rows without holding
 * them; so text may come in pieces, of which only the one being scanned is kept.
 *
 * It knows elements, attributes, text, CDATA, comments and processing instructions. Elements are known by their local
 * name, prefix left out: the prefix is the producer's choice. An element written `<a/>` gives `open` and then `close`.
 * Not checked: namespaces.
 *
 * @throws XlsxError `entities` for a DOCTYPE or an unknown reference, `damaged` for XML that breaks off or makes no sense
 */
export class XmlScanner {
  /** Local name of the element opened or closed. */
  name = '';
  /** `x:` of `<x:row>`, empty without prefix. */
  prefix = '';
  /** Where the token begins and ends, in characters from the beginning of the part. */
  start = 0;
  end = 0;
  /** The depth of the element opened, closed, or holding the text; the root's is 1. */
  depth = 0;
  /** For `open`: written `<a/>`. */
  selfClosing = false;

  private window: string;
  private at = 0;
  /** Where the window begins in the part. */
  private base = 0;
  private open = 0;
  /** The names of the open elements, as written. */
  private readonly openNames: string[] = [];
  private owesClose = false;
  private raw = false;
  private attributeCount = 0;
  /** Four numbers an attribute: name from, name to, value from, value to, in the window. */
  private readonly spans: number[] = [];

  constructor(
    readonly part: string,
    text: string,
    private readonly more: Pieces<string> = () => null,
  ) {
    this.window = text;
  }

  next(): Token {
    if (this.owesClose) {
      this.owesClose = false;
      this.start = this.end;
      this.depth = this.open--;
      return 'close';
    }
    for (;;) {
      if (this.at >= this.window.length && !this.grow()) return this.finish();
      this.start = this.base + this.at;
      if (this.window.charCodeAt(this.at) !== LESS) return this.scanText();
      while (this.at + 2 > this.window.length) this.mustGrow();
      const second = this.window.charCodeAt(this.at + 1);
      if (second === SLASH) return this.scanClose();
      if (second === QUESTION) this.skipTo('?>', 2);
      else if (second !== BANG) return this.scanOpen();
      else if (this.scanDeclaration()) return 'text';
    }
  }

  /** The value of an attribute without prefix, or null. */
  attribute(name: string): string | null {
    for (let index = 0; index < this.attributeCount; index += 4) {
      const from = this.spans[index] as number;
      if ((this.spans[index + 1] as number) - from === name.length && this.stands(name, from)) {
        return this.attributeValue(index);
      }
    }
    return null;
  }

  /** The value of an attribute with any prefix (`r:id`), or null. */
  prefixedAttribute(name: string): string | null {
    for (let index = 0; index < this.attributeCount; index += 4) {
      const to = this.spans[index + 1] as number;
      const from = to - name.length;
      if (from - 1 <= (this.spans[index] as number) || this.window.charCodeAt(from - 1) !== COLON) continue;
      if (this.window.startsWith(name, from)) return this.attributeValue(index);
    }
    return null;
  }

  /** A yes-or-no attribute; absent is no. */
  flag(name: string): boolean {
    const value = this.attribute(name);
    return value === '1' || value === 'true' || value === 'on';
  }

  /** The text of a `text` token, references resolved. */
  text(): string {
    const text = this.window.slice(this.start - this.base, this.end - this.base);
    return this.raw ? text.slice(9, -3).replace(/\r\n?/g, '\n') : unescapeXml(text, this.part);
  }

  /** After `open`: the text directly inside the element, which is read to its end. Child elements are passed over. */
  readText(): string {
    const { depth } = this;
    let text = '';
    for (;;) {
      const token = this.next();
      if (token === 'text' && this.depth === depth) text = text === '' ? this.text() : text + this.text();
      else if (token === 'close' && this.depth === depth) return text;
    }
  }

  /**
   * Instead of `next`: passes over what `recognise` knows by itself from here on, one or more whole elements; it gives where
   * they end in the text, or -1. False where nothing was passed over.
   */
  leap(recognise: (text: string, at: number) => number): boolean {
    const to = this.owesClose ? -1 : recognise(this.window, this.at);
    if (to < 0) return false;
    this.at = to;
    return true;
  }

  /** After `open`: passes over the element to its end. */
  skip(): void {
    const { depth } = this;
    while (this.next() !== 'close' || this.depth !== depth);
  }

  /** Like `startsWith`, which costs more than the few characters of an attribute's name. */
  private stands(name: string, from: number): boolean {
    let at = 0;
    while (at < name.length && this.window.charCodeAt(from + at) === name.charCodeAt(at)) at++;
    return at === name.length;
  }

  private attributeValue(index: number): string {
    const value = this.window.slice(this.spans[index + 2], this.spans[index + 3]);
    return value.includes('&') ? unescapeXml(value, this.part) : value;
  }

  /** Like `indexOf`: numbers and names are so short that calling it costs more than looking. */
  private find(code: number, from: number): number {
    const { window } = this;
    for (let at = from; at < window.length; at++) if (window.charCodeAt(at) === code) return at;
    return -1;
  }

  private scanText(): Token {
    let to = this.find(LESS, this.at);
    while (to < 0 && this.grow()) to = this.find(LESS, this.at);
    if (to < 0) to = this.window.length;
    return this.give('text', to);
  }

  private scanClose(): Token {
    let to = this.find(GREATER, this.at + 2);
    while (to < 0) {
      this.mustGrow();
      to = this.find(GREATER, this.at + 2);
    }
    let nameEnd = to;
    while (isSpace(this.window.charCodeAt(nameEnd - 1))) nameEnd--;
    this.setName(this.at + 2, nameEnd);
    if (this.open === 0 || !this.closes(this.at + 2, nameEnd)) throw this.broken();
    this.depth = this.open--;
    this.attributeCount = 0;
    return this.advance('close', to + 1);
  }

  /** Whether the end tag in the window names the element opened last. */
  private closes(from: number, to: number): boolean {
    const name = this.openNames[this.open - 1] as string;
    return name.length === to - from && this.stands(name, from);
  }

  private scanOpen(): Token {
    let to = this.scanTag();
    while (to < 0) {
      this.mustGrow();
      to = this.scanTag();
    }
    this.openNames[this.open++] = this.prefix === '' ? this.name : this.prefix + this.name;
    this.depth = this.open;
    this.owesClose = this.selfClosing;
    return this.advance('open', to);
  }

  /** One pass over a start tag, noting its attributes; where it ends, or -1 when the window ends before it. */
  private scanTag(): number {
    const { window, spans } = this;
    const { length } = window;
    let at = this.at + 1;
    let code = 0;
    while (at < length && ((code = window.charCodeAt(at)), !isNameEnd(code))) at++;
    const nameEnd = at;
    let count = 0;
    for (;;) {
      while (at < length && isSpace(window.charCodeAt(at))) at++;
      if (at >= length) return -1;
      code = window.charCodeAt(at);
      if (code === GREATER || code === SLASH) break;
      const from = at;
      while (at < length && ((code = window.charCodeAt(at)), !isNameEnd(code))) at++;
      const to = at;
      while (at < length && isSpace(window.charCodeAt(at))) at++;
      if (at >= length) return -1;
      if (to === from || window.charCodeAt(at) !== EQUALS) throw this.broken();
      at++;
      while (at < length && isSpace(window.charCodeAt(at))) at++;
      if (at >= length) return -1;
      const quote = window.charCodeAt(at);
      if (quote !== QUOTE && quote !== APOSTROPHE) throw this.broken();
      spans[count++] = from;
      spans[count++] = to;
      spans[count++] = ++at;
      while (at < length && window.charCodeAt(at) !== quote) at++;
      if (at >= length) return -1;
      spans[count++] = at++;
    }
    this.selfClosing = code === SLASH;
    if (this.selfClosing && ++at >= length) return -1;
    if (window.charCodeAt(at) !== GREATER) throw this.broken();
    this.setName(this.at + 1, nameEnd);
    this.attributeCount = count;
    return at + 1;
  }

  private setName(from: number, to: number): void {
    if (to <= from) throw this.broken();
    let local = to;
    while (local > from && this.window.charCodeAt(local - 1) !== COLON) local--;
    this.prefix = local === from ? '' : this.window.slice(from, local);
    if (local === to) throw this.broken();
    this.name = this.window.slice(local, to);
  }

  /** Comment, CDATA or DOCTYPE. True for CDATA, which is text. */
  private scanDeclaration(): boolean {
    while (this.at + 9 > this.window.length && this.grow());
    if (this.window.startsWith('<!--', this.at)) {
      this.skipTo('-->', 4);
      return false;
    }
    if (!this.window.startsWith('<![CDATA[', this.at)) {
      throw new XlsxError('entities', COMPLAINTS.entities, { part: this.part });
    }
    this.skipTo(']]>', 9);
    this.end = this.base + this.at;
    this.depth = this.open;
    this.raw = true;
    return true;
  }

  private skipTo(closing: string, from: number): void {
    let to = this.window.indexOf(closing, this.at + from);
    while (to < 0) {
      this.mustGrow();
      to = this.window.indexOf(closing, this.at + from);
    }
    this.at = to + closing.length;
  }

  private give(token: Token, to: number): Token {
    this.depth = this.open;
    this.raw = false;
    return this.advance(token, to);
  }

  private advance(token: Token, to: number): Token {
    this.at = to;
    this.end = this.base + to;
    return token;
  }

  private finish(): Token {
    if (this.open > 0) throw this.broken();
    this.start = this.end = this.base + this.at;
    return 'end';
  }

  /**
   * Lets go of what was scanned and takes at least as much again as is left: an unfinished token is scanned anew,
   * and doubling keeps that from growing with the square of its length.
   */
  private grow(): boolean {
    const rest = this.window.slice(this.at);
    // The first piece is taken as it is: most parts are a single one.
    const pieces = rest === '' ? [] : [rest];
    let taken = 0;
    do {
      const piece = this.more();
      if (piece === null) break;
      pieces.push(piece);
      taken += piece.length;
    } while (taken < rest.length);
    if (taken === 0) return false;
    this.base += this.at;
    this.at = 0;
    const [first] = pieces;
    this.window = first !== undefined && pieces.length === 1 ? first : pieces.join('');
    return true;
  }

  private mustGrow(): void {
    if (!this.grow()) throw this.broken();
  }

  private broken(): XlsxError {
    return damaged(this.part, 'xml');
  }
}
