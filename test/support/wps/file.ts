import { type Book, loadWorkbook, saveWorkbook } from '@junheng/host';
import { createWorkbook } from '../../../src/xlsx/create';

/** Made once for each state: the contract comes by the same few states thousands of times. */
const made = new Map<string, Uint8Array>();

/** The workbook as a file, as SaveCopyAs writes it. */
export function bytesOfBook(book: Book): Uint8Array {
  const key = JSON.stringify(
    [book.parts.names, book.parts.settings, ...book.sheets.map(({ cells, parts }) => [parts, cells])],
    (_, value: unknown) => (value instanceof Map ? [...(value as Map<unknown, unknown>)] : value),
  );
  const known = made.get(key);
  if (known) return known;
  const bytes = write(book);
  if (made.size < 500) made.set(key, bytes);
  return bytes;
}

function write(book: Book): Uint8Array {
  const empty = book.sheets.map(({ name }) => ({ name, columnWidths: [], cells: [] }));
  const loaded = loadWorkbook(createWorkbook(empty));
  const { book: copy } = loaded;
  for (const [index, { cells, parts }] of book.sheets.entries()) {
    const sheet = copy.sheets[index];
    const own = [...cells].map(
      ([key, cell]) =>
        [
          key,
          cell.format ? { ...cell, format: copy.formats.change(cell.format, { fileStyle: null }) } : cell,
        ] as const,
    );
    sheet?.replaceCells(new Map(own));
    sheet?.change(parts);
  }
  copy.change({ names: book.parts.names, settings: book.parts.settings });
  return saveWorkbook(loaded).bytes;
}
