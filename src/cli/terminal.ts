import { writeSync } from 'node:fs';
import { isatty } from 'node:tty';
import { systemReason } from './complaint';

/** Where the command line speaks: standard output for results, standard error for progress and complaints. */
export interface Terminal {
  /** Throws OutputError where the text cannot be written; after a reader has gone (`| head`) nothing is written any more. */
  out(text: string): void;
  err(text: string): void;
  readonly outIsTty: boolean;
  readonly errIsTty: boolean;
  /** A terminal that shows colours, and a reader who has not asked for none (NO_COLOR). */
  readonly colour: boolean;
  readonly now: () => Date;
}

/** Nothing found; findings of severity error; a file could not be read or the command could not be carried out. */
export type ExitCode = 0 | 1 | 2;

/** Standard output took no more: the disk is full, say. What is written there is not whole. */
export class OutputError extends Error {
  constructor(readonly reason: string) {
    super(reason);
  }
}

const OUT = 1;
const ERR = 2;

/** The terminal of this process. */
export function processTerminal(): Terminal {
  const [outIsTty, errIsTty] = [isatty(OUT), isatty(ERR)];
  let gone = false;
  return {
    out(text) {
      if (gone) return;
      try {
        write(OUT, text, outIsTty);
      } catch (error) {
        if (systemReason(error) !== 'EPIPE') throw new OutputError(systemReason(error));
        // A reader that closes the pipe early ends the output, it is no fault.
        gone = true;
      }
    },
    err(text) {
      try {
        write(ERR, text, errIsTty);
      } catch {
        // Nobody hears complaints any more; the exit code still tells.
      }
    },
    outIsTty,
    errIsTty,
    colour: outIsTty && !process.env['NO_COLOR'],
    now: () => new Date(),
  };
}

/** Writes all of it before going on, so that a failure is known where it happens and nothing waits in memory. */
function write(descriptor: typeof OUT | typeof ERR, text: string, isTty: boolean): void {
  // The console of Windows shows Chinese only through the stream, which is synchronous for terminals.
  if (isTty) {
    const stream = descriptor === OUT ? process.stdout : process.stderr;
    if (stream.listenerCount('error') === 0) stream.on('error', () => undefined);
    stream.write(text);
    return;
  }
  const bytes = Buffer.from(text);
  for (let written = 0; written < bytes.length;) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      if (systemReason(error) !== 'EAGAIN') throw error;
      // A pipe that does not wait for its reader: we wait.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}
