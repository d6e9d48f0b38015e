import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CLI } from '../../messages/cli';
import type { Complaint } from '../../messages/complaint';
import { ComplaintError } from '../complaint';
import { REFUSED } from './xls-answer';

/** Beside the command line's own file; before it is built, the source of it. */
const BUILT = join(__dirname, 'xls-process.js');
const SOURCE = join(__dirname, 'xls-process.ts');
const COMPILER = join(__dirname, '../../../.config/compile-typescript.js');

/** A county's form takes a hundredth of these. */
const MOST_MILLISECONDS = 60_000;
const HEAP_MB = 768;
const LARGEST_ANSWER = 2 ** 28;

/**
 * An .xls, .et or .xlsb file as .xlsx. The library that reads it has no limits of its own, so it runs in a process with bounds of
 * memory and time, and the command line does not carry it along.
 *
 * @throws ComplaintError for a file that is damaged, has a password or is too large
 */
export function xlsAsXlsx(bytes: Uint8Array): Uint8Array {
  const program = existsSync(BUILT) ? [BUILT] : ['-r', COMPILER, SOURCE];
  const { status, stdout, error } = spawnSync(
    process.execPath,
    [`--max-old-space-size=${HEAP_MB}`, ...program],
    {
      input: bytes,
      timeout: MOST_MILLISECONDS,
      killSignal: 'SIGKILL',
      maxBuffer: LARGEST_ANSWER,
      windowsHide: true,
    },
  );
  if (status === 0 && !error) return new Uint8Array(stdout);
  if (status === REFUSED) {
    const { code, sentence, parameters } = JSON.parse(stdout.toString('utf8')) as Complaint;
    throw new ComplaintError(code, sentence, parameters);
  }
  throw new ComplaintError('too-large', CLI.xlsTooLarge);
}
