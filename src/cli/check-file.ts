import { readFileSync, statSync } from 'node:fs';
import { CLI } from '../messages/cli';
import { type Asked, checkBytes, type CheckedBytes } from './check-bytes';
import { ComplaintError, systemReason } from './complaint';
import type { Path } from './entries';
import { inflateAtOnce } from './inflate';

/** A file larger than this is no declaration form; it is not even opened. */
const LARGEST_FILE_MB = 100;

/** Reads and checks one file. Throws ComplaintError, with a sentence for the reader, where the file gives no workbook. */
export function checkFile(path: Path, asked: Asked): CheckedBytes {
  return checkBytes(readBytes(path), asked, inflateAtOnce);
}

/** The bytes of a file. Throws ComplaintError where it is none, too large or cannot be read. */
export function readBytes(path: Path): Uint8Array {
  try {
    const status = statSync(path);
    // A device or a pipe may never end.
    if (!status.isFile()) throw new ComplaintError('unreadable', CLI.notAFile);
    const size = status.size / 2 ** 20;
    if (size > LARGEST_FILE_MB) {
      throw new ComplaintError('too-large', CLI.tooLarge, { size: Math.round(size), limit: LARGEST_FILE_MB });
    }
    return readFileSync(path);
  } catch (error) {
    if (error instanceof ComplaintError) throw error;
    throw new ComplaintError('unreadable', CLI.unreadable, { reason: systemReason(error) });
  }
}
