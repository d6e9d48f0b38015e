import { say } from '../messages/sentence';
import type { Sentence } from '../messages/sentence';

/** Figures that no measure can be taken of; `sentence` says which and what to do. */
export class MeasureError extends Error {
  override readonly name = 'MeasureError';

  constructor(readonly sentence: Sentence) {
    super(say(sentence, 'zh'));
  }
}
