import {
  appendInside,
  applySplices,
  insertChild,
  type Outline,
  outline,
  type Splice,
  withAttribute,
} from '../../../xlsx/patching/splice';
import { escapeAttribute } from '../../../xlsx/xml/escape';
import { type Format, PLAIN } from '../model/format';
import type { ConditionalLook } from '../model/parts';
import { alignmentXml, borderXml, fillXml, fontXml, lookXml, protectionXml } from './format-xml';
import type { FileStyles } from './read-styles';

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

type Group = 'numFmts' | 'fonts' | 'fills' | 'borders' | 'cellXfs' | 'dxfs';

/** Gives formats and looks their number in a style sheet; new ones are appended, none that exists is changed. */
export class StyleWriter {
  private readonly whole: Outline;
  private readonly prefix: string;
  private readonly formats: string[];
  private readonly counts: Readonly<Record<Group, number>>;
  private readonly added: Readonly<Record<Group, string[]>> = {
    numFmts: [],
    fonts: [],
    fills: [],
    borders: [],
    cellXfs: [],
    dxfs: [],
  };
  private readonly numbers = new Map<Format, number>();
  private readonly codes = new Map<string, number>();
  private nextCode: number;

  constructor(
    private readonly text: string,
    part: string,
    private readonly known: FileStyles,
  ) {
    this.whole = outline(text, part);
    this.prefix = this.whole.root.prefix;
    this.formats = this.childTexts('cellXfs', part);
    const count = (group: Group): number => this.childTexts(group, part).length;
    this.counts = {
      numFmts: count('numFmts'),
      fonts: count('fonts'),
      fills: count('fills'),
      borders: count('borders'),
      cellXfs: this.formats.length,
      dxfs: count('dxfs'),
    };
    const ids = [...text.matchAll(/numFmtId="(\d+)"/g)].map(([, id]) => Number(id));
    this.nextCode = Math.max(163, ...ids) + 1;
  }

  numberOf(format: Format | undefined): number {
    if (!format) return 0;
    const base = format.fileStyle ?? 0;
    if (this.known.formats[base] === format) return base;
    let number = this.numbers.get(format);
    if (number === undefined) this.numbers.set(format, (number = this.derive(format, base)));
    return number;
  }

  /** A look of a conditional format; one that came from the file keeps its number. */
  lookNumber(look: ConditionalLook): number {
    const known = this.known.looks.indexOf(look);
    if (known >= 0) return known;
    const { numberFormat } = look;
    return this.append('dxfs', lookXml(look, numberFormat ? this.codeXml(numberFormat) : ''));
  }

  /** The style sheet with what was added; null when nothing was. */
  changed(): string | null {
    const splices = ORDER.flatMap((name) => this.extended(name as Group));
    return splices.length === 0 ? null : applySplices(this.text, splices);
  }

  private derive(format: Format, base: number): number {
    const before = this.known.formats[base] ?? PLAIN;
    const differs = (...keys: (keyof Format)[]): boolean =>
      keys.some((key) => JSON.stringify(format[key]) !== JSON.stringify(before[key]));
    const original =
      this.formats[base] ?? `<${this.prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`;
    const end = original.indexOf('>') + 1;
    let tag = original.slice(0, end);
    let inner = original.slice(end);
    const set = (name: string, value: number | string): void => {
      tag = withAttribute(tag, name, String(value));
    };
    if (
      differs(
        'fontName',
        'fontSize',
        'fontColor',
        'bold',
        'italic',
        'underline',
        'strikethrough',
        'subscript',
        'superscript',
      )
    ) {
      set('fontId', this.append('fonts', fontXml(format)));
      set('applyFont', 1);
    }
    if (differs('fillColor', 'fillPattern')) {
      set('fillId', this.append('fills', fillXml(format)));
      set('applyFill', 1);
    }
    if (differs('edgeTop', 'edgeBottom', 'edgeLeft', 'edgeRight', 'diagonalDown', 'diagonalUp')) {
      set('borderId', this.append('borders', borderXml(format)));
      set('applyBorder', 1);
    }
    if (differs('numberFormat')) {
      set('numFmtId', this.codeNumber(format.numberFormat));
      set('applyNumberFormat', 1);
    }
    const aligned = differs(
      'horizontalAlignment',
      'verticalAlignment',
      'wrapText',
      'shrinkToFit',
      'indentLevel',
      'readingOrder',
      'textOrientation',
    );
    const protectedNow = differs('locked', 'formulaHidden');
    if (aligned || protectedNow) {
      if (aligned) set('applyAlignment', 1);
      if (protectedNow) set('applyProtection', 1);
      tag = tag.replace(/\s*\/>$/, '>');
      inner = `${this.prefixed(alignmentXml(format) + protectionXml(format))}</${this.prefix}xf>`;
    }
    return this.append('cellXfs', tag + inner);
  }

  private codeNumber(code: string): number {
    if (code === 'General') return 0;
    this.append('numFmts', this.codeXml(code));
    return this.codes.get(code) ?? 0;
  }

  private codeXml(code: string): string {
    let number = this.codes.get(code);
    if (number === undefined) {
      number = this.nextCode;
      this.nextCode += 1;
      this.codes.set(code, number);
    }
    return `<numFmt numFmtId="${number}" formatCode="${escapeAttribute(code)}"/>`;
  }

  private append(group: Group, element: string): number {
    const list = this.added[group];
    const known = list.indexOf(element);
    if (known >= 0) return this.counts[group] + known;
    list.push(element);
    return this.counts[group] + list.length - 1;
  }

  private prefixed(xml: string): string {
    return this.prefix === '' ? xml : xml.replaceAll(/<(\/?)(?=\w)/g, `<$1${this.prefix}`);
  }

  private extended(name: Group): Splice[] {
    const added = (this.added[name] ?? []).map((element) =>
      name === 'cellXfs' ? element : this.prefixed(element),
    );
    if (added.length === 0) return [];
    const count = String(this.counts[name] + added.length);
    const group = this.whole.children.find((child) => child.name === name);
    if (!group) {
      const element = `<${this.prefix}${name} count="${count}">${added.join('')}</${this.prefix}${name}>`;
      return [insertChild(this.text, this.whole, ORDER.slice(ORDER.indexOf(name) + 1), element)];
    }
    const tag = withAttribute(this.text.slice(group.start, group.inner), 'count', count);
    if (group.selfClosing) {
      const [opened] = [appendInside(tag, { ...group, start: 0, inner: tag.length }, added.join(''))];
      return [{ start: group.start, end: group.end, text: opened.text }];
    }
    return [
      { start: group.start, end: group.inner, text: tag },
      { start: group.innerEnd, end: group.innerEnd, text: added.join('') },
    ];
  }

  private childTexts(name: string, part: string): string[] {
    const group = this.whole.children.find((child) => child.name === name);
    if (!group) return [];
    const text = this.text.slice(group.start, group.end);
    return outline(text, part).children.map(({ start, end }) => text.slice(start, end));
  }
}
