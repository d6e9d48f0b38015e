import { applySplices, escapeAttribute, type Splice, StyleGroups, tagBody, withAttribute } from '../xlsx';
import { type Format, PLAIN } from '../model/format';
import type { ConditionalLook } from '../model/parts';
import { alignmentXml, borderXml, fillXml, fontXml, lookXml, protectionXml } from './format-xml';
import type { FileStyles } from './read-styles';

const WRITTEN = ['numFmts', 'fonts', 'fills', 'borders', 'cellXfs', 'dxfs'] as const;
type Group = (typeof WRITTEN)[number];

/** Gives formats and looks their number in a style sheet; new ones are appended, none that exists is changed. */
export class StyleWriter {
  private readonly groups: StyleGroups;
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
    this.groups = new StyleGroups(text, part);
    this.formats = this.groups.elements('cellXfs');
    const count = (group: Group): number => this.groups.elements(group).length;
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
    const splices = WRITTEN.flatMap((name) => this.extended(name));
    return splices.length === 0 ? null : applySplices(this.text, splices);
  }

  private derive(format: Format, base: number): number {
    const before = this.known.formats[base] ?? PLAIN;
    const differs = (...keys: (keyof Format)[]): boolean =>
      keys.some((key) => JSON.stringify(format[key]) !== JSON.stringify(before[key]));
    const original = this.formats[base] ?? this.groups.plainFormat;
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
      tag = `${tagBody(tag)}>`;
      inner = `${this.prefixed(alignmentXml(format) + protectionXml(format))}</${this.groups.prefix}xf>`;
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
    const { prefix } = this.groups;
    return prefix === '' ? xml : xml.replaceAll(/<(\/?)(?=\w)/g, `<$1${prefix}`);
  }

  private extended(name: Group): Splice[] {
    const added = this.added[name].map((element) => (name === 'cellXfs' ? element : this.prefixed(element)));
    return this.groups.appended(name, added, this.counts[name]);
  }
}
