import { readFileSync } from 'node:fs';
import * as modules from 'node:module';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { isMainThread } from 'node:worker_threads';

/**
 * Starts the command line, which stands in `commands.js` beside this file, as fast as a process can: most of a short run would
 * be spent on compiling. What was compiled when the program was built is taken from `commands.cache`; where another Node.js
 * finds it strange, or it is gone, everything is compiled anew and works as well.
 */
const PROGRAM = join(__dirname, 'commands.js');

// Up to half of the processor time went into optimising functions that had nearly done their work. Long runs still are optimised; a
// thread is part of one (src/cli/review/threads.ts), and what is set counts for all threads.
if (isMainThread) setFlagsFromString('--interrupt-budget=8000000');

function compiledBefore(): Buffer | undefined {
  try {
    return readFileSync(join(__dirname, 'commands.cache'));
  } catch {
    return undefined;
  }
}

// Asked for as a property: the bundler takes a plain `createRequire` for its own.
const { createRequire } = modules;
const script = new Script(modules.wrap(readFileSync(PROGRAM, 'utf8')), {
  filename: PROGRAM,
  cachedData: compiledBefore(),
});
const module_ = { exports: {} };
(script.runInThisContext() as (...scope: unknown[]) => void)(
  module_.exports,
  createRequire(PROGRAM),
  module_,
  PROGRAM,
  __dirname,
);
