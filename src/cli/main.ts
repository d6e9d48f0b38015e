import { run } from './program';
import { processTerminal } from './terminal';

// Not process.exit: what is still on its way through a pipe would be cut off.
process.exitCode = run(process.argv.slice(2), processTerminal());
