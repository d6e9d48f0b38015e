import { escapeAttribute } from '../xml/escape';
import { XmlScanner } from '../xml/scanner';
import {
  appendInside,
  applySplices,
  insertChild,
  outline,
  withAttribute,
  type Outline,
  type Splice,
  type Stretch,
} from './splice';

/** The children of a style sheet in the order of the schema (ISO/IEC 29500-1, 18.8.39). */
const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];
/** The two fills that every workbook begins with. */
const FIRST_FILLS = ['none', 'gray125'];

/** Makes cell formats that differ from existing ones in their fill alone. Formats are appended: none that exists changes. */
export class StyleSheet {
  private readonly whole: Outline;
  private readonly prefix: string;
  private readonly formats: string[];
  private readonly oldFormats: number;
  private readonly oldFills: number;
  private readonly newFills = new Map<string, number>();
  private readonly derived = new Map<string, number>();

  constructor(
    private readonly text: string,
    part: string,
  ) {
    this.whole = outline(text, part);
    this.prefix = this.whole.root.prefix;
    this.formats = this.childTexts('cellXfs', part);
    this.oldFormats = this.formats.length;
    if (this.oldFormats === 0) {
      this.formats.push(`<${this.prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`);
    }
    this.oldFills = this.childTexts('fills', part).length;
  }

  /** The number of the format like `base` with a solid fill of `RRGGBB`. */
  filled(base: number, fill: string): number {
    const key = `${base} ${fill}`;
    const known = this.derived.get(key);
    if (known !== undefined) return known;
    let fillId = this.newFills.get(fill);
    if (fillId === undefined) {
      fillId = Math.max(this.oldFills, FIRST_FILLS.length) + this.newFills.size;
      this.newFills.set(fill, fillId);
    }
    const format = this.formats[base] ?? this.formats[0] ?? '';
    const tagEnd = startTagLength(format);
    const tag = withAttribute(format.slice(0, tagEnd), 'fillId', String(fillId));
    const id = this.formats.push(withAttribute(tag, 'applyFill', '1') + format.slice(tagEnd)) - 1;
    this.derived.set(key, id);
    return id;
  }

  /** The style sheet with the formats made; null when none was. */
  changed(): string | null {
    if (this.derived.size === 0) return null;
    const first = FIRST_FILLS.slice(this.oldFills).map((pattern) => this.fill(`patternType="${pattern}"/>`));
    const fills = [...this.newFills.keys()].map((fill) =>
      this.fill(
        `patternType="solid"><${this.prefix}fgColor rgb="FF${escapeAttribute(fill)}"/>` +
          `<${this.prefix}bgColor indexed="64"/></${this.prefix}patternFill>`,
      ),
    );
    return applySplices(this.text, [
      ...this.extended('fills', [...first, ...fills], this.oldFills),
      ...this.extended('cellXfs', this.formats.slice(this.oldFormats), this.oldFormats),
    ]);
  }

  private fill(pattern: string): string {
    return `<${this.prefix}fill><${this.prefix}patternFill ${pattern}</${this.prefix}fill>`;
  }

  private extended(name: string, added: readonly string[], before: number): Splice[] {
    const count = String(before + added.length);
    const group = this.group(name);
    if (!group) {
      const later = ORDER.slice(ORDER.indexOf(name) + 1);
      const element = `<${this.prefix}${name} count="${count}">${added.join('')}</${this.prefix}${name}>`;
      return [insertChild(this.text, this.whole, later, element)];
    }
    const tag = withAttribute(this.text.slice(group.start, group.inner), 'count', count);
    if (group.selfClosing) {
      return [appendInside(tag, { ...group, start: 0, inner: tag.length }, added.join(''))].map(
        ({ text }) => ({
          start: group.start,
          end: group.end,
          text,
        }),
      );
    }
    return [
      { start: group.start, end: group.inner, text: tag },
      { start: group.innerEnd, end: group.innerEnd, text: added.join('') },
    ];
  }

  private group(name: string): Stretch | undefined {
    return this.whole.children.find((child) => child.name === name);
  }

  private childTexts(name: string, part: string): string[] {
    const group = this.group(name);
    if (!group) return [];
    const text = this.text.slice(group.start, group.end);
    return outline(text, part).children.map(({ start, end }) => text.slice(start, end));
  }
}

function startTagLength(element: string): number {
  const scanner = new XmlScanner('styles', element);
  scanner.next();
  return scanner.end;
}

/** A style sheet for a workbook that came without one. */
export function emptyStyleSheet(namespace: string): string {
  return (
    `<styleSheet xmlns="${namespace}">` +
    '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>'
  );
}
