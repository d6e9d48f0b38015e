import { Package } from './package';
import { moveInSheet } from './patching/inserted-rows';
import { movedAreas, movedFormula } from './patching/moved-references';
import type { InsertedRows } from './patching/moved-references';
import { ChangedParts } from './patching/parts';
import { computeWhenOpened } from './patching/recalculation';
import { applySplices, withAttribute } from './patching/splice';
import type { Splice } from './patching/splice';
import { COMPLAINTS, XlsxError } from './errors';
import { findWorkbookParts } from './reading/workbook-part';
import { escapeXml } from './xml/escape';
import { XmlScanner } from './xml/scanner';
import type { DeflateAtOnce } from './zip/write';

export type { InsertedRows } from './patching/moved-references';

/**
 * The workbook with rows put in, formatted like the row above them. Everything below moves down: cells, merged cells, list and
 * other validations, conditional formats, notes, pictures, links, print areas and names, and every formula of the workbook
 * that refers to that sheet; ranges that span the place grow.
 *
 * @throws XlsxError as `readWorkbook`, and `cannot-write` for a sheet that is not there
 */
export function insertRows(
  bytes: Uint8Array,
  insertions: readonly InsertedRows[],
  deflate?: DeflateAtOnce,
): Uint8Array {
  if (insertions.length === 0) return bytes;
  const source = Package.open(bytes);
  const found = findWorkbookParts(source);
  const parts = new ChangedParts(source);
  for (const rows of insertions) {
    const target = found.sheets.find(({ name }) => name === rows.sheet);
    if (!target) throw new XlsxError('cannot-write', COMPLAINTS.noSuchSheet, { sheet: rows.sheet });
    for (const { part, name } of found.sheets) {
      if (!parts.has(part)) continue;
      const before = parts.text(part);
      const after =
        name === rows.sheet
          ? moveInSheet(before, part, rows)
          : before.includes('!')
            ? moveFormulas(before, part, rows)
            : before;
      if (after !== before) parts.set(part, after);
    }
    moveRelated(parts, target.part, rows);
    moveNames(parts, found.workbook, rows);
    for (const { name } of source.entries) {
      if (/(?:^|\/)charts\/chart[^/]*\.xml$/i.test(name)) moveCharts(parts, name, rows);
    }
  }
  if (found.calcChain !== null) parts.remove(found.workbook, found.calcChain);
  computeWhenOpened(parts, found.workbook);
  return parts.write(deflate);
}

/** Formulas of another sheet: in cells, conditional formats and validations. */
function moveFormulas(text: string, part: string, rows: InsertedRows): string {
  return replaceTexts(text, part, ['f', 'formula', 'formula1', 'formula2'], (formula) =>
    movedFormula(formula, rows, false),
  );
}

function moveNames(parts: ChangedParts, workbook: string, rows: InsertedRows): void {
  const before = parts.text(workbook);
  if (!before.includes('definedName')) return;
  const after = replaceTexts(before, workbook, ['definedName'], (text) => movedFormula(text, rows, false));
  if (after !== before) parts.set(workbook, after);
}

function moveCharts(parts: ChangedParts, part: string, rows: InsertedRows): void {
  if (!parts.has(part)) return;
  const before = parts.text(part);
  const after = replaceTexts(before, part, ['f'], (text) => movedFormula(text, rows, false));
  if (after !== before) parts.set(part, after);
}

/** Notes, pictures and tables of the sheet itself. */
function moveRelated(parts: ChangedParts, sheet: string, rows: InsertedRows): void {
  for (const { type, target } of parts.relationships(sheet)) {
    if (!parts.has(target)) continue;
    const before = parts.text(target);
    let after = before;
    if (/comments$/i.test(type) || type === 'threadedComment') {
      after = replaceAttributes(before, target, ['ref'], (area) => movedAreas(area, rows, false));
    } else if (type === 'table') {
      after = replaceAttributes(before, target, ['ref'], (area) => movedAreas(area, rows, false));
    } else if (type === 'drawing') {
      after = replaceTexts(before, target, ['row'], (row) => String(movedIndex(Number(row), rows)));
    } else if (type === 'vmlDrawing') {
      after = before
        .replace(
          /(<x:Row>\s*)(\d+)(\s*<\/x:Row>)/g,
          (_, open: string, row: string, close: string) => `${open}${movedIndex(Number(row), rows)}${close}`,
        )
        .replace(/(<x:Anchor>)([^<]*)(<\/x:Anchor>)/g, (_, open: string, list: string, close: string) => {
          const numbers = list.split(',').map((number) => Number(number.trim()));
          const moved = numbers.map((number, index) =>
            index === 2 || index === 6 ? movedIndex(number, rows) : number,
          );
          return `${open}${moved.join(', ')}${close}`;
        });
    }
    if (after !== before) parts.set(target, after);
  }
}

const movedIndex = (row: number, { at, count }: InsertedRows): number => (row >= at ? row + count : row);

/** The text of all elements of these names, replaced. */
export function replaceTexts(
  text: string,
  part: string,
  names: readonly string[],
  replace: (content: string) => string,
): string {
  const scanner = new XmlScanner(part, text);
  const splices: Splice[] = [];
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open' || !names.includes(scanner.name) || scanner.selfClosing) continue;
    const { end: start } = scanner;
    const before = scanner.readText();
    const after = replace(before);
    if (after !== before) splices.push({ start, end: scanner.start, text: escapeXml(after) });
  }
  return splices.length === 0 ? text : applySplices(text, splices);
}

function replaceAttributes(
  text: string,
  part: string,
  names: readonly string[],
  replace: (value: string) => string,
): string {
  const scanner = new XmlScanner(part, text);
  const splices: Splice[] = [];
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open') continue;
    const { start, end } = scanner;
    let tag = text.slice(start, end);
    for (const name of names) {
      const value = scanner.attribute(name);
      if (value !== null) tag = withAttribute(tag, name, replace(value));
    }
    if (tag !== text.slice(start, end)) splices.push({ start, end, text: tag });
  }
  return splices.length === 0 ? text : applySplices(text, splices);
}
