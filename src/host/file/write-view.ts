import { columnLetters } from '../../form/workbook';
import { appendInside, applySplices, outline, withAttribute } from '../xlsx';
import { writeArea } from '../model/address';
import type { Protection, SheetParts } from '../model/parts';
import { passwordHash } from './password';
import { LOCKS, toCharacters } from './read-sheet';

/** An element with its start tag edited, children of some names taken away, and new content before the others. */
function edited(
  element: string,
  tag: (tag: string) => string,
  drop: readonly string[] = [],
  first = '',
): string {
  const { root, children } = outline(element, 'worksheet');
  const kept = children.filter(({ name }) => !drop.includes(name));
  const inner = first + kept.map(({ start, end }) => element.slice(start, end)).join('');
  const start = tag(element.slice(0, root.inner));
  if (inner === '') return root.selfClosing ? start : start + element.slice(root.innerEnd);
  const empty = root.selfClosing ? start : `${start}${element.slice(root.innerEnd)}`;
  const whole = outline(empty, 'worksheet').root;
  return applySplices(empty, [appendInside(empty, whole, inner)]);
}

const same = (tag: string): string => tag;

/** The colour of the tab; and, where the page was set, that it is as wide as the paper. */
export function propertiesXml(
  prefix: string,
  old: string | undefined,
  { tabColor, page }: SheetParts,
): string {
  const color = tabColor === '' ? '' : `<${prefix}tabColor rgb="FF${tabColor.slice(1)}"/>`;
  const colored = edited(old ?? `<${prefix}sheetPr/>`, same, ['tabColor'], color);
  if (!page) return colored;
  const without = edited(colored, same, ['pageSetUpPr']);
  const { root } = outline(without, 'worksheet');
  return root.selfClosing
    ? edited(without, same, [], `<${prefix}pageSetUpPr fitToPage="1"/>`)
    : applySplices(without, [appendInside(without, root, `<${prefix}pageSetUpPr fitToPage="1"/>`)]);
}

/** The area with buttons to filter; conditions that the file has stay as they are. */
export function filterXml(prefix: string, old: string | undefined, { filter }: SheetParts): string {
  if (!filter) return '';
  return edited(old ?? `<${prefix}autoFilter/>`, (tag) => withAttribute(tag, 'ref', writeArea(filter)));
}

export function formattingXml(
  prefix: string,
  old: string | undefined,
  { standardWidth }: SheetParts,
): string {
  return edited(old ?? `<${prefix}sheetFormatPr defaultRowHeight="15"/>`, (tag) =>
    withAttribute(tag, 'defaultColWidth', String(toCharacters(standardWidth))),
  );
}

/** The first view of the sheet: grid lines, headings, frozen panes. A hidden sheet is not the selected one. */
export function viewsXml(
  prefix: string,
  old: string | undefined,
  parts: SheetParts,
  before: SheetParts,
): string {
  const text = old ?? `<${prefix}sheetViews><${prefix}sheetView workbookViewId="0"/></${prefix}sheetViews>`;
  const [view] = outline(text, 'worksheet').children;
  if (!view) return text;
  const refrozen = JSON.stringify(parts.frozen) !== JSON.stringify(before.frozen);
  const shown = (tag: string, name: string, on: boolean, was: boolean): string =>
    on === was ? tag : withAttribute(tag, name, on ? null : '0');
  const changed = edited(
    text.slice(view.start, view.end),
    (tag) => {
      const lines = shown(tag, 'showGridLines', parts.showGridlines, before.showGridlines);
      const all = shown(lines, 'showRowColHeaders', parts.showHeadings, before.showHeadings);
      return parts.visibility === 'Visible' ? all : withAttribute(all, 'tabSelected', null);
    },
    refrozen ? ['pane', 'selection'] : [],
    refrozen ? paneXml(prefix, parts.frozen) : '',
  );
  return applySplices(text, [{ start: view.start, end: view.end, text: changed }]);
}

function paneXml(prefix: string, { rows, columns }: SheetParts['frozen']): string {
  if (rows === 0 && columns === 0) return '';
  const active = rows > 0 ? (columns > 0 ? 'bottomRight' : 'bottomLeft') : 'topRight';
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`;
  const corner = `${columnLetters(columns)}${rows + 1}`;
  return (
    `<${prefix}pane${split} topLeftCell="${corner}" activePane="${active}" state="frozen"/>` +
    `<${prefix}selection pane="${active}" activeCell="${corner}" sqref="${corner}"/>`
  );
}

/** What a protected sheet allows, written as what is locked. A password stands there as its hash. */
export function protectionXml(prefix: string, protection: Protection | null): string {
  if (!protection) return '';
  const { options, password } = protection;
  const hash = password ? passwordHash(password) : null;
  const locks = Object.entries(LOCKS).map(([name, { allow, locked }]) => {
    const now = options[allow] !== true;
    return now === locked ? '' : ` ${name}="${Number(now)}"`;
  });
  const mode = options['selectionMode'];
  return (
    `<${prefix}sheetProtection${hash ? ` password="${hash}"` : ''} sheet="1"${locks.join('')}` +
    (mode === 'Unlocked' || mode === 'None' ? ' selectLockedCells="1"' : '') +
    `${mode === 'None' ? ' selectUnlockedCells="1"' : ''}/>`
  );
}
