import { pageEntry, wholePage } from '../../../src/cli/html/page';
import type { Language } from '../../../src/messages/sentence';
import type { CheckedFile, FailedFile } from '../../../src/papers/checked-file';

/** The page of `--html` with these files. */
export function onOnePage(
  checked: readonly CheckedFile[],
  failed: readonly FailedFile[],
  language: Language,
  time: Date,
): string {
  const entries = checked.map((file, index) => pageEntry(file, index, language));
  return wholePage(entries, failed, language, time);
}
