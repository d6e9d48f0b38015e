import type { NewPage, NewSheet, PageLine } from '../../form/new-sheet';
import { DEFAULT_MARGINS, DEFAULT_PAGE } from '../../form/new-sheet';
import { quotedSheet } from '../../form/references/sheet-name';
import { columnLetters } from '../../form/workbook';
import { escapeXml } from '../xml/escape';

const MILLIMETRES_PER_INCH = 25.4;

/** What stands after the cells: margins, paper, head and foot of the page, and where pages begin. */
export function pageXml(page: NewPage = DEFAULT_PAGE): string {
  return Object.values(pageElements(page)).join('');
}

/** The elements of a page by their names, in the order of the schema; '' where one is not wanted. */
export function pageElements(page: NewPage, prefix = ''): Readonly<Record<PageElement, string>> {
  const { orientation, margins = DEFAULT_MARGINS, header, footer, breaks = [] } = page;
  const inches = (millimetres: number): string =>
    String(Number((millimetres / MILLIMETRES_PER_INCH).toFixed(4)));
  const { left, right, top, bottom } = margins;
  const lines = lineXml(`${prefix}oddHeader`, header) + lineXml(`${prefix}oddFooter`, footer);
  const places = breaks.map((row) => `<${prefix}brk id="${row}" max="16383" man="1"/>`).join('');
  const count = breaks.length;
  return {
    printOptions: page.centered ? `<${prefix}printOptions horizontalCentered="1"/>` : '',
    pageMargins: `<${prefix}pageMargins left="${inches(left)}" right="${inches(right)}" top="${inches(top)}" bottom="${inches(bottom)}" header="0.3" footer="0.3"/>`,
    pageSetup: `<${prefix}pageSetup paperSize="${page.paper === 'A3' ? 8 : 9}" orientation="${orientation}" fitToHeight="0"/>`,
    headerFooter: lines === '' ? '' : `<${prefix}headerFooter>${lines}</${prefix}headerFooter>`,
    rowBreaks:
      count === 0
        ? ''
        : `<${prefix}rowBreaks count="${count}" manualBreakCount="${count}">${places}</${prefix}rowBreaks>`,
  };
}

type PageElement = 'printOptions' | 'pageMargins' | 'pageSetup' | 'headerFooter' | 'rowBreaks';

function lineXml(name: string, line: PageLine | undefined): string {
  if (!line) return '';
  const parts = [
    ['&L', line.left],
    ['&C', line.center],
    ['&R', line.right],
  ].flatMap(([sign, text]) => (text ? [`${sign}${text}`] : []));
  return `<${name}>${escapeXml(parts.join(''))}</${name}>`;
}

/** The rows that a sheet repeats on each page, as a defined name of the workbook; `index` is the sheet's place among the tabs. */
export function printTitlesXml(
  { name, page }: Pick<NewSheet, 'name' | 'page'>,
  index: number,
  prefix = '',
): string {
  if (!page?.repeat) return '';
  const rows = `$${page.repeat.first + 1}:$${page.repeat.last + 1}`;
  return `<${prefix}definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escapeXml(`${quotedSheet(name)}!${rows}`)}</${prefix}definedName>`;
}

/** The areas with filter buttons: Excel keeps a hidden name for each. */
export function filterNameXml(
  { name, filter }: Pick<NewSheet, 'name' | 'filter'>,
  index: number,
  prefix = '',
): string {
  if (!filter) return '';
  const corner = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;
  const area = `${corner(filter.top, filter.left)}:${corner(filter.bottom, filter.right)}`;
  return `<${prefix}definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${escapeXml(`${quotedSheet(name)}!${area}`)}</${prefix}definedName>`;
}
