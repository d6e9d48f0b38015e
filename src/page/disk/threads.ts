import type { Reviewed, ReviewJob } from '../../cli/review/review-file';
import { reviewFile } from '../../cli/review/review-file';

/** Stands in the page's worker for the threads of `junheng review`. */
export async function reviewAll(
  jobs: readonly ReviewJob[],
  _threads: number,
  told: (index: number, reviewed: Reviewed) => void,
): Promise<void> {
  for (const [index, job] of jobs.entries()) told(index, await reviewFile(job));
}
