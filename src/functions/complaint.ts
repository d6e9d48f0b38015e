import { MeasureError } from '../measures/measure-error';
import type { Parameters, Sentence } from '../messages/sentence';
import { say } from '../messages/sentence';
import { UnknownKeyError } from '../standards/unknown-key-error';
import { language } from './language';
import { cellError } from './port';
import type { ErrorCode } from './port';

/** Why a function has no answer: the error value, and the sentence that goes with it. */
export class Complaint extends Error {
  override readonly name = 'Complaint';

  constructor(
    /** An ErrorCode, or an error value of a later Excel that came in and is handed on. */
    readonly code: ErrorCode | (string & {}),
    readonly sentence: Sentence,
    readonly parameters: Parameters = {},
  ) {
    super(say(sentence, 'zh', parameters));
  }
}

/** What was thrown, as an error value with its sentence in the user's language; a fault of the program stays what it is. */
export function asCellError(thrown: unknown): unknown {
  if (thrown instanceof Complaint) {
    return cellError(thrown.code, say(thrown.sentence, language(), thrown.parameters));
  }
  if (thrown instanceof UnknownKeyError)
    return cellError('#N/A', say(thrown.sentence, language(), thrown.parameters));
  if (thrown instanceof MeasureError) return cellError('#VALUE!', say(thrown.sentence, language()));
  return thrown;
}

/** The answer of a function, or its error value thrown. */
export function answer<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (thrown) {
    throw asCellError(thrown);
  }
}
