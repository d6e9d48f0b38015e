import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Cell, Sheet } from '../../src/form/workbook';
import { XlsxError } from '../../src/xlsx/errors';
import { readWorkbook } from '../../src/xlsx/read';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

export type Parts = Record<string, string | Uint8Array>;

export function relationships(...list: [id: string, type: string, target: string][]): string {
  const written = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${RELATIONSHIPS}">${written.join('')}</Relationships>`;
}

/** A worksheet around the inside of its sheetData. */
export function sheetXml(rows: string, after = '', before = ''): string {
  return `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

/** The parts of a workbook with one sheet named 表1; any of them may be replaced or added. */
export function onePart(sheet: string, others: Parts = {}): Parts {
  return {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': relationships(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="表1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'styles', 'styles.xml'],
      ['rId3', 'sharedStrings', 'sharedStrings.xml'],
      ['rId4', 'calcChain', 'calcChain.xml'],
    ),
    'xl/worksheets/sheet1.xml': sheet,
    ...others,
  };
}

export function zip(parts: Parts): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, data]) => [name, typeof data === 'string' ? strToU8(data) : data]),
    ),
  );
}

export function unzip(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, data]) => [name, new TextDecoder().decode(data)]),
  );
}

/** The only sheet of a workbook built from the inside of sheetData, or from whole parts. */
export function readOne(sheet: string | Parts, others: Parts = {}): Sheet {
  const parts = typeof sheet === 'string' ? onePart(sheetXml(sheet), others) : sheet;
  const [only] = readWorkbook(zip(parts)).sheets;
  if (!only) throw new Error('no sheet');
  return only;
}

/** All cells as `row:column → cell`. */
export function cellsOf(sheet: Sheet): Map<string, Cell> {
  return new Map(sheet.rows.flatMap((row) => row.cells.map((cell) => [`${row.index}:${cell.column}`, cell])));
}

/** The values of one row, by column. */
export function valuesOf(sheet: Sheet, row = 0): unknown[] {
  return sheet.rows.find(({ index }) => index === row)?.cells.map(({ value }) => value) ?? [];
}

/** The code of the XlsxError that `act` throws; anything else is thrown on. */
export function codeOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof XlsxError) return error.code;
    throw error;
  }
  return 'none';
}

/** An OLE container with the given streams in its directory. */
export function ole(...streams: string[]): Uint8Array {
  const bytes = new Uint8Array(512 * 4);
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(30, 9, true);
  view.setUint32(48, 1, true);
  view.setUint32(76, 0, true);
  view.setUint32(512 + 4, 2, true);
  view.setUint32(512 + 8, 0xfffffffe, true);
  ['Root Entry', 'a', 'b', 'c', ...streams].forEach((name, index) => {
    const at = 1024 + index * 128;
    [...name].forEach((letter, place) => view.setUint16(at + place * 2, letter.charCodeAt(0), true));
    view.setUint16(at + 64, name.length * 2 + 2, true);
  });
  return bytes;
}
