import { applySplices, insertChild, outline, pageElements, type Splice } from '../xlsx';
import { writeArea } from '../model/address';
import { WHOLE_SHEET } from '../model/area';
import type { Line, SheetParts } from '../model/parts';
import type { SheetOrigin } from './load';
import { columnsXml, dataXml } from './write-data';
import { linksXml, type Relations } from './write-links';
import { rulesXml } from './write-rules';
import type { StyleWriter } from './write-styles';
import { validationsXml } from './write-validations';
import { filterXml, formattingXml, propertiesXml, protectionXml, viewsXml } from './write-view';

/** The children of a worksheet in the order of the schema (ISO/IEC 29500-1, 18.3.1.99). */
const ORDER =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst'.split(
    ' ',
  );

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** The sheet's text with what changed since it was loaded; null when nothing did. `relations` takes new links. */
export function writeSheet(origin: SheetOrigin, styles: StyleWriter, relations: Relations): string | null {
  const { sheet, source, parts: before } = origin;
  const { parts } = sheet;
  const { prefix } = source.outline.root;
  const differ = (...keys: (keyof SheetParts)[]): boolean =>
    keys.some((key) => !same(parts[key], before[key]));
  const written = new Map<string, string>();
  const old = (name: string): string | undefined => {
    const child = source.outline.children.find((one) => one.name === name);
    return child && source.text.slice(child.start, child.end);
  };
  if (differ('tabColor', 'page')) written.set('sheetPr', propertiesXml(prefix, old('sheetPr'), parts));
  if (differ('filter')) written.set('autoFilter', filterXml(prefix, old('autoFilter'), parts));
  if (differ('page') && parts.page)
    for (const [name, element] of Object.entries(pageElements(parts.page, prefix)))
      written.set(name, element);
  if (
    differ('showGridlines', 'showHeadings', 'frozen') ||
    (differ('visibility') && parts.visibility !== 'Visible')
  )
    written.set('sheetViews', viewsXml(prefix, old('sheetViews'), parts, before));
  if (differ('standardWidth'))
    written.set('sheetFormatPr', formattingXml(prefix, old('sheetFormatPr'), parts));
  if (cellsChanged(origin) || !sameLines(parts.rows, before.rows)) {
    written.set('sheetData', dataXml(origin, styles));
    const used = sheet.usedArea(WHOLE_SHEET, false);
    written.set('dimension', used ? `<${prefix}dimension ref="${writeArea(used)}"/>` : '');
  }
  if (!sameLines(parts.columns, before.columns) || differ('format'))
    written.set('cols', columnsXml(prefix, parts, styles));
  if (differ('protection')) written.set('sheetProtection', protectionXml(prefix, parts.protection));
  if (differ('merges')) {
    const merges = parts.merges.map((area) => `<${prefix}mergeCell ref="${writeArea(area)}"/>`);
    written.set('mergeCells', wrapped(prefix, 'mergeCells', merges));
  }
  if (differ('conditionalFormats'))
    written.set('conditionalFormatting', rulesXml(origin, parts.conditionalFormats, styles));
  if (differ('validations')) {
    const texts = childTexts(old('dataValidations'));
    const items = validationsXml(prefix, parts.validations, before.validations, texts);
    written.set('dataValidations', wrapped(prefix, 'dataValidations', items));
  }
  if (differ('hyperlinks')) {
    const items = linksXml(prefix, parts.hyperlinks, childTexts(old('hyperlinks')), relations);
    const list = items.join('');
    written.set('hyperlinks', list === '' ? '' : `<${prefix}hyperlinks>${list}</${prefix}hyperlinks>`);
  }
  const splices = ORDER.flatMap((name) => {
    const content = written.get(name);
    return content === undefined ? [] : replaced(origin, name, content);
  });
  return splices.length === 0 ? null : applySplices(source.text, splices);
}

const cellsChanged = ({ sheet, cells }: SheetOrigin): boolean =>
  sheet.cells.size !== cells.size || [...sheet.cells].some(([key, cell]) => cells.get(key) !== cell);

const sameLines = (a: ReadonlyMap<number, Line>, b: ReadonlyMap<number, Line>): boolean =>
  a === b || same([...a], [...b]);

const wrapped = (prefix: string, name: string, items: readonly string[]): string =>
  items.length === 0 ? '' : `<${prefix}${name} count="${items.length}">${items.join('')}</${prefix}${name}>`;

/** The children of an element, each as it is written. */
function childTexts(element: string | undefined): string[] {
  if (element === undefined) return [];
  return outline(element, 'worksheet').children.map(({ start, end }) => element.slice(start, end));
}

/** All elements of a name give way to new content, or it is put where the schema wants it. */
function replaced({ source }: SheetOrigin, name: string, content: string): Splice[] {
  const [first, ...rest] = source.outline.children.filter((child) => child.name === name);
  if (!first)
    return content === ''
      ? []
      : [insertChild(source.text, source.outline, ORDER.slice(ORDER.indexOf(name) + 1), content)];
  return [
    { start: first.start, end: first.end, text: content },
    ...rest.map(({ start, end }) => ({ start, end, text: '' })),
  ];
}
