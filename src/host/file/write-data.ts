import { columnLetters } from '../../form/workbook';
import { putUnder } from '../../standards/lists';
import { escapeXml, escapeXstring, withAttribute } from '../xlsx';
import { writeArea } from '../model/address';
import { type Area, bounding, cellArea } from '../model/area';
import { MAX_COLUMNS } from '../model/limits';
import type { Line, SheetParts } from '../model/parts';
import { type Cell, columnOfKey, rowOfKey, type Sheet } from '../model/sheet';
import type { FileCell, SheetOrigin } from './load';
import { type FileLine, toCharacters } from './read-sheet';
import type { StyleWriter } from './write-styles';

/** Cells that are as they were keep their text, wherever they stand now; the others are written anew. */
export function dataXml(origin: SheetOrigin, styles: StyleWriter): string {
  const { sheet, source, cells } = origin;
  const prefix = source.outline.root.prefix;
  const texts = new Map<Cell, string>();
  for (const [key, { start, end, bound }] of source.cells) {
    const cell = cells.get(key);
    if (cell && !bound) texts.set(cell, source.text.slice(start, end));
  }
  const arrays = filledAreas(sheet);
  const byRow = new Map<number, [number, Cell][]>();
  for (const [key, cell] of [...sheet.cells].sort(([a], [b]) => a - b)) {
    const row = rowOfKey(key);
    putUnder(byRow, row, [key, cell]);
  }
  const rows = [...new Set([...byRow.keys(), ...sheet.parts.rows.keys()])].sort((a, b) => a - b);
  const body = rows.map((row) => {
    const inner = (byRow.get(row) ?? []).map(([key, cell]) =>
      cellXml(prefix, key, dressed(sheet.parts, key, cell), texts.get(cell), styles, arrays.get(key)),
    );
    return `<${prefix}row r="${row + 1}"${lineXml(sheet.parts.rows.get(row), styles)}>${inner.join('')}</${prefix}row>`;
  });
  return `<${prefix}sheetData>${body.join('')}</${prefix}sheetData>`;
}

/** In a file each cell says its own format; what it takes from its row, column or sheet must be written to it. */
function dressed({ rows, columns, format }: SheetParts, key: number, cell: Cell): Cell {
  const taken = rows.get(rowOfKey(key))?.format ?? columns.get(columnOfKey(key))?.format ?? format;
  return cell.format || !taken ? cell : { ...cell, format: taken };
}

function lineXml(line: FileLine | undefined, styles: StyleWriter): string {
  const custom = line?.size === line?.ownSize ? '' : ' customHeight="1"';
  return (
    (line?.format ? ` s="${styles.numberOf(line.format)}" customFormat="1"` : '') +
    (line?.size === undefined ? '' : ` ht="${line.size}"${custom}`) +
    (line?.hidden ? ' hidden="1"' : '') +
    (line?.attributes ?? '')
  );
}

function cellXml(
  prefix: string,
  key: number,
  cell: Cell,
  text: string | undefined,
  styles: StyleWriter,
  array: Area | undefined,
): string {
  const name = columnLetters(columnOfKey(key)) + String(rowOfKey(key) + 1);
  if (text !== undefined && !array) {
    const end = text.indexOf('>') + 1;
    return withAttribute(text.slice(0, end), 'r', name) + text.slice(end);
  }
  const style = styles.numberOf(cell.format);
  const { type, value } = valueXml(prefix, cell);
  const fills = array ? ` t="array" ref="${writeArea(array)}"` : '';
  const formula =
    cell.formula === undefined ? '' : `<${prefix}f${fills}>${escapeXml(cell.formula.slice(1))}</${prefix}f>`;
  const metadata = array && (cell as FileCell).array?.metadata;
  const attributes = `r="${name}"${style === 0 ? '' : ` s="${style}"`}${type}${metadata ? ` cm="${metadata}"` : ''}`;
  return `<${prefix}c ${attributes}>${formula}${value}</${prefix}c>`;
}

/** The area of each formula that fills more than its own cell, or is an array formula in the file. */
function filledAreas(sheet: Sheet): Map<number, Area> {
  const areas = new Map<number, Area>();
  for (const [key, { array, formula }] of sheet.cells as ReadonlyMap<number, FileCell>) {
    const own = cellArea(rowOfKey(key), columnOfKey(key));
    if (!array || formula === undefined) continue;
    areas.set(key, { ...own, bottom: own.top + array.rows - 1, right: own.left + array.columns - 1 });
  }
  for (const [key, { spilledFrom }] of sheet.cells) {
    if (spilledFrom === undefined || sheet.cells.get(spilledFrom)?.formula === undefined) continue;
    const anchor = cellArea(rowOfKey(spilledFrom), columnOfKey(spilledFrom));
    const cell = cellArea(rowOfKey(key), columnOfKey(key));
    areas.set(spilledFrom, bounding(areas.get(spilledFrom) ?? anchor, cell));
  }
  return areas;
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

/**
 * Neighbouring columns that are alike are written as one. A format of the whole sheet that is not the file's own first
 * one is written as that of all its columns.
 */
export function columnsXml(prefix: string, parts: SheetParts, styles: StyleWriter): string {
  const { columns, standardWidth } = parts;
  const base = styles.numberOf(parts.format) === 0 ? undefined : parts.format;
  const runs: { first: number; last: number; line: Line }[] = [];
  for (const [column, line] of [...columns].sort(([a], [b]) => a - b)) {
    const run = runs.at(-1);
    if (run && run.last === column - 1 && JSON.stringify(run.line) === JSON.stringify(line))
      run.last = column;
    else runs.push({ first: column, last: column, line });
  }
  const rest = base ? gaps(runs.map(({ first, last }) => ({ first, last }))) : [];
  const all = [...runs, ...rest.map((gap) => ({ ...gap, line: { format: base } }))];
  const items = all
    .sort((a, b) => a.first - b.first)
    .map(({ first, last, line }: { first: number; last: number; line: FileLine }) => {
      const width = toCharacters(line.size ?? standardWidth);
      const format = line.format ?? base;
      return (
        `<${prefix}col min="${first + 1}" max="${last + 1}" width="${width}"` +
        (line.size === undefined ? '' : ' customWidth="1"') +
        (format ? ` style="${styles.numberOf(format)}"` : '') +
        `${line.hidden ? ' hidden="1"' : ''}${line.attributes ?? ''}/>`
      );
    });
  return items.length === 0 ? '' : `<${prefix}cols>${items.join('')}</${prefix}cols>`;
}

/** The columns of the sheet between these runs, which stand in their order. */
function gaps(
  runs: readonly { readonly first: number; readonly last: number }[],
): { first: number; last: number }[] {
  const ends = [...runs, { first: MAX_COLUMNS, last: MAX_COLUMNS }];
  return ends
    .map(({ first }, at) => ({ first: (ends[at - 1]?.last ?? -1) + 1, last: first - 1 }))
    .filter(({ first, last }) => first <= last);
}
