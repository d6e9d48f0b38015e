import { join } from 'node:path';
import { FILL } from '../messages/fill';
import type { Language } from '../messages/sentence';
import { say } from '../messages/sentence';
import { plainText } from '../papers/print/width';
import { collectionFiles } from '../records/sheets/collection';
import { makeWorkbook } from './make-workbook';
import { readWorkbook } from '../xlsx/read';
import { readWorkbookBytes } from './check-file';
import { ComplaintError, named } from './complaint';
import { inflateAtOnce } from './inflate';
import { assertWritable, ensureFolder, saveWhole } from './save';
import type { ExitCode, Terminal } from './terminal';

/** `junheng template --collect LIST FOLDER`: from the county's list of schools one workbook a school to send out. */
export function collectCommand(
  list: string,
  folder: string,
  force: boolean,
  language: Language,
  terminal: Terminal,
): ExitCode {
  const source = {
    file: list,
    workbook: named(list, () => readWorkbook(readWorkbookBytes(list), inflateAtOnce)),
  };
  const files = collectionFiles([source], terminal.now());
  if (files.length === 0) throw new ComplaintError('no-schools', FILL.noSchools, { file: list });
  ensureFolder(folder);
  for (const { name, sheet } of files) {
    const target = join(folder, `${name}.xlsx`);
    assertWritable(target, [list], force);
    saveWhole(target, makeWorkbook([sheet]), force);
  }
  terminal.out(`${plainText(say(FILL.collected, language, { count: files.length, folder }))}\n`);
  return 0;
}
