import type { NewStyle } from '../../form/new-sheet';
import { escapeAttribute } from '../xml/escape';

const FONT = '宋体';
const FONT_SIZE = 11;
const SIDES = ['left', 'right', 'top', 'bottom'];
/** Custom number formats are numbered from here. */
const FIRST_FORMAT = 164;

/** Distinct pieces of XML in the order they were first asked for, numbered from `before`. */
class Numbered {
  private readonly ids = new Map<string, number>();

  constructor(
    private readonly before: number,
    ...first: readonly string[]
  ) {
    if (before === 0) first.forEach((xml) => this.id(xml));
  }

  id(xml: string): number {
    const id = this.ids.get(xml) ?? this.before + this.ids.size;
    this.ids.set(xml, id);
    return id;
  }

  list(name: string): string {
    return `<${name} count="${this.ids.size}">${[...this.ids.keys()].join('')}</${name}>`;
  }

  keys(): string[] {
    return [...this.ids.keys()];
  }
}

const fontXml = (bold: boolean, size: number, color: string | undefined): string =>
  `<font>${bold ? '<b/>' : ''}<sz val="${size}"/>${color === undefined ? '' : `<color rgb="FF${color.toUpperCase()}"/>`}<name val="${FONT}"/><family val="3"/><charset val="134"/></font>`;
const fillXml = (pattern: string): string => `<fill><patternFill ${pattern}</fill>`;
const borderXml = (sides: readonly string[]): string =>
  `<border>${SIDES.map((side) => (sides.includes(side) ? `<${side} style="thin"><color auto="1"/></${side}>` : `<${side}/>`)).join('')}<diagonal/></border>`;

/** How many of each kind a style sheet holds already, to which more is appended. */
export interface StyleCounts {
  readonly fonts: number;
  readonly fills: number;
  readonly borders: number;
  readonly cellXfs: number;
  /** The first number that is free for a number format of one's own. */
  readonly format: number;
}

const NONE: StyleCounts = { fonts: 0, fills: 0, borders: 0, cellXfs: 0, format: FIRST_FORMAT };

/** Collects the styles of all cells of a new workbook; equal styles get equal numbers. */
export class NewStyles {
  private readonly fonts: Numbered;
  private readonly fills: Numbered;
  private readonly borders: Numbered;
  private readonly formats: Numbered;
  private readonly cells: Numbered;
  private readonly known = new WeakMap<NewStyle, number>();

  /** `before`: what the style sheet of an existing workbook holds; left out for a new one. */
  constructor(private readonly before: StyleCounts = NONE) {
    this.fonts = new Numbered(before.fonts, fontXml(false, FONT_SIZE, undefined));
    this.fills = new Numbered(
      before.fills,
      fillXml('patternType="none"/>'),
      fillXml('patternType="gray125"/>'),
    );
    this.borders = new Numbered(before.borders, borderXml([]));
    this.formats = new Numbered(0);
    this.cells = new Numbered(
      before.cellXfs,
      '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
    );
  }

  /** The number of a style, for a cell's `s`. Thousands of cells share one style, which is put together once. */
  id(style: NewStyle): number {
    const known = this.known.get(style);
    if (known !== undefined) return known;
    const id = this.newId(style);
    this.known.set(style, id);
    return id;
  }

  private newId(style: NewStyle): number {
    const {
      bold = false,
      wrap = false,
      center = false,
      border = false,
      fill,
      numberFormat,
      locked = true,
      align,
      valign = 'center',
      color,
    } = style;
    const font = this.fonts.id(fontXml(bold, style.fontSize ?? FONT_SIZE, color));
    const solid = `patternType="solid"><fgColor rgb="FF${fill?.toUpperCase()}"/><bgColor indexed="64"/></patternFill>`;
    const fillId = fill === undefined ? 0 : this.fills.id(fillXml(solid));
    const borderId = this.borders.id(borderXml(border === true ? SIDES : border || []));
    const format = numberFormat === undefined ? 0 : this.before.format + this.formats.id(numberFormat);
    const horizontal = center ? ' horizontal="center"' : align ? ` horizontal="${align}"` : '';
    return this.cells.id(
      `<xf numFmtId="${format}" fontId="${font}" fillId="${fillId}" borderId="${borderId}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1">` +
        `<alignment${horizontal} vertical="${valign}"${wrap ? ' wrapText="1"' : ''}/>` +
        `${locked ? '' : '<protection locked="0"/>'}</xf>`,
    );
  }

  /** What is new, group by group, for the style sheet of an existing workbook. */
  added(): Readonly<Record<'numFmts' | 'fonts' | 'fills' | 'borders' | 'cellXfs', readonly string[]>> {
    return {
      numFmts: this.formatXmls(),
      fonts: this.fonts.keys(),
      fills: this.fills.keys(),
      borders: this.borders.keys(),
      cellXfs: this.cells.keys(),
    };
  }

  private formatXmls(): string[] {
    return this.formats
      .keys()
      .map(
        (code, index) =>
          `<numFmt numFmtId="${this.before.format + index}" formatCode="${escapeAttribute(code)}"/>`,
      );
  }

  xml(namespace: string): string {
    const formats = this.formatXmls();
    const numFmts = formats.length ? `<numFmts count="${formats.length}">${formats.join('')}</numFmts>` : '';
    return (
      `<styleSheet xmlns="${namespace}">${numFmts}${this.fonts.list('fonts')}${this.fills.list('fills')}${this.borders.list('borders')}` +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      `${this.cells.list('cellXfs')}<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
    );
  }
}
