import { address } from '../../form/workbook';
import { parseCell } from '../../form/references/address';
import { escapeXml } from '../xml/escape';
import { XmlScanner } from '../xml/scanner';
import { movedAreas, movedFormula, movedRow } from './moved-references';
import type { InsertedRows } from './moved-references';
import { writeOutSharedFormulas } from './shared-formulas';
import { appendInside, applySplices, outline, withAttribute } from './splice';
import type { Splice } from './splice';
import { readMerges, Surveyor } from './survey';

/** Attributes that name cells of the sheet, whatever element they stand on. */
const AREAS = ['ref', 'sqref', 'activeCell', 'topLeftCell'] as const;
const FORMULAS: ReadonlySet<string> = new Set(['f', 'formula', 'formula1', 'formula2']);

/**
 * A worksheet with rows put in, formatted like the row above them; merged cells of that row are merged in the new ones too,
 * validations and conditional formats that end with it reach over them.
 */
export function moveInSheet(text: string, part: string, rows: InsertedRows): string {
  const plain = writeOutSharedFormulas(text, part, sharedGroups(text, part));
  const moved = applySplices(plain, [...splices(plain, part, rows)]);
  return withMerges(moved, part, rows);
}

function sharedGroups(text: string, part: string): Set<string> {
  const groups = new Set<string>();
  if (!text.includes('shared')) return groups;
  const scanner = new XmlScanner(part, text);
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open' || scanner.name !== 'f' || scanner.attribute('t') !== 'shared') continue;
    const group = scanner.attribute('si');
    if (group !== null) groups.add(group);
  }
  return groups;
}

function* splices(text: string, part: string, rows: InsertedRows): Iterable<Splice> {
  const scanner = new XmlScanner(part, text);
  const fresh = freshRows(text, part, rows);
  let put = fresh === '';
  let row = -1;
  let column = -1;
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open') continue;
    const { name, depth, start, end } = scanner;
    if (name === 'row' && depth === 3) {
      row = Number(scanner.attribute('r') ?? row + 2) - 1;
      column = -1;
      if (!put && row >= rows.at) {
        put = true;
        yield { start, end: start, text: fresh };
      }
      if (row >= rows.at)
        yield {
          start,
          end,
          text: withAttribute(text.slice(start, end), 'r', String(movedRow(row + 1, rows))),
        };
    } else if (name === 'c' && depth === 4) {
      const reference = scanner.attribute('r');
      column = (reference === null ? null : parseCell(reference))?.column ?? column + 1;
      if (row >= rows.at && reference !== null) {
        const at = address({ row: movedRow(row + 1, rows) - 1, column });
        yield { start, end, text: withAttribute(text.slice(start, end), 'r', at) };
      }
    } else if (name === 'brk' && depth === 3) {
      const id = Number(scanner.attribute('id') ?? 0);
      if (id > rows.at && text.lastIndexOf('rowBreaks', start) > text.lastIndexOf('colBreaks', start))
        yield { start, end, text: withAttribute(text.slice(start, end), 'id', String(id + rows.count)) };
    } else {
      const before = text.slice(start, end);
      let tag = before;
      for (const attribute of AREAS) {
        const value = scanner.attribute(attribute);
        // Validations and formats of the row above hold for the new ones; what else ends there does not grow.
        const grows =
          attribute === 'sqref' && (name === 'dataValidation' || name === 'conditionalFormatting');
        if (value !== null && /^[$A-Za-z\d:\s]+$/.test(value))
          tag = withAttribute(tag, attribute, movedAreas(value, rows, grows));
      }
      if (tag !== before) yield { start, end, text: tag };
      if (scanner.selfClosing) continue;
      if (FORMULAS.has(name)) {
        const formula = scanner.readText();
        const after = movedFormula(formula, rows, true);
        if (after !== formula) yield { start: end, end: scanner.start, text: escapeXml(after) };
      } else if (name === 'sqref') {
        const areas = scanner.readText();
        const after = movedAreas(areas.trim(), rows, true);
        if (after !== areas) yield { start: end, end: scanner.start, text: escapeXml(after) };
      }
    }
  }
  if (put) return;
  const data = outline(text, part).children.find(({ name }) => name === 'sheetData');
  if (data) yield appendInside(text, data, fresh);
}

/** The new rows: attributes and formats of the row above, no content. */
function freshRows(text: string, part: string, { at, count }: InsertedRows): string {
  const model = new Surveyor(text, part, (row) => row === at - 1).survey().wanted.get(at - 1);
  if (!model) return '';
  let tag = openTag(text.slice(model.start, model.inner));
  for (const name of ['spans', 'hidden', 'collapsed']) tag = withAttribute(tag, name, null);
  const prefix = /^<([\w.-]+:)?row/.exec(tag)?.[1] ?? '';
  return Array.from({ length: count }, (_, index) => {
    const row = at + index;
    const cells = model.cells
      .map(
        ({ column, style }) =>
          `<${prefix}c r="${address({ row, column })}"${style === 0 ? '' : ` s="${style}"`}/>`,
      )
      .join('');
    return `${withAttribute(tag, 'r', String(row + 1))}${cells}</${prefix}row>`;
  }).join('');
}

const openTag = (tag: string): string => (tag.endsWith('/>') ? `${tag.slice(0, -2).trimEnd()}>` : tag);

/** Cells merged within the row above are merged in every new row. */
function withMerges(text: string, part: string, { at, count }: InsertedRows): string {
  const own = readMerges(text, part).filter(({ top, bottom }) => top === at - 1 && bottom === at - 1);
  if (own.length === 0) return text;
  const element = outline(text, part).children.find(({ name }) => name === 'mergeCells');
  if (!element) return text;
  const fresh = Array.from({ length: count }, (_, index) =>
    own
      .map(({ left, right }) => {
        const [first, last] = [left, right].map((column) => address({ row: at + index, column }));
        return `<${element.prefix}mergeCell ref="${first}:${last}"/>`;
      })
      .join(''),
  ).join('');
  const tag = text.slice(element.start, element.inner);
  const total = readMerges(text, part).length + own.length * count;
  const counted = /\scount\s*=/.test(tag) ? withAttribute(tag, 'count', String(total)) : tag;
  return applySplices(text, [
    { start: element.start, end: element.inner, text: counted },
    { start: element.innerEnd, end: element.innerEnd, text: fresh },
  ]);
}
