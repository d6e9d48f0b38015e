import type { Border, Format, FormatPatch } from '../model/format';
import { PLAIN } from '../model/format';
import type { ConditionalLook } from '../model/parts';
import { colorOf } from './colors';
import { childOf, childrenOf, type Element, parseTree, says } from './xml-tree';

/** What a style sheet says: a format for each `cellXfs`, a look for each `dxfs`. */
export interface FileStyles {
  readonly formats: readonly Format[];
  readonly looks: readonly ConditionalLook[];
}

/** The number formats every workbook has without naming them, as a Chinese Excel shows them. */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  14: 'yyyy/m/d',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  31: 'yyyy"年"m"月"d"日"',
  37: '#,##0;-#,##0',
  49: '@',
};

const STYLE_NAMES: Readonly<Record<string, Pick<Border, 'style' | 'weight'>>> = {
  hair: { style: 'Continuous', weight: 'Hairline' },
  thin: { style: 'Continuous', weight: 'Thin' },
  medium: { style: 'Continuous', weight: 'Medium' },
  thick: { style: 'Continuous', weight: 'Thick' },
  double: { style: 'Double', weight: 'Thick' },
  dotted: { style: 'Dot', weight: 'Thin' },
  dashed: { style: 'Dash', weight: 'Thin' },
  dashDot: { style: 'DashDot', weight: 'Thin' },
  dashDotDot: { style: 'DashDotDot', weight: 'Thin' },
  mediumDashed: { style: 'Dash', weight: 'Medium' },
  mediumDashDot: { style: 'DashDot', weight: 'Medium' },
  mediumDashDotDot: { style: 'DashDotDot', weight: 'Medium' },
  slantDashDot: { style: 'SlantDashDot', weight: 'Medium' },
};

const upper = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

export function readStyles(text: string, part: string, theme: readonly string[]): FileStyles {
  const sheet = parseTree(text, part);
  const group = (name: string): readonly Element[] => childOf(sheet, name)?.children ?? [];
  const codes = new Map(
    group('numFmts').map(({ attributes }) => [attributes['numFmtId'], attributes['formatCode'] ?? 'General']),
  );
  const fonts = group('fonts').map((font) => fontOf(font, theme));
  const fills = group('fills').map((fill) => fillOf(fill, theme));
  const borders = group('borders').map((border) => bordersOf(border, theme));
  const formats = group('cellXfs').map((xf, index): Format => {
    const { numFmtId = '0', fontId = '0', fillId = '0', borderId = '0' } = xf.attributes;
    return Object.freeze({
      ...PLAIN,
      ...fonts[Number(fontId)],
      ...fills[Number(fillId)],
      ...borders[Number(borderId)],
      ...alignmentOf(childOf(xf, 'alignment')),
      ...protectionOf(childOf(xf, 'protection')),
      numberFormat: codes.get(numFmtId) ?? BUILT_IN[Number(numFmtId)] ?? 'General',
      fileStyle: index,
    });
  });
  return { formats, looks: group('dxfs').map((dxf) => lookOf(dxf, theme)) };
}

function fontOf(font: Element, theme: readonly string[]): FormatPatch {
  const value = (name: string): string | undefined => childOf(font, name)?.attributes['val'];
  const on = (name: string): boolean => {
    const child = childOf(font, name);
    return child !== undefined && (child.attributes['val'] === undefined || says(child.attributes['val']));
  };
  const underline = childOf(font, 'u');
  return {
    fontName: value('name') ?? PLAIN.fontName,
    fontSize: Number(value('sz') ?? PLAIN.fontSize),
    fontColor: colorOf(childOf(font, 'color'), theme) ?? '#000000',
    bold: on('b'),
    italic: on('i'),
    strikethrough: on('strike'),
    underline: underlineOf(underline),
    subscript: value('vertAlign') === 'subscript',
    superscript: value('vertAlign') === 'superscript',
  };
}

const underlineOf = (underline: Element | undefined): string =>
  underline ? upper(underline.attributes['val'] ?? 'single').replace('Accounting', 'Accountant') : 'None';

function fillOf(fill: Element, theme: readonly string[]): FormatPatch {
  const pattern = childOf(fill, 'patternFill');
  const type = pattern?.attributes['patternType'] ?? 'none';
  if (type === 'none' || type === 'gray125') return {};
  return {
    fillPattern: upper(type),
    fillColor: colorOf(childOf(pattern, 'fgColor'), theme) ?? '#000000',
  };
}

function edgeOf(edge: Element | undefined, theme: readonly string[]): Border | null {
  const style = STYLE_NAMES[edge?.attributes['style'] ?? 'none'];
  return style ? { ...style, color: colorOf(childOf(edge, 'color'), theme) ?? '#000000' } : null;
}

function bordersOf(border: Element, theme: readonly string[]): FormatPatch {
  const edge = (...names: readonly string[]): Border | null =>
    edgeOf(
      border.children.find((child) => names.includes(child.name)),
      theme,
    );
  const diagonal = edge('diagonal');
  return {
    edgeTop: edge('top'),
    edgeBottom: edge('bottom'),
    edgeLeft: edge('left', 'start'),
    edgeRight: edge('right', 'end'),
    diagonalDown: says(border.attributes['diagonalDown']) ? diagonal : null,
    diagonalUp: says(border.attributes['diagonalUp']) ? diagonal : null,
  };
}

export const READING_ORDERS = ['Context', 'LeftToRight', 'RightToLeft'];

/** A cell without alignment stands at the bottom of its row. */
function alignmentOf(alignment: Element | undefined): FormatPatch {
  const { horizontal, vertical, wrapText, shrinkToFit, indent, textRotation, readingOrder } =
    alignment?.attributes ?? {};
  const rotation = Number(textRotation ?? 0);
  return {
    horizontalAlignment:
      horizontal === 'centerContinuous' ? 'CenterAcrossSelection' : upper(horizontal ?? 'general'),
    verticalAlignment: upper(vertical ?? 'bottom'),
    wrapText: says(wrapText),
    shrinkToFit: says(shrinkToFit),
    indentLevel: Number(indent ?? 0),
    readingOrder: READING_ORDERS[Number(readingOrder ?? 0)] ?? 'Context',
    textOrientation: rotation === 255 ? 180 : rotation > 90 ? 90 - rotation : rotation,
  };
}

const protectionOf = (protection: Element | undefined): FormatPatch => ({
  locked: !(protection?.attributes['locked'] === '0' || protection?.attributes['locked'] === 'false'),
  formulaHidden: says(protection?.attributes['hidden']),
});

function lookOf(dxf: Element, theme: readonly string[]): ConditionalLook {
  const font = childOf(dxf, 'font');
  const pattern = childOf(childOf(dxf, 'fill'), 'patternFill');
  const fillColor = colorOf(childOf(pattern, 'bgColor') ?? childOf(pattern, 'fgColor'), theme);
  const fontColor = colorOf(childOf(font, 'color'), theme);
  const underline = childOf(font, 'u');
  const border = childOf(dxf, 'border');
  const edges = Object.entries({
    EdgeTop: 'top',
    EdgeBottom: 'bottom',
    EdgeLeft: 'left',
    EdgeRight: 'right',
  });
  const borders = edges.flatMap(([side, name]): [string, Border][] => {
    const edge = edgeOf(childOf(border, name), theme);
    return edge ? [[side, edge]] : [];
  });
  const numberFormat = childOf(dxf, 'numFmt')?.attributes['formatCode'];
  const has = (name: string): boolean =>
    childrenOf(font, name).some(({ attributes }) => attributes['val'] !== '0');
  return {
    ...(fillColor === null ? {} : { fillColor }),
    ...(fontColor === null ? {} : { fontColor }),
    ...(has('b') ? { bold: true } : {}),
    ...(has('i') ? { italic: true } : {}),
    ...(has('strike') ? { strikethrough: true } : {}),
    ...(underline && underline.attributes['val'] !== 'none' ? { underline: underlineOf(underline) } : {}),
    ...(numberFormat === undefined ? {} : { numberFormat }),
    ...(borders.length === 0 ? {} : { borders: Object.fromEntries(borders) }),
  };
}
