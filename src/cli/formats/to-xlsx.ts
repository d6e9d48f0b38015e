import { asXlsx } from '../../formats/as-xlsx';
import { otherFormat } from '../../formats/kind';
import { readOpenDocument } from '../../formats/open-document/read';
import { readWordDocument } from '../../formats/word/read';
import { xlsAsXlsx } from './xls';

/**
 * The bytes of a file as .xlsx: those of an .xls, .et, .ods, .xlsb or .docx converted, any others as they are.
 *
 * @throws XlsxError, ComplaintError for a file of those formats that cannot be read
 */
export function toXlsx(bytes: Uint8Array): Uint8Array {
  const format = otherFormat(bytes);
  switch (format) {
    case null:
      return bytes;
    case 'xls':
      return xlsAsXlsx(bytes);
    case 'ods':
      return asXlsx(readOpenDocument(bytes));
    case 'docx':
      return asXlsx(readWordDocument(bytes));
  }
}
