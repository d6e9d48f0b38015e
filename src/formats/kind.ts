import { Package } from '../xlsx/package';
import { isOldSpreadsheet } from '../xlsx/zip/sniff';

/** A file that is no .xlsx but holds the same tables: `xls` is also what WPS writes as .et, and .xlsb. */
export type OtherFormat = 'xls' | 'ods' | 'docx';

/**
 * Which other format the bytes are in, told by their content, never by the file's name; null for an .xlsx and for everything
 * that is none of these. Never throws: what is wrong with a file is told by whoever reads it.
 */
export function otherFormat(bytes: Uint8Array): OtherFormat | null {
  if (isOldSpreadsheet(bytes)) return 'xls';
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return null;
  try {
    const source = Package.open(bytes);
    if (source.find('xl/workbook.xml')) return null;
    if (source.find('word/document.xml')) return 'docx';
    if (source.find('xl/workbook.bin')) return 'xls';
    const isOpenDocument = source.find('mimetype') !== null && source.find('content.xml') !== null;
    return isOpenDocument ? 'ods' : null;
  } catch {
    return null;
  }
}
