import { extname } from 'node:path';
import { BOOKLET } from '../messages/booklet';
import { REMEDY } from '../messages/remedy';
import type { Language } from '../messages/sentence';
import { say } from '../messages/sentence';
import { bookletSheets } from '../papers/booklets/booklet-sheets';
import { booklets } from '../papers/booklets/booklets';
import type { BookletsSource } from '../papers/booklets/booklets';
import type { Paper } from '../papers/paper';
import { makeWorkbook } from './make-workbook';
import { ComplaintError } from './complaint';
import { paperPage } from './html/page';
import { assertWritable, saveWhole } from './save';
import type { Terminal } from './terminal';

type Content = Uint8Array | string;
type Printer = (papers: readonly Paper[], language: Language, time: Date) => Content | Promise<Content>;

/** What a file of booklets may be, by its ending. The printer of Word documents is large: it is loaded where it is wanted. */
const PRINTERS: Readonly<Record<string, Printer>> = {
  '.html': paperPage,
  '.xlsx': (papers) => makeWorkbook(bookletSheets(papers)),
  '.docx': async (papers) => (await import('../docx/document')).paperDocx(papers),
};

/** Complains before any work is done about a target that is of no known kind or must not be written. */
export function assertBookletTarget(target: string, originals: readonly string[], force: boolean): void {
  if (!(extname(target).toLowerCase() in PRINTERS)) {
    throw new ComplaintError('unknown-ending', REMEDY.bookletKinds, {
      target,
      kinds: Object.keys(PRINTERS).join(' '),
    });
  }
  assertWritable(target, originals, force);
}

/** Writes 一校一册 for all schools, or for the one that is named; a promise where the printer takes its time. */
export function writeBooklets(
  target: string,
  source: BookletsSource,
  { school, force }: { readonly school?: string; readonly force: boolean },
  language: Language,
  terminal: Terminal,
): void | Promise<void> {
  const papers = booklets(source, language, school);
  if (papers.length === 0) throw new ComplaintError('no-school', BOOKLET.noSchool, { name: school ?? '' });
  const content = PRINTERS[extname(target).toLowerCase()]?.(papers, language, terminal.now()) ?? '';
  const save = (printed: Content): void => {
    saveWhole(target, printed, force);
    terminal.err(`${say(BOOKLET.wrote, language, { target, count: papers.length })}\n`);
  };
  return content instanceof Promise ? content.then(save) : save(content);
}
