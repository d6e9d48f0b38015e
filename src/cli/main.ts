import { isMainThread } from 'node:worker_threads';
import { run } from './program';
import { answerReviews } from './review/worker';
import { processTerminal } from './terminal';

// `junheng review` starts this file again in its threads: a file of their own would be two thirds of this one once more.
if (!isMainThread) answerReviews();
// Not process.exit: what is still on its way through a pipe would be cut off.
else process.exitCode = run(process.argv.slice(2), processTerminal());
