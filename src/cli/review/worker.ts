import workerpool from 'workerpool';
import { reviewFile } from './review-file';
import type { Reviewed, ReviewJob } from './review-file';

/** What a thread does: some files at a time, so that messages between threads are few. */
export function answerReviews(): void {
  workerpool.worker({
    review: async (jobs: readonly ReviewJob[]): Promise<Reviewed[]> => {
      const answers: Reviewed[] = [];
      for (const job of jobs) answers.push(await reviewFile(job));
      return answers;
    },
  });
}
