import {
  applySplices,
  escapeAttribute,
  escapeXml,
  filterNameXml,
  insertChild,
  outline,
  printTitlesXml,
  type Relationship,
  type Splice,
  tagBody,
  unescapeXml,
  withAttribute,
} from '../xlsx';
import { emptyParts, type Name, type SheetParts } from '../model/parts';
import type { Sheet } from '../model/sheet';
import { isFilterName, isReserved, type LoadedWorkbook } from './load';
import { passwordHash } from './password';
import { readTabs, type Tab } from './tabs';
import { attributesOf } from './xml-tree';

/** The children of a workbook in the order of the schema (ISO/IEC 29500-1, 18.2.27). */
const ORDER =
  'fileVersion fileSharing workbookPr AlternateContent revisionPtr absPath workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst'.split(
    ' ',
  );

const STATES = { Visible: null, Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

/** What the workbook part needs to know beside its own text. */
export interface BookContext {
  readonly loaded: LoadedWorkbook;
  readonly part: string;
  readonly relationships: readonly Relationship[];
  /** Relationship ids of the sheets that are new. */
  readonly fresh: ReadonlyMap<Sheet, string>;
  readonly namespace: string;
  /** A formula that the model does not know, after sheets were renamed or deleted. */
  readonly follow: (formula: string) => string;
}

/** A tab as it will stand in the file; `from` is its place in the file as it was. */
interface NewTab {
  readonly text: string;
  readonly sheet: Sheet | null;
  readonly from: number;
}

/** The workbook part with its sheets, names and protection as they are now. */
export function writeBook(text: string, context: BookContext): string {
  const { loaded, part } = context;
  const whole = outline(text, part);
  const { prefix } = whole.root;
  const before = readTabs(text, part, context.relationships, whole);
  const tabs = newTabs(before, context, prefix);
  const splices: Splice[] = [];
  const replace = (name: string, content: string): void => {
    const old = whole.children.find((child) => child.name === name);
    if (old && text.slice(old.start, old.end) === content) return;
    if (old) splices.push({ start: old.start, end: old.end, text: content });
    else if (content !== '')
      splices.push(insertChild(text, whole, ORDER.slice(ORDER.indexOf(name) + 1), content));
  };
  const { protection } = loaded.book.parts;
  if (protection !== loaded.parts.protection) {
    const hash = protection?.password ? passwordHash(protection.password) : null;
    const password = hash ? ` workbookPassword="${hash}"` : '';
    replace(
      'workbookProtection',
      protection ? `<${prefix}workbookProtection${password} lockStructure="1"/>` : '',
    );
  }
  if (tabs.some((tab, index) => tab.text !== before[index]?.text) || tabs.length !== before.length) {
    replaceViews(text, part, tabs, splices);
    replace('sheets', `<${prefix}sheets>${tabs.map((tab) => tab.text).join('')}</${prefix}sheets>`);
  }
  const old = whole.children.find(({ name }) => name === 'definedNames');
  const elements = namesXml(old ? text.slice(old.start, old.end) : null, context, tabs, prefix);
  if (elements !== null)
    replace(
      'definedNames',
      elements.length === 0 ? '' : `<${prefix}definedNames>${elements.join('')}</${prefix}definedNames>`,
    );
  return applySplices(text, splices);
}

/** Worksheets in the order of the model; sheets it does not know stay behind the one they followed. */
function newTabs(before: readonly Tab[], context: BookContext, prefix: string): NewTab[] {
  const { loaded, fresh, namespace } = context;
  const sheetOf = (tab: Tab): Sheet | null =>
    loaded.sheets.find(({ part }) => part === tab.part)?.sheet ?? null;
  const followers = new Map<Sheet | null, NewTab[]>([[null, []]]);
  const own = new Map<Sheet, NewTab>();
  let last: Sheet | null = null;
  for (const [from, tab] of before.entries()) {
    const sheet = sheetOf(tab);
    if (!sheet) followers.get(last)?.push({ text: tab.text, sheet, from });
    else if (loaded.book.sheets.includes(sheet)) {
      last = sheet;
      followers.set(sheet, []);
      own.set(sheet, { text: renamed(tab.text, sheet, loaded), sheet, from });
    }
  }
  let id = Math.max(0, ...before.map(({ attributes }) => Number(attributes['sheetId'] ?? 0)));
  const made = loaded.book.sheets.flatMap((sheet): NewTab[] => {
    const kept = own.get(sheet);
    if (kept) return [kept, ...(followers.get(sheet) ?? [])];
    id += 1;
    const tag = `<${prefix}sheet name="${escapeAttribute(sheet.name)}" sheetId="${id}" xmlns:r="${namespace}" r:id="${fresh.get(sheet) ?? ''}"/>`;
    return [{ text: withAttribute(tag, 'state', STATES[sheet.parts.visibility]), sheet, from: -1 }];
  });
  return [...(followers.get(null) ?? []), ...made];
}

function renamed(text: string, sheet: Sheet, { sheets }: LoadedWorkbook): string {
  const before = sheets.find((origin) => origin.sheet === sheet)?.parts;
  const named = sheet.name === before?.name ? text : withAttribute(text, 'name', sheet.name);
  const { visibility } = sheet.parts;
  return visibility === before?.visibility ? named : withAttribute(named, 'state', STATES[visibility]);
}

/** The views name the active tab by its place. One that is gone or hidden gives way to the first that is visible. */
function replaceViews(text: string, part: string, tabs: readonly NewTab[], splices: Splice[]): void {
  const views = outline(text, part).children.find(({ name }) => name === 'bookViews');
  if (!views) return;
  const piece = text.slice(views.start, views.end);
  const visible = (tab: NewTab): boolean => (tab.sheet?.parts.visibility ?? 'Visible') === 'Visible';
  for (const { start, inner } of outline(piece, part).children) {
    const tag = piece.slice(start, inner);
    const { activeTab = '0', firstSheet } = attributesOf(tag, part);
    const same = tabs.findIndex((tab) => tab.from === Number(activeTab) && visible(tab));
    const active = same >= 0 ? same : Math.max(0, tabs.findIndex(visible));
    let changed = active === Number(activeTab) ? tag : withAttribute(tag, 'activeTab', String(active));
    if (firstSheet !== undefined && Number(firstSheet) > 0)
      changed = withAttribute(changed, 'firstSheet', null);
    if (changed !== tag)
      splices.push({ start: views.start + start, end: views.start + inner, text: changed });
  }
}

/** The names as they are now; null when nothing about them changed. Names that stayed keep their text. */
function namesXml(
  list: string | null,
  { loaded, part, follow }: BookContext,
  tabs: readonly NewTab[],
  prefix: string,
): string[] | null {
  const { book } = loaded;
  const scopes = [null, ...book.sheets];
  const left = new Map<Sheet | null, Name[]>(
    scopes.map((sheet) => [sheet, [...(sheet ? sheet.parts.names : book.parts.names)]]),
  );
  const elements = list === null ? [] : outline(list, part).children;
  const kept = elements.flatMap(({ start, inner, innerEnd, end }) => {
    const [tag, content] = [(list ?? '').slice(start, inner), (list ?? '').slice(inner, innerEnd)];
    const { name = '', localSheetId } = attributesOf(tag, part);
    const place = tabs.findIndex(({ from }) => from === Number(localSheetId));
    if (localSheetId !== undefined && place < 0) return [];
    const scoped = localSheetId === undefined ? tag : withAttribute(tag, 'localSheetId', String(place));
    const close = (list ?? '').slice(innerEnd, end);
    const sheet = localSheetId === undefined ? null : (tabs[place]?.sheet ?? undefined);
    if (sheet && isReplaced(name, sheet, loaded)) return [];
    if (isReserved(name) || sheet === undefined) {
      const formula = unescapeXml(content, part);
      const followed = follow(`=${formula}`).slice(1);
      return [scoped + (followed === formula ? content : escapeXml(followed)) + close];
    }
    const names = left.get(sheet) ?? [];
    const index = names.findIndex((one) => one.name.toLowerCase() === name.toLowerCase());
    const [now] = index < 0 ? [] : names.splice(index, 1);
    if (!now) return [];
    if (namesBefore(loaded, sheet).includes(now)) return [scoped + content + close];
    return [nameXml(scoped, now, prefix)];
  });
  const added = [...left].flatMap(([sheet, names]) =>
    names.map((name) => {
      const place = tabs.findIndex((tab) => sheet !== null && tab.sheet === sheet);
      const tag = `<${prefix}definedName name="${escapeAttribute(name.name)}">`;
      return nameXml(sheet ? withAttribute(tag, 'localSheetId', String(place)) : tag, name, prefix);
    }),
  );
  const pages = tabs.flatMap(({ sheet }, index) => (sheet ? pageNames(sheet, loaded, index, prefix) : []));
  const all = [...kept, ...added, ...pages];
  const same = elements.map(({ start, end }) => (list ?? '').slice(start, end)).join('') === all.join('');
  return same ? null : all;
}

/** The parts of a sheet as they were in the file; a new one had none. */
const partsBefore = ({ sheets }: LoadedWorkbook, sheet: Sheet): SheetParts =>
  sheets.find((origin) => origin.sheet === sheet)?.parts ?? emptyParts(sheet.name);

const filterMoved = (loaded: LoadedWorkbook, sheet: Sheet): boolean =>
  JSON.stringify(sheet.parts.filter) !== JSON.stringify(partsBefore(loaded, sheet).filter);

/** Whether a name that Excel keeps for itself is made anew: print titles of a page that was set, a filter that is another. */
function isReplaced(name: string, sheet: Sheet, loaded: LoadedWorkbook): boolean {
  if (isFilterName(name)) return filterMoved(loaded, sheet);
  return name.toLowerCase() === '_xlnm.print_titles' && sheet.parts.page !== null;
}

function pageNames(sheet: Sheet, loaded: LoadedWorkbook, index: number, prefix: string): string[] {
  const { name } = sheet;
  const { page, filter } = sheet.parts;
  const titles = page ? printTitlesXml({ name, page }, index, prefix) : '';
  const area = filter && filterMoved(loaded, sheet) ? filterNameXml({ name, filter }, index, prefix) : '';
  return [titles, area].filter((text) => text !== '');
}

const namesBefore = ({ parts, sheets }: LoadedWorkbook, scope: Sheet | null): readonly Name[] =>
  scope ? (sheets.find(({ sheet }) => sheet === scope)?.parts.names ?? []) : parts.names;

function nameXml(tag: string, { name, formula, comment, visible }: Name, prefix: string): string {
  const named = withAttribute(`${tagBody(tag)}>`, 'name', name);
  const commented = withAttribute(named, 'comment', comment === '' ? null : comment);
  const shown = withAttribute(commented, 'hidden', visible ? null : '1');
  return `${shown}${escapeXml(formula.replace(/^=/, ''))}</${prefix}definedName>`;
}
