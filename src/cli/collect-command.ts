import { join } from 'node:path';
import { FILL } from '../messages/fill';
import type { Language } from '../messages/sentence';
import { say } from '../messages/sentence';
import { plainText } from '../papers/print/width';
import { readAddressees } from '../records/sheets/addressees';
import { collectSheet } from '../records/sheets/collect-sheet';
import { makeWorkbook } from './make-workbook';
import { readWorkbook } from '../xlsx/read';
import { readWorkbookBytes } from './check-file';
import { ComplaintError } from './complaint';
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
  const schools = readAddressees([
    { file: list, workbook: readWorkbook(readWorkbookBytes(list), inflateAtOnce) },
  ]);
  if (schools.length === 0) throw new ComplaintError('no-schools', FILL.noSchools, { file: list });
  ensureFolder(folder);
  const now = terminal.now();
  // A school year begins in August.
  const schoolYear = now.getFullYear() - (now.getMonth() < 7 ? 1 : 0);
  const taken = new Set<string>();
  for (const school of schools) {
    let name = fileName(school.name);
    // Two schools of one name get two files.
    if (taken.has(name)) name = `${name}_${fileName(school.code)}`;
    for (let number = 2; taken.has(name); number++) name = `${fileName(school.name)}_${number}`;
    taken.add(name);
    const target = join(folder, `${name}.xlsx`);
    assertWritable(target, [list], force);
    saveWhole(target, makeWorkbook([collectSheet(school, schoolYear)]), force);
  }
  terminal.out(`${plainText(say(FILL.collected, language, { count: schools.length, folder }))}\n`);
  return 0;
}

/** A school's name as a file may be called: words from a file never make a path. */
function fileName(name: string): string {
  // eslint-disable-next-line no-control-regex
  let plain = name.replace(/[\\/:*?"<>|\u0000-\u001f]/g, '_').trim();
  while (plain.startsWith('.') || plain.endsWith('.')) plain = plain.replace(/^\.|\.$/, '').trim();
  return plain.slice(0, 60) || 'school';
}
