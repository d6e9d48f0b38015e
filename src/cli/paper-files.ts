import { extname } from 'node:path';
import { CLI } from '../messages/cli';
import type { Language } from '../messages/sentence';
import type { Paper } from '../papers/paper';
import { paperSheet } from '../papers/print/worksheet';
import { makeWorkbook } from './make-workbook';
import { ComplaintError } from './complaint';
import { paperPage } from './html/page';
import { assertWritable, saveWhole } from './save';

/** How a paper is saved: never over one of `originals`, over another file only by force. */
export interface SavePaper {
  readonly originals: readonly (string | Buffer)[];
  readonly force: boolean;
  readonly language: Language;
  readonly time: Date;
}

/** Complains now about a target that could not be written. */
export function assertPaperTarget(target: string, { originals, force }: SavePaper): void {
  const ending = extname(target).toLowerCase();
  if (!['.xlsx', '.docx', '.html', '.htm'].includes(ending))
    throw new ComplaintError('not-a-paper', CLI.notAPaper, { target });
  assertWritable(target, originals, force);
}

/** A paper as a workbook, a Word document or a web page, as the target's ending says. */
export async function savePaper(
  target: string,
  paper: Paper,
  { force, language, time }: SavePaper,
): Promise<void> {
  saveWhole(target, await contentOf(), force);

  async function contentOf(): Promise<Uint8Array | string> {
    const ending = extname(target).toLowerCase();
    if (ending === '.xlsx') return makeWorkbook([paperSheet(paper).sheet]);
    if (ending !== '.docx') return paperPage([paper], language, time);
    const { paperDocx } = await import('../docx/document');
    return paperDocx([paper]);
  }
}
