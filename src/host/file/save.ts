import type { Sentence } from '../../messages/sentence';
import {
  ChangedParts,
  computeWhenOpened,
  emptyStyleSheet,
  findWorkbookParts,
  namespaceOf,
  Package,
  stylesPart,
  type WorkbookParts,
  XML_HEAD,
} from '../xlsx';
import { emptyParts } from '../model/parts';
import type { Cell, Sheet } from '../model/sheet';
import { followInParts, followSheets } from './follow-sheets';
import { notWritten } from './left';
import { writeSettings } from './settings';
import { linksOf, type LoadedWorkbook, type SheetOrigin } from './load';
import { readSheet } from './read-sheet';
import { writeBook } from './write-book';
import { writeNotes } from './write-notes';
import { writeSheet } from './write-sheet';
import { StyleWriter } from './write-styles';

/** A workbook as a file, and what of its changes could not be written into it. */
export interface SavedWorkbook {
  readonly bytes: Uint8Array;
  /** In words for the person who saves; empty when the file holds everything. */
  readonly left: readonly Sentence[];
}

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

/**
 * The file with what was changed since it was opened: values, formulas, looks, row heights, column widths, merges, rules,
 * validations, links, notes, protection, views, names; rows, columns and sheets that came, went or moved. Every part that
 * need not change keeps its bytes; without any change the very bytes are given back.
 *
 * @throws XlsxError as `readWorkbook`
 */
export function saveWorkbook(loaded: LoadedWorkbook): SavedWorkbook {
  const { book, bytes, sheets } = loaded;
  const source = Package.open(bytes);
  const left = notWritten(loaded, source);
  const found = findWorkbookParts(source);
  const parts = new ChangedParts(source);
  const main = namespaceOf(parts.text(found.workbook), found.workbook);
  const namespace = main.includes('purl.oclc.org') ? STRICT : TRANSITIONAL;
  const fresh = new Map<Sheet, string>();
  const origins = book.sheets.map((sheet) => {
    const known = sheets.find((origin) => origin.sheet === sheet);
    return known ?? newSheet(parts, found, sheet, main, fresh);
  });
  const gone = sheets.filter(({ sheet }) => !book.sheets.includes(sheet));
  const text = found.styles === null ? emptyStyleSheet(main) : parts.text(found.styles);
  const styles = new StyleWriter(text, found.styles ?? 'styles', loaded.styles);
  let changed = fresh.size > 0 || gone.length > 0;
  for (const origin of origins) {
    const written = writeSheet(origin, styles, relationsOf(source, parts, origin.part, namespace));
    if (written !== null) parts.set(origin.part, written);
    const noted = writeNotes(parts, origin);
    changed ||= written !== null || noted;
  }
  const follow = followSheets(loaded);
  if (follow) followInParts(source, parts, follow);
  dropSheets(parts, found, gone);
  const before = parts.text(found.workbook);
  const after = writeBook(before, {
    loaded,
    part: found.workbook,
    relationships: source.relationships(found.workbook),
    fresh,
    namespace,
    follow: follow ?? ((formula) => formula),
  });
  if (after !== before) parts.set(found.workbook, after);
  changed = writeSettings(source, parts, loaded.parts.settings, book.parts.settings) || changed;
  if (!changed && !follow && after === before) return { bytes, left };
  const restyled = styles.changed();
  if (restyled !== null) parts.set(stylesPart(parts, found), restyled);
  calculate(parts, found, origins, fresh.size + gone.length > 0);
  return { bytes: parts.write(), left };
}

/** An empty sheet in the file, on which all of the new one is then written. */
function newSheet(
  parts: ChangedParts,
  { workbook }: WorkbookParts,
  sheet: Sheet,
  namespace: string,
  fresh: Map<Sheet, string>,
): SheetOrigin {
  const folder = workbook.slice(0, workbook.lastIndexOf('/') + 1);
  const part = parts.freeName(`${folder}worksheets/sheet`, '.xml');
  const text = `${XML_HEAD}<worksheet xmlns="${namespace}"><sheetData/></worksheet>`;
  parts.set(part, text);
  parts.declarePart(part, SHEET_TYPE);
  fresh.set(sheet, parts.addRelated(workbook, 'worksheet', part));
  const source = readSheet(text, part, { formats: [], looks: [] }, () => '', new Map());
  const before = { ...emptyParts(sheet.name) };
  return { sheet, part, source, cells: new Map(), parts: before, map: sheet.cells, reserved: false };
}

const relationsOf = (
  source: Package,
  parts: ChangedParts,
  part: string,
  namespace: string,
): Parameters<typeof writeSheet>[2] => ({
  links: linksOf(source, part),
  namespace,
  add: (address) => parts.addExternal(part, 'hyperlink', address),
  drop: (id) => parts.dropRelationship(part, id),
});

/** Takes sheets out of the file with all that belonged to them alone. */
function dropSheets(parts: ChangedParts, { workbook }: WorkbookParts, gone: readonly SheetOrigin[]): void {
  const theirs = new Set(gone.flatMap(({ part }) => [...parts.reachable(part)]));
  for (const { part } of gone) {
    const related = parts.relationships(workbook).find(({ target }) => target === part);
    if (related) parts.dropRelationship(workbook, related.id);
  }
  const others = parts.reachable('');
  parts.drop([...theirs].filter((part) => !others.has(part)));
}

/**
 * Results that the file holds may be out of date once contents changed: whoever opens it computes them. The calculation
 * chain names the cells that hold formulas; when others do, it is left to be made anew.
 */
function calculate(
  parts: ChangedParts,
  { workbook, calcChain }: WorkbookParts,
  origins: readonly SheetOrigin[],
  sheetsChanged: boolean,
): void {
  const formulas = (cells: ReadonlyMap<number, Cell>): string =>
    [...cells]
      .filter(([, cell]) => cell.formula !== undefined)
      .map(([key]) => key)
      .sort((a, b) => a - b)
      .join();
  const moved = origins.some(({ sheet, cells }) => formulas(sheet.cells) !== formulas(cells));
  if ((sheetsChanged || moved) && calcChain !== null) parts.remove(workbook, calcChain);
  const other = (cell: Cell | undefined, old: Cell | undefined): boolean =>
    cell !== old && (cell?.content !== old?.content || cell?.formula !== old?.formula);
  const edited = origins.some(
    ({ sheet, cells }) =>
      [...sheet.cells].some(([key, cell]) => other(cell, cells.get(key))) ||
      [...cells].some(([key, cell]) => !sheet.cells.has(key) && other(undefined, cell)),
  );
  const hasFormula = origins.some(({ sheet }) =>
    [...sheet.cells.values()].some(({ formula }) => formula !== undefined),
  );
  if (hasFormula && (edited || sheetsChanged)) computeWhenOpened(parts, workbook);
}
