import type { NewSheet } from '../form/new-sheet';
import { filterNameXml, printTitlesXml } from './creating/page';
import { newSheetPieces } from './creating/sheet';
import { NewStyles } from './creating/styles';
import { validateSheets } from './creating/validate';
import { patchWorkbook } from './patch';
import { XML_HEAD } from './patching/parts';
import { escapeAttribute } from './xml/escape';
import type { ZipEntry } from './zip/directory';
import { packEntry, packPieces, writeZip, type DeflateAtOnce } from './zip/write';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** How new sheets are written. */
export interface WritingOptions {
  readonly noteAuthor?: string;
  readonly deflate?: DeflateAtOnce | undefined;
}

/**
 * A new workbook with these sheets, at least one. Equal sheets give equal bytes.
 *
 * @param options `noteAuthor`: whose notes they are; `deflate`: a faster way to pack that the platform has
 * @throws XlsxError `cannot-write` for a sheet that Excel would refuse
 */
export function createWorkbook(
  sheets: readonly NewSheet[],
  { noteAuthor = '均衡核验', deflate }: WritingOptions = {},
): Uint8Array {
  validateSheets(sheets);
  const styles = new NewStyles();
  const first = firstShown(sheets);
  const encoder = new TextEncoder();
  const pack = ([name, xml]: readonly [string, string]): ZipEntry =>
    packEntry(name, encoder.encode(XML_HEAD + xml), undefined, deflate);
  const worksheets = sheets.map((sheet, index) => {
    const name = `xl/worksheets/sheet${index + 1}.xml`;
    const pieces = newSheetPieces(sheet, styles, MAIN, index === first);
    return sheet.more ? packPieces(name, XML_HEAD, pieces) : pack([name, [...pieces].join('')]);
  });
  const before: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', contentTypes(sheets.length)],
    ['_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbookXml(sheets)],
    [
      'xl/_rels/workbook.xml.rels',
      relationships([
        ...sheets.map((_, index): [string, string] => ['worksheet', `worksheets/sheet${index + 1}.xml`]),
        ['styles', 'styles.xml'],
      ]),
    ],
  ];
  const bytes = writeZip([...before.map(pack), ...worksheets, pack(['xl/styles.xml', styles.xml(MAIN)])]);
  const notes = sheets.flatMap(({ name, notes: list = [] }) =>
    list.map(({ row, column, text }) => ({ sheet: name, row, column, note: { author: noteAuthor, text } })),
  );
  return notes.length === 0 ? bytes : patchWorkbook(bytes, notes, deflate);
}

function contentTypes(sheets: number): string {
  const override = (part: string, type: string): string =>
    `<Override PartName="/xl/${part}.xml" ContentType="${TYPES}.${type}+xml"/>`;
  const worksheets = Array.from({ length: sheets }, (_, index) =>
    override(`worksheets/sheet${index + 1}`, 'worksheet'),
  );
  return (
    `<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `${override('workbook', 'sheet.main')}${worksheets.join('')}${override('styles', 'styles')}</Types>`
  );
}

function relationships(list: readonly (readonly [string, string])[]): string {
  const written = list.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${written.join('')}</Relationships>`;
}

function workbookXml(sheets: readonly NewSheet[]): string {
  const written = sheets.map(
    ({ name, visibility = 'visible' }, index) =>
      `<sheet name="${escapeAttribute(name)}" sheetId="${index + 1}"${
        visibility === 'visible' ? '' : ` state="${visibility}"`
      } r:id="rId${index + 1}"/>`,
  );
  const first = firstShown(sheets);
  const view = first === 0 ? '<workbookView/>' : `<workbookView firstSheet="${first}" activeTab="${first}"/>`;
  const names = sheets
    .map((sheet, index) => filterNameXml(sheet, index) + printTitlesXml(sheet, index))
    .join('');
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews>${view}</bookViews><sheets>${written.join('')}</sheets>${names === '' ? '' : `<definedNames>${names}</definedNames>`}</workbook>`;
}

/** The sheet that is in front when the file is opened. */
function firstShown(sheets: readonly NewSheet[]): number {
  return Math.max(
    0,
    sheets.findIndex(({ visibility = 'visible' }) => visibility === 'visible'),
  );
}
