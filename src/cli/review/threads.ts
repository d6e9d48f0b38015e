import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import workerpool from 'workerpool';
import { DESK } from '../../messages/desk';
import { reviewFile } from './review-file';
import type { Reviewed, ReviewJob } from './review-file';

/** The command line's own file, which takes what the build has compiled: what it does in a thread stands in `worker.ts`. */
const WORKER = join(__dirname, 'junheng.js');

/** So many files go to a thread at once. */
const AT_ONCE = 8;

/** What a form leaves behind is let go together: with less it is looked through so often that a tenth of the time goes into it. */
const YOUNG_MB = 32;
/** A form is read in a fraction of this; more would let garbage lie. */
const OLD_MB = 320;

/**
 * Every core reads forms: helpers of the collector beside them would only wait for one another. And what thousands of forms
 * go through is worth optimising sooner than what one does (see src/cli/start.ts). Said only once the threads are at work: what was
 * compiled by the build fits no other flags than its own.
 */
const LONG_RUN = ['--no-parallel-scavenge', '--interrupt-budget=1000000'];

/** Reviews so many files in `threads` threads (0: in this one); each answer is told as it comes, with its job's place. */
export async function reviewAll(
  jobs: number,
  jobAt: (index: number) => ReviewJob,
  threads: number,
  told: (index: number, reviewed: Reviewed) => void,
): Promise<void> {
  if (threads === 0) {
    for (let index = 0; index < jobs; index++) told(index, await reviewFile(jobAt(index)));
    return;
  }
  const pool = workerpool.pool(WORKER, {
    maxWorkers: threads,
    workerType: 'thread',
    workerThreadOpts: {
      resourceLimits: { maxOldGenerationSizeMb: OLD_MB, maxYoungGenerationSizeMb: YOUNG_MB },
    },
  });
  const asked = (some: readonly ReviewJob[]): Promise<Reviewed[]> =>
    Promise.resolve(pool.exec('review', [some]));
  try {
    let next = 0;
    let begun = 0;
    // As many at a time as there are threads: what waits is not made before its turn.
    const lane = async (): Promise<void> => {
      while (next < jobs) {
        const from = next;
        next = Math.min(jobs, from + AT_ONCE);
        const some = Array.from({ length: next - from }, (_, index) => jobAt(from + index));
        const answers = await asked(some).catch(() => oneByOne(some, asked));
        if (++begun === threads) for (const flag of LONG_RUN) setFlagsFromString(flag);
        answers.forEach((answer, index) => told(from + index, answer));
      }
    };
    await Promise.all(Array.from({ length: threads }, lane));
  } finally {
    await pool.terminate();
  }
}

/** A file that brings a thread down, with more in it than memory holds, costs no other: each has a thread of its own. */
async function oneByOne(
  jobs: readonly ReviewJob[],
  asked: (some: readonly ReviewJob[]) => Promise<Reviewed[]>,
): Promise<Reviewed[]> {
  const answers: Reviewed[] = [];
  for (const job of jobs) {
    const failure = { file: job.path, code: 'too-large', sentence: DESK.threadEnded, parameters: {} };
    answers.push(...(await asked([job]).catch((): Reviewed[] => [{ failure }])));
  }
  return answers;
}
