import { otherFormat } from '../../formats/kind';
import { readWordDocument } from '../../formats/word/read';
import { readForm } from '../../form/read';

/** A report on a county repeats one or two tables of its form; the form has seven. */
const FEWEST_TABLES = 4;

/**
 * Whether a Word document is a declaration form: most of its tables are there, the schools' among them.
 *
 * @throws XlsxError for a document that cannot be read
 */
export function holdsForm(bytes: Uint8Array): boolean {
  if (otherFormat(bytes) !== 'docx') return false;
  const { tables } = readForm(readWordDocument(bytes));
  return tables.length >= FEWEST_TABLES && tables.some(({ id }) => id === 'II-2');
}
