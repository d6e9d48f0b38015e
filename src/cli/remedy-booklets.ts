import { extname } from 'node:path';
import { BOOKLET } from '../messages/booklet';
import { REMEDY } from '../messages/remedy';
import type { Language } from '../messages/sentence';
import { say } from '../messages/sentence';
import { bookletSheets } from '../papers/booklets/booklet-sheets';
import { booklets } from '../papers/booklets/booklets';
import type { BookletsSource } from '../papers/booklets/booklets';
import type { Paper } from '../papers/paper';
import { createWorkbook } from '../xlsx/create';
import { ComplaintError } from './complaint';
import { paperPage } from './html/page';
import { assertWritable, saveWhole } from './save';
import type { Terminal } from './terminal';

/** What a file of booklets may be, by its ending. */
const PRINTERS: Readonly<
  Record<string, (papers: readonly Paper[], language: Language, time: Date) => Uint8Array | string>
> = {
  '.html': paperPage,
  '.xlsx': (papers) => createWorkbook(bookletSheets(papers)),
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

/** Writes 一校一册 for all schools, or for the one that is named. */
export function writeBooklets(
  target: string,
  source: BookletsSource,
  { school, force }: { readonly school?: string; readonly force: boolean },
  language: Language,
  terminal: Terminal,
): void {
  const papers = booklets(source, language, school);
  if (papers.length === 0) throw new ComplaintError('no-school', BOOKLET.noSchool, { name: school ?? '' });
  const print = PRINTERS[extname(target).toLowerCase()];
  if (!print) return;
  saveWhole(target, print(papers, language, terminal.now()), force);
  terminal.err(`${say(BOOKLET.wrote, language, { target, count: papers.length })}\n`);
}
