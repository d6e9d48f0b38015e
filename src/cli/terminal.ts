/** Where the command line speaks: standard output for results, standard error for progress and complaints. */
export interface Terminal {
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

/** The terminal of this process. A reader that closes the pipe early (`| head`) ends the output, it is no fault. */
export function processTerminal(): Terminal {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    outIsTty: process.stdout.isTTY === true,
    errIsTty: process.stderr.isTTY === true,
    colour: process.stdout.isTTY === true && !process.env['NO_COLOR'],
    now: () => new Date(),
  };
}
