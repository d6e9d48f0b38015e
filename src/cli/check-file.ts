import { readFileSync, statSync } from 'node:fs';
import { CLI } from '../messages/cli';
import { type Asked, assertSize, checkBytes, type CheckedBytes } from './check-bytes';
import { ComplaintError, systemReason } from './complaint';
import type { Path } from './entries';
import { toXlsx } from './formats/to-xlsx';
import { inflateAtOnce } from './inflate';

/** Reads and checks one file. Throws ComplaintError, with a sentence for the reader, where the file gives no workbook. */
export function checkFile(path: Path, asked: Asked): CheckedBytes {
  return checkBytes(readWorkbookBytes(path), asked, inflateAtOnce);
}

/**
 * The bytes of a workbook as .xlsx, whichever format the file is in.
 *
 * @throws ComplaintError, XlsxError where it cannot be read
 */
export function readWorkbookBytes(path: Path): Uint8Array {
  return toXlsx(readBytes(path));
}

/** The bytes of a file. Throws ComplaintError where it is none, too large or cannot be read. */
export function readBytes(path: Path): Uint8Array {
  try {
    const status = statSync(path);
    // A device or a pipe may never end.
    if (!status.isFile()) throw new ComplaintError('unreadable', CLI.notAFile);
    assertSize(status.size);
    return readFileSync(path);
  } catch (error) {
    if (error instanceof ComplaintError) throw error;
    const reason = systemReason(error);
    if (reason === 'ENOENT') throw new ComplaintError('unreadable', CLI.notFound);
    throw new ComplaintError('unreadable', CLI.unreadable, { reason });
  }
}
