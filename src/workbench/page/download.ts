import { type Language, say } from '../../messages/sentence';
import { XlsxError } from '../../xlsx/errors';

/** The words of a failure, with the next step where it is known. */
export function reasonOf(error: unknown, language: Language): string {
  if (error instanceof XlsxError) return say(error.sentence, language, error.parameters);
  return error instanceof Error ? error.message : String(error);
}
