import type { NewSheet } from '../form/new-sheet';
import type { WritingOptions } from './create';
import { filterNameXml, printTitlesXml } from './creating/page';
import { newSheetXml } from './creating/sheet';
import { NewStyles } from './creating/styles';
import { validateSheets } from './creating/validate';
import { COMPLAINTS, XlsxError } from './errors';
import { Package } from './package';
import { patchWorkbook } from './patch';
import { namespaceOf } from './patching/notes';
import { ChangedParts, XML_HEAD } from './patching/parts';
import { appendInside, applySplices, insertChild, outline, withAttribute } from './patching/splice';
import { StyleGroups } from './patching/style-groups';
import { stylesPart } from './patching/styles-part';
import { findWorkbookParts } from './reading/workbook-part';
import { XmlScanner } from './xml/scanner';
import { escapeAttribute } from './xml/escape';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** What must follow `definedNames` in a workbook (ISO/IEC 29500-1, 18.2.27). */
const AFTER_NAMES = [
  ...['calcPr', 'oleSize', 'customWorkbookViews', 'pivotCaches', 'smartTagPr', 'smartTagTypes'],
  ...['webPublishing', 'fileRecoveryPr', 'webPublishObjects', 'extLst'],
];

/**
 * The workbook with new sheets behind its own. Every other part keeps its bytes, but for the lists that name the sheets and
 * the styles that they need; no existing style changes.
 *
 * @param options `front`: before its own sheets instead; what refers to sheets by their place is moved along, and the sheet that
 * was open stays so. `noteAuthor`: whose notes they are; `deflate`: a faster way to pack that the platform has.
 * @throws XlsxError as `readWorkbook`, and `cannot-write` for a sheet that Excel would refuse or a name that is taken
 */
export function addSheets(
  bytes: Uint8Array,
  sheets: readonly NewSheet[],
  { front = false, noteAuthor = '均衡核验', deflate }: WritingOptions & { readonly front?: boolean } = {},
): Uint8Array {
  if (sheets.length === 0) return bytes;
  validateSheets(sheets);
  const source = Package.open(bytes);
  const found = findWorkbookParts(source);
  const parts = new ChangedParts(source);
  const { names, ids } = listed(parts, found.workbook);
  for (const { name } of sheets) {
    if (names.has(name.toLowerCase()))
      throw new XlsxError('cannot-write', COMPLAINTS.nameTaken, { sheet: name });
  }
  const namespace = namespaceOf(parts.text(found.workbook), found.workbook);
  const stylePart = stylesPart(parts, found);
  const before = parts.text(stylePart);
  const groups = new StyleGroups(before, stylePart);
  const count = (group: 'fonts' | 'fills' | 'borders' | 'cellXfs' | 'numFmts'): number =>
    groups.elements(group).length;
  const styles = new NewStyles({
    fonts: Math.max(1, count('fonts')),
    fills: Math.max(2, count('fills')),
    borders: Math.max(1, count('borders')),
    cellXfs: Math.max(1, count('cellXfs')),
    format: Math.max(164, ...[...before.matchAll(/numFmtId="(\d{1,5})"/g)].map(([, id]) => Number(id) + 1)),
  });
  const places = sheets.map((sheet, index) => {
    const part = parts.freeName('xl/worksheets/sheet', '.xml');
    parts.set(part, XML_HEAD + newSheetXml(sheet, styles, namespace, false));
    parts.declarePart(part, TYPE);
    return { sheet, relation: parts.addRelated(found.workbook, 'worksheet', part), id: ids + index + 1 };
  });
  parts.set(stylePart, withStyles(before, groups, styles));
  parts.set(
    found.workbook,
    withEntries(parts.text(found.workbook), found.workbook, places, front ? 'front' : names.size),
  );
  const written = parts.write(deflate);
  const notes = sheets.flatMap(({ name, notes: list = [] }) =>
    list.map(({ row, column, text }) => ({ sheet: name, row, column, note: { author: noteAuthor, text } })),
  );
  return notes.length === 0 ? written : patchWorkbook(written, notes, deflate);
}

function withStyles(before: string, groups: StyleGroups, styles: NewStyles): string {
  const added = styles.added();
  const prefixed = (xml: string): string =>
    groups.prefix === '' ? xml : xml.replace(/<(\/?)(\w)/g, `<$1${groups.prefix}$2`);
  return applySplices(
    before,
    (['numFmts', 'fonts', 'fills', 'borders', 'cellXfs'] as const).flatMap((group) =>
      groups.appended(group, added[group].map(prefixed), groups.elements(group).length),
    ),
  );
}

interface NewEntry {
  readonly sheet: NewSheet;
  readonly relation: string;
  readonly id: number;
}

/** The workbook part with the new sheets listed, and the names that their printing needs. */
function withEntries(
  workbook: string,
  part: string,
  entries: readonly NewEntry[],
  place: number | 'front',
): string {
  const text = place === 'front' ? movedAlong(workbook, part, entries.length) : workbook;
  const tabs = place === 'front' ? 0 : place;
  const whole = outline(text, part);
  const list = whole.children.find(({ name }) => name === 'sheets');
  if (!list) throw new XlsxError('not-a-workbook', COMPLAINTS.notWorkbook);
  const { prefix } = whole.root;
  const relationPrefix = /\s([\w-]+):id\s*=/.exec(text.slice(list.start, list.end))?.[1] ?? 'r';
  // Some programs declare the prefix on every sheet by itself instead of once for all.
  const before = text.slice(whole.root.start, whole.root.inner) + text.slice(list.start, list.inner);
  const declared = new RegExp(`\\sxmlns:${relationPrefix}\\s*=\\s*["']([^"']*)["']`);
  const address = declared.exec(text)?.[1];
  const declaration =
    declared.test(before) || address === undefined
      ? ''
      : ` xmlns:${relationPrefix}="${escapeAttribute(address)}"`;
  const listedEntries = entries.map(
    ({ sheet, relation, id }) =>
      `<${prefix}sheet${declaration} name="${escapeAttribute(sheet.name)}" sheetId="${id}" ${relationPrefix}:id="${relation}"/>`,
  );
  const splices = [
    place === 'front' && !list.selfClosing
      ? { start: list.inner, end: list.inner, text: listedEntries.join('') }
      : appendInside(text, list, listedEntries.join('')),
  ];
  const names = entries
    .map(
      ({ sheet }, index) =>
        filterNameXml(sheet, tabs + index, prefix) + printTitlesXml(sheet, tabs + index, prefix),
    )
    .join('');
  if (names !== '') {
    const existing = whole.children.find(({ name }) => name === 'definedNames');
    splices.push(
      existing
        ? appendInside(text, existing, names)
        : insertChild(text, whole, AFTER_NAMES, `<${prefix}definedNames>${names}</${prefix}definedNames>`),
    );
  }
  return applySplices(text, splices);
}

/** A workbook part in which names of single sheets, and the sheet that is open, count so many sheets before them. */
function movedAlong(text: string, part: string, by: number): string {
  const { children } = outline(text, part);
  const moved = (tag: string, name: string, missing: number | null): string => {
    const value = new RegExp(`\\s${name}\\s*=\\s*["'](\\d{1,9})["']`).exec(tag)?.[1];
    if (value === undefined && missing === null) return tag;
    return withAttribute(tag, name, String(Number(value ?? missing) + by));
  };
  const splices = children.flatMap(({ name, start, end }) => {
    if (name !== 'definedNames' && name !== 'bookViews') return [];
    const inside = text
      .slice(start, end)
      .replace(/<(?:[\w-]+:)?(?:definedName|workbookView)\s[^>]*>|<(?:[\w-]+:)?workbookView\/>/g, (tag) =>
        name === 'definedNames' ? moved(tag, 'localSheetId', null) : moved(tag, 'activeTab', 0),
      );
    return [{ start, end, text: inside }];
  });
  return applySplices(text, splices);
}

/** Names of all tabs, charts and the like included, and the greatest number among them. */
function listed(parts: ChangedParts, workbook: string): { names: Set<string>; ids: number } {
  const scanner = new XmlScanner(workbook, parts.text(workbook));
  const names = new Set<string>();
  let ids = 0;
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open' || scanner.depth !== 3 || scanner.name !== 'sheet') continue;
    names.add((scanner.attribute('name') ?? '').toLowerCase());
    ids = Math.max(ids, Number(scanner.attribute('sheetId') ?? 0));
  }
  return { names, ids };
}
