import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { otherFormat } from '../formats/kind';
import { CLI } from '../messages/cli';
import type { Language } from '../messages/sentence';
import { say } from '../messages/sentence';
import { plainText } from '../papers/print/width';
import type { Path } from './entries';
import { holdsForm } from './formats/holds-form';

const SENTENCES = {
  pdf: CLI.passedOverPdf,
  oldWord: CLI.passedOverOldWord,
  noForm: CLI.passedOverNoForm,
  damaged: CLI.passedOverDamaged,
  linkedFolder: CLI.passedOverLinkedFolder,
};

/** What a folder or a pattern holds and is not checked, a document or a link to another folder, by what is to be done with it. */
export interface PassedOver {
  readonly path: string;
  readonly kind: keyof typeof SENTENCES;
}

/** Documents that may be a county's form though nothing can be read out of them. */
const UNREAD: Readonly<Record<string, PassedOver['kind']>> = {
  '.pdf': 'pdf',
  '.ofd': 'pdf',
  '.doc': 'oldWord',
  '.wps': 'oldWord',
};

/** Names of files that may be such documents end so. */
export const DOCUMENTS: ReadonlySet<string> = new Set(['.docx', ...Object.keys(UNREAD)]);

/** Names that one line gives. */
const MOST_NAMED = 5;

/**
 * Why a document is not checked; null for a Word document with a form in it. A folder also holds reports and lists: that is said
 * once, and is no fault.
 */
export function passedOver(path: string, at: Path): PassedOver | null {
  const extension = extname(path).toLowerCase();
  const unread = UNREAD[extension];
  if (unread) return { path, kind: unread };
  try {
    const bytes = readFileSync(at);
    if (otherFormat(bytes) !== 'docx') return { path, kind: 'damaged' };
    return holdsForm(bytes) ? null : { path, kind: 'noForm' };
  } catch {
    return { path, kind: 'damaged' };
  }
}

/** One line a kind: how many, which, and what may be done. */
export function passedOverLines(documents: readonly PassedOver[], language: Language): string[] {
  return [...new Set(documents.map(({ kind }) => kind))].map((kind) => {
    const paths = documents.filter((one) => one.kind === kind).map(({ path }) => path);
    const names = paths.slice(0, MOST_NAMED).join(say(CLI.passedOverSeparator, language));
    const shown = paths.length > MOST_NAMED ? say(CLI.passedOverMore, language, { names }) : names;
    return plainText(say(SENTENCES[kind], language, { count: paths.length, names: shown }));
  });
}
