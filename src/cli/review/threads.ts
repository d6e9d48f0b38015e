import { join } from 'node:path';
import workerpool from 'workerpool';
import { reviewFile } from './review-file';
import type { Reviewed, ReviewJob } from './review-file';

/** Beside the command line's own file. */
const WORKER = join(__dirname, 'review-worker.js');

/** So many files go to a thread at once. */
const AT_ONCE = 8;

/** A form is read in a fraction of this; more would let garbage lie. */
const HEAP_MB = 80;

/** Reviews files in `threads` threads (0: in this one); each answer is told as it comes, with its job's place. */
export async function reviewAll(
  jobs: readonly ReviewJob[],
  threads: number,
  told: (index: number, reviewed: Reviewed) => void,
): Promise<void> {
  if (threads === 0) {
    for (const [index, job] of jobs.entries()) told(index, await reviewFile(job));
    return;
  }
  const pool = workerpool.pool(WORKER, {
    maxWorkers: threads,
    workerType: 'thread',
    workerThreadOpts: {
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB * 4, maxYoungGenerationSizeMb: 16 },
    },
  });
  try {
    let next = 0;
    // As many at a time as there are threads: what waits is not copied before its turn.
    const lane = async (): Promise<void> => {
      while (next < jobs.length) {
        const from = next;
        next += AT_ONCE;
        const some = jobs.slice(from, next);
        const answers: Reviewed[] = await pool.exec('review', [some]);
        answers.forEach((answer, index) => told(from + index, answer));
      }
    };
    await Promise.all(Array.from({ length: threads }, lane));
  } finally {
    await pool.terminate();
  }
}
