import { CLI } from '../messages/cli';
import type { Language } from '../messages/sentence';
import { say } from '../messages/sentence';
import type { FailedFile } from '../papers/checked-file';
import { plainText } from '../papers/print/width';

/** A file that gave no result, on a line of its own. */
export function failureLine({ file, sentence, parameters }: FailedFile, language: Language): string {
  const message = say(CLI.fileError, language, { file, message: { sentence, parameters } });
  return plainText(say(CLI.error, language, { message }));
}
