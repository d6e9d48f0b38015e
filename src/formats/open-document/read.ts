import type { Workbook } from '../../form/workbook';
import { COMPLAINTS, XlsxError } from '../../xlsx/errors';
import { LIMITS } from '../../xlsx/limits';
import { Package } from '../../xlsx/package';
import { CellFormats } from './formats';
import { readTable } from './table';

const SPREADSHEET = 'application/vnd.oasis.opendocument.spreadsheet';

/**
 * The content of an .ods file (OpenDocument 1.3), within the limits that hold for an .xlsx. Formulas come as their results.
 *
 * @throws XlsxError for anything that is no sound spreadsheet
 */
export function readOpenDocument(bytes: Uint8Array): Workbook {
  const source = Package.open(bytes);
  const kind = source.text('mimetype');
  if (!kind.startsWith(SPREADSHEET)) {
    const isText = kind.includes('opendocument.text');
    throw new XlsxError('not-a-workbook', isText ? COMPLAINTS.wordText : COMPLAINTS.notWorkbook);
  }
  refuseEncrypted(source);
  const formats = new CellFormats();
  if (source.find('styles.xml')) formats.read(source.scan('styles.xml'));
  const scanner = source.scan('content.xml', LIMITS.sheetBytes);
  formats.read(scanner);
  const sheets: Workbook['sheets'][number][] = [];
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token === 'open' && scanner.name === 'table') sheets.push(readTable(scanner, formats, source.budget));
  }
  return { sheets };
}

/** A password scrambles the parts; the list of parts says so. */
function refuseEncrypted(source: Package): void {
  const manifest = 'META-INF/manifest.xml';
  if (!source.find(manifest)) return;
  const scanner = source.scan(manifest);
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token === 'open' && scanner.name === 'encryption-data') {
      throw new XlsxError('encrypted', COMPLAINTS.encrypted);
    }
  }
}
