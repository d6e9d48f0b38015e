import type { NewStyle } from '../../form/new-sheet';
import { escapeAttribute } from '../xml/escape';

const FONT = '宋体';
const FONT_SIZE = 11;
const SIDES = ['left', 'right', 'top', 'bottom'];
/** Custom number formats are numbered from here. */
const FIRST_FORMAT = 164;

/** Distinct pieces of XML in the order they were first asked for. */
class Numbered {
  private readonly ids = new Map<string, number>();

  constructor(...first: readonly string[]) {
    first.forEach((xml) => this.id(xml));
  }

  id(xml: string): number {
    const id = this.ids.get(xml) ?? this.ids.size;
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

const fontXml = (bold: boolean, size: number): string =>
  `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><name val="${FONT}"/><family val="3"/><charset val="134"/></font>`;
const fillXml = (pattern: string): string => `<fill><patternFill ${pattern}</fill>`;
const borderXml = (line: string): string =>
  `<border>${SIDES.map((side) => (line ? `<${side} style="${line}"><color auto="1"/></${side}>` : `<${side}/>`)).join('')}<diagonal/></border>`;

/** Collects the styles of all cells of a new workbook; equal styles get equal numbers. */
export class NewStyles {
  private readonly fonts = new Numbered(fontXml(false, FONT_SIZE));
  private readonly fills = new Numbered(fillXml('patternType="none"/>'), fillXml('patternType="gray125"/>'));
  private readonly borders = new Numbered(borderXml(''));
  private readonly formats = new Numbered();
  private readonly cells = new Numbered('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>');

  /** The number of a style, for a cell's `s`. */
  id(style: NewStyle): number {
    const {
      bold = false,
      wrap = false,
      center = false,
      border = false,
      fill,
      numberFormat,
      locked = true,
    } = style;
    const font = this.fonts.id(fontXml(bold, style.fontSize ?? FONT_SIZE));
    const solid = `patternType="solid"><fgColor rgb="FF${fill?.toUpperCase()}"/><bgColor indexed="64"/></patternFill>`;
    const fillId = fill === undefined ? 0 : this.fills.id(fillXml(solid));
    const borderId = this.borders.id(borderXml(border ? 'thin' : ''));
    const format = numberFormat === undefined ? 0 : FIRST_FORMAT + this.formats.id(numberFormat);
    const horizontal = center ? ' horizontal="center"' : '';
    return this.cells.id(
      `<xf numFmtId="${format}" fontId="${font}" fillId="${fillId}" borderId="${borderId}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1">` +
        `<alignment${horizontal} vertical="center"${wrap ? ' wrapText="1"' : ''}/>` +
        `${locked ? '' : '<protection locked="0"/>'}</xf>`,
    );
  }

  xml(namespace: string): string {
    const formats = this.formats
      .keys()
      .map(
        (code, index) => `<numFmt numFmtId="${FIRST_FORMAT + index}" formatCode="${escapeAttribute(code)}"/>`,
      );
    const numFmts = formats.length ? `<numFmts count="${formats.length}">${formats.join('')}</numFmts>` : '';
    return (
      `<styleSheet xmlns="${namespace}">${numFmts}${this.fonts.list('fonts')}${this.fills.list('fills')}${this.borders.list('borders')}` +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      `${this.cells.list('cellXfs')}<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
    );
  }
}
