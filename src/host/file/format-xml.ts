import { escapeAttribute } from '../xlsx';
import type { Border, Format } from '../model/format';
import type { ConditionalLook } from '../model/parts';
import { READING_ORDERS } from './read-styles';

const rgb = (color: string): string => `rgb="FF${color.slice(1)}"`;
const lower = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);

export function fontXml(format: Format): string {
  const underline =
    format.underline === 'None'
      ? ''
      : `<u val="${lower(format.underline).replace('Accountant', 'Accounting')}"/>`;
  const lift = format.subscript ? 'subscript' : format.superscript ? 'superscript' : '';
  return (
    '<font>' +
    (format.bold ? '<b/>' : '') +
    (format.italic ? '<i/>' : '') +
    (format.strikethrough ? '<strike/>' : '') +
    underline +
    (lift ? `<vertAlign val="${lift}"/>` : '') +
    `<sz val="${format.fontSize}"/><color ${rgb(format.fontColor)}/><name val="${escapeAttribute(format.fontName)}"/></font>`
  );
}

export function fillXml({ fillColor, fillPattern }: Format): string {
  if (fillColor === null) return '<fill><patternFill patternType="none"/></fill>';
  return `<fill><patternFill patternType="${lower(fillPattern)}"><fgColor ${rgb(fillColor)}/><bgColor indexed="64"/></patternFill></fill>`;
}

const LINE_STYLES: Readonly<Record<string, string>> = {
  Dash: 'dashed',
  Dot: 'dotted',
  DashDot: 'dashDot',
  DashDotDot: 'dashDotDot',
  Double: 'double',
  SlantDashDot: 'slantDashDot',
};

function lineStyle({ style, weight }: Border): string {
  if (style === 'Continuous') return weight === 'Hairline' ? 'hair' : lower(weight);
  const name = LINE_STYLES[style] ?? 'thin';
  return weight === 'Medium' && /^dash/.test(name)
    ? `medium${name.charAt(0).toUpperCase()}${name.slice(1)}`
    : name;
}

const edge = (name: string, border: Border | null): string =>
  border && border.style !== 'None'
    ? `<${name} style="${lineStyle(border)}"><color ${rgb(border.color)}/></${name}>`
    : `<${name}/>`;

/** How cells look where a conditional format holds: what it leaves out stays as it is. */
export function lookXml(look: ConditionalLook, numberFormat: string): string {
  const font =
    (look.bold ? '<b/>' : '') +
    (look.italic ? '<i/>' : '') +
    (look.strikethrough ? '<strike/>' : '') +
    (look.underline && look.underline !== 'None' ? `<u val="${lower(look.underline)}"/>` : '') +
    (look.fontColor ? `<color ${rgb(look.fontColor)}/>` : '');
  const fill = look.fillColor
    ? `<fill><patternFill patternType="solid"><fgColor ${rgb(look.fillColor)}/><bgColor ${rgb(look.fillColor)}/></patternFill></fill>`
    : '';
  const { borders = {} } = look;
  const sides = ['left', 'right', 'top', 'bottom'].map((name) =>
    edge(name, borders[`Edge${name.charAt(0).toUpperCase()}${name.slice(1)}`] ?? null),
  );
  const border = Object.keys(borders).length === 0 ? '' : `<border>${sides.join('')}</border>`;
  return `<dxf>${font ? `<font>${font}</font>` : ''}${numberFormat}${fill}${border}</dxf>`;
}

export function borderXml(format: Format): string {
  const diagonals =
    (format.diagonalUp ? ' diagonalUp="1"' : '') + (format.diagonalDown ? ' diagonalDown="1"' : '');
  return (
    `<border${diagonals}>${edge('left', format.edgeLeft)}${edge('right', format.edgeRight)}` +
    `${edge('top', format.edgeTop)}${edge('bottom', format.edgeBottom)}` +
    `${edge('diagonal', format.diagonalUp ?? format.diagonalDown)}</border>`
  );
}

export function alignmentXml(format: Format): string {
  const turn = format.textOrientation;
  const order = Math.max(0, READING_ORDERS.indexOf(format.readingOrder));
  const rotation = turn === 180 ? 255 : turn < 0 ? 90 - turn : turn;
  const horizontal =
    format.horizontalAlignment === 'CenterAcrossSelection'
      ? 'centerContinuous'
      : lower(format.horizontalAlignment);
  return (
    `<alignment horizontal="${horizontal}" vertical="${lower(format.verticalAlignment)}"` +
    (format.wrapText ? ' wrapText="1"' : '') +
    (format.shrinkToFit ? ' shrinkToFit="1"' : '') +
    (format.indentLevel > 0 ? ` indent="${format.indentLevel}"` : '') +
    (order === 0 ? '' : ` readingOrder="${order}"`) +
    (rotation === 0 ? '' : ` textRotation="${rotation}"`) +
    '/>'
  );
}

export const protectionXml = (format: Format): string =>
  format.locked && !format.formulaHidden
    ? ''
    : `<protection locked="${Number(format.locked)}"${format.formulaHidden ? ' hidden="1"' : ''}/>`;
