import type { Reviewed, ReviewJob } from '../../cli/review/review-file';
import { reviewFile } from '../../cli/review/review-file';

/** Stands in the page's worker for the threads of `junheng review`. */
export async function reviewAll(
  jobs: number,
  jobAt: (index: number) => ReviewJob,
  _threads: number,
  told: (index: number, reviewed: Reviewed) => void,
): Promise<void> {
  for (let index = 0; index < jobs; index += 1) told(index, await reviewFile(jobAt(index)));
}
