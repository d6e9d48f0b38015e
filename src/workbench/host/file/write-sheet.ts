import { columnLetters } from '../../../form/workbook';
import { applySplices, insertChild, type Splice, withAttribute } from '../../../xlsx/patching/splice';
import { escapeAttribute, escapeXml, escapeXstring } from '../../../xlsx/xml/escape';
import { writeArea } from '../model/address';
import { WHOLE_SHEET } from '../model/area';
import type { ConditionalFormat, Line } from '../model/parts';
import { type Cell, columnOfKey, rowOfKey } from '../model/sheet';
import type { SheetOrigin } from './load';
import { OPERATORS } from './read-rules';
import { toCharacters } from './read-sheet';
import type { StyleWriter } from './write-styles';

/** The children of a worksheet in the order of the schema (ISO/IEC 29500-1, 18.3.1.99). */
const ORDER =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst'.split(
    ' ',
  );

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** The sheet's text with what changed since it was loaded; null when nothing did. */
export function writeSheet(origin: SheetOrigin, styles: StyleWriter): string | null {
  const { sheet, source, parts: before } = origin;
  const { parts } = sheet;
  const splices: Splice[] = [];
  const replace = (name: string, content: string): void => {
    splices.push(...replaced(origin, name, content));
  };
  const prefix = source.outline.root.prefix;
  if (cellsChanged(origin) || !sameLines(parts.rows, before.rows)) {
    replace('sheetData', dataXml(origin, styles));
    const used = sheet.usedArea(WHOLE_SHEET, false);
    replace('dimension', used ? `<${prefix}dimension ref="${writeArea(used)}"/>` : '');
  }
  if (!sameLines(parts.columns, before.columns)) replace('cols', columnsXml(prefix, parts.columns, styles));
  if (!same(parts.merges, before.merges)) {
    const merges = parts.merges.map((area) => `<${prefix}mergeCell ref="${writeArea(area)}"/>`);
    replace('mergeCells', wrapped(prefix, 'mergeCells', merges));
  }
  if (!same(parts.conditionalFormats, before.conditionalFormats))
    replace('conditionalFormatting', rulesXml(prefix, parts.conditionalFormats, styles));
  return splices.length === 0 ? null : applySplices(source.text, splices);
}

const cellsChanged = ({ sheet, cells }: SheetOrigin): boolean =>
  sheet.cells.size !== cells.size || [...sheet.cells].some(([key, cell]) => cells.get(key) !== cell);

const sameLines = (a: ReadonlyMap<number, Line>, b: ReadonlyMap<number, Line>): boolean =>
  a === b || same([...a], [...b]);

const wrapped = (prefix: string, name: string, items: readonly string[]): string =>
  items.length === 0 ? '' : `<${prefix}${name} count="${items.length}">${items.join('')}</${prefix}${name}>`;

/** All elements of a name give way to new content, or it is put where the schema wants it. */
function replaced({ source }: SheetOrigin, name: string, content: string): Splice[] {
  const old = source.outline.children.filter((child) => child.name === name);
  const [first, ...rest] = old;
  if (!first)
    return content === ''
      ? []
      : [insertChild(source.text, source.outline, ORDER.slice(ORDER.indexOf(name) + 1), content)];
  return [
    { start: first.start, end: first.end, text: content },
    ...rest.map(({ start, end }) => ({ start, end, text: '' })),
  ];
}

/** Cells that are as they were keep their text, wherever they stand now; the others are written anew. */
function dataXml(origin: SheetOrigin, styles: StyleWriter): string {
  const { sheet, source, cells } = origin;
  const prefix = source.outline.root.prefix;
  const texts = new Map<Cell, string>();
  for (const [key, { start, end, bound }] of source.cells) {
    const cell = cells.get(key);
    if (cell && !bound) texts.set(cell, source.text.slice(start, end));
  }
  const byRow = new Map<number, [number, Cell][]>();
  for (const [key, cell] of [...sheet.cells].sort(([a], [b]) => a - b)) {
    const row = rowOfKey(key);
    const list = byRow.get(row);
    if (list) list.push([key, cell]);
    else byRow.set(row, [[key, cell]]);
  }
  const rows = [...new Set([...byRow.keys(), ...sheet.parts.rows.keys()])].sort((a, b) => a - b);
  const body = rows.map((row) => {
    const inner = (byRow.get(row) ?? []).map(([key, cell]) =>
      cellXml(prefix, key, cell, texts.get(cell), styles),
    );
    return `<${prefix}row r="${row + 1}"${lineXml(sheet.parts.rows.get(row), styles)}>${inner.join('')}</${prefix}row>`;
  });
  return `<${prefix}sheetData>${body.join('')}</${prefix}sheetData>`;
}

function lineXml(line: Line | undefined, styles: StyleWriter): string {
  return (
    (line?.format ? ` s="${styles.numberOf(line.format)}" customFormat="1"` : '') +
    (line?.size === undefined ? '' : ` ht="${line.size}" customHeight="1"`) +
    (line?.hidden ? ' hidden="1"' : '')
  );
}

function cellXml(
  prefix: string,
  key: number,
  cell: Cell,
  text: string | undefined,
  styles: StyleWriter,
): string {
  const name = columnLetters(columnOfKey(key)) + String(rowOfKey(key) + 1);
  if (text !== undefined) {
    const end = text.indexOf('>') + 1;
    return withAttribute(text.slice(0, end), 'r', name) + text.slice(end);
  }
  const style = styles.numberOf(cell.format);
  const { type, value } = valueXml(prefix, cell);
  const formula =
    cell.formula === undefined ? '' : `<${prefix}f>${escapeXml(cell.formula.slice(1))}</${prefix}f>`;
  const attributes = `r="${name}"${style === 0 ? '' : ` s="${style}"`}${type}`;
  return `<${prefix}c ${attributes}>${formula}${value}</${prefix}c>`;
}

function valueXml(prefix: string, { content, formula }: Cell): { type: string; value: string } {
  const value = (text: string): string => `<${prefix}v>${text}</${prefix}v>`;
  if (content === undefined) return { type: '', value: '' };
  if (typeof content === 'number') return { type: '', value: value(String(content)) };
  if (typeof content === 'boolean') return { type: ' t="b"', value: value(String(Number(content))) };
  if (typeof content === 'object') return { type: ' t="e"', value: value(escapeXml(content.error)) };
  const text = escapeXstring(content);
  if (formula !== undefined) return { type: ' t="str"', value: value(text) };
  return {
    type: ' t="inlineStr"',
    value: `<${prefix}is><${prefix}t xml:space="preserve">${text}</${prefix}t></${prefix}is>`,
  };
}

/** Neighbouring columns that are alike are written as one. */
function columnsXml(prefix: string, columns: ReadonlyMap<number, Line>, styles: StyleWriter): string {
  const runs: { first: number; last: number; line: Line }[] = [];
  for (const [column, line] of [...columns].sort(([a], [b]) => a - b)) {
    const run = runs.at(-1);
    if (run && run.last === column - 1 && same(run.line, line)) run.last = column;
    else runs.push({ first: column, last: column, line });
  }
  const items = runs.map(({ first, last, line }) => {
    const width = line.size === undefined ? 9.140625 : toCharacters(line.size);
    return (
      `<${prefix}col min="${first + 1}" max="${last + 1}" width="${width}"` +
      (line.size === undefined ? '' : ' customWidth="1"') +
      (line.format ? ` style="${styles.numberOf(line.format)}"` : '') +
      `${line.hidden ? ' hidden="1"' : ''}/>`
    );
  });
  return items.length === 0 ? '' : `<${prefix}cols>${items.join('')}</${prefix}cols>`;
}

const FILE_OPERATORS = Object.fromEntries(Object.entries(OPERATORS).map(([file, api]) => [api, file]));

function rulesXml(prefix: string, rules: readonly ConditionalFormat[], styles: StyleWriter): string {
  return rules
    .map((rule, index) => {
      const areas = rule.areas.map((area) => writeArea(area)).join(' ');
      return `<${prefix}conditionalFormatting sqref="${areas}">${ruleXml(prefix, rule, index + 1, styles)}</${prefix}conditionalFormatting>`;
    })
    .join('');
}

function ruleXml(prefix: string, rule: ConditionalFormat, priority: number, styles: StyleWriter): string {
  if (rule.source !== undefined) {
    const end = rule.source.indexOf('>') + 1;
    return withAttribute(rule.source.slice(0, end), 'priority', String(priority)) + rule.source.slice(end);
  }
  const { cellValue } = rule;
  const formulas = cellValue ? [cellValue.formula1, cellValue.formula2] : [rule.formula];
  const kind = cellValue
    ? `type="cellIs" operator="${escapeAttribute(FILE_OPERATORS[cellValue.operator] ?? 'equal')}"`
    : 'type="expression"';
  const body = formulas
    .filter((formula) => formula !== undefined)
    .map((formula) => `<${prefix}formula>${escapeXml(formula.replace(/^=/, ''))}</${prefix}formula>`);
  const stop = rule.stopIfTrue ? ' stopIfTrue="1"' : '';
  return `<${prefix}cfRule ${kind} dxfId="${styles.lookNumber(rule.look)}" priority="${priority}"${stop}>${body.join('')}</${prefix}cfRule>`;
}
