import { DESK } from '../../messages/desk';
import { FOLDER } from '../../messages/folder';
import type { Language, Parameters, Sentence } from '../../messages/sentence';
import { say } from '../../messages/sentence';
import { nth, putUnder } from '../../standards/lists';
import type { FailedFile } from '../checked-file';
import { failures } from '../folder';
import type { Block } from '../paper';

/** So many files stand above the counties one by one; more are told by their reasons there and listed below. */
const ABOVE = 10;
/** So many are listed on a page. */
const ON_A_PAGE = 1000;
/** Files that are named for a reason. */
const NAMED = 3;

/** The files that could not be read as a page begins with them: before the counties, and after them. */
export function pageFailures(
  failed: readonly FailedFile[],
  language: Language,
): { readonly before: readonly Block[]; readonly after: readonly Block[] } {
  if (failed.length === 0) return { before: [], after: [] };
  if (failed.length <= ABOVE) return { before: failures(failed, language), after: [] };
  const tell = (sentence: Sentence, parameters: Parameters = {}): string =>
    say(sentence, language, parameters);
  const [heading = null, ...list] = failures(failed.slice(0, ON_A_PAGE), language, failed.length);
  const leftOut: Block[] =
    failed.length > ON_A_PAGE
      ? [{ kind: 'text', text: tell(DESK.failuresLeftOut, { shown: ON_A_PAGE }) }]
      : [];
  const after = [...(heading ? [heading] : []), ...leftOut, ...list];
  return {
    before: [
      ...(heading ? [heading] : []),
      { kind: 'text', text: tell(DESK.failuresBelow) },
      {
        kind: 'table',
        columns: [
          { title: tell(FOLDER.reason), width: 74, wrap: true },
          { title: tell(DESK.failureCount), width: 10, align: 'right' },
          { title: tell(DESK.failureExamples), width: 36, wrap: true },
        ],
        rows: byReason(failed, language).map(({ reason, files }) => ({
          cells: [
            reason,
            files.length,
            { value: nth(files, 0), lines: files.slice(1, NAMED).map((text) => ({ text })) },
          ],
        })),
      },
    ],
    after,
  };
}

/** What is said of documents that may be forms but cannot be read: one sentence a kind. */
export function passedOverBlocks(sentences: readonly string[], language: Language): Block[] {
  if (sentences.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: say(DESK.passedOver, language) },
    ...sentences.map((text) => ({ kind: 'text', text }) as const),
  ];
}

/** The files by what is said of them, most first. */
function byReason(
  failed: readonly FailedFile[],
  language: Language,
): readonly { readonly reason: string; readonly files: readonly string[] }[] {
  const reasons = new Map<string, string[]>();
  for (const { file, sentence, parameters } of failed) {
    const reason = say(sentence, language, parameters);
    putUnder(reasons, reason, file);
  }
  return [...reasons]
    .map(([reason, files]) => ({ reason, files }))
    .sort((a, b) => b.files.length - a.files.length);
}
