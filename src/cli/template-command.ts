import { extname } from 'node:path';
import { emptyForm } from '../form/template/empty-form';
import { CLI } from '../messages/cli';
import type { Language } from '../messages/sentence';
import { say } from '../messages/sentence';
import { createWorkbook } from '../xlsx/create';
import { ComplaintError } from './complaint';
import { assertWritable, saveWhole } from './save';
import { plainText } from '../papers/print/width';
import type { ExitCode, Terminal } from './terminal';

/** `junheng template`: writes an empty declaration form. */
export function templateCommand(
  target: string,
  force: boolean,
  language: Language,
  terminal: Terminal,
): ExitCode {
  if (extname(target).toLowerCase() !== '.xlsx') {
    throw new ComplaintError('not-xlsx', CLI.notXlsx, { target });
  }
  assertWritable(target, [], force);
  saveWhole(target, createWorkbook(emptyForm()), force);
  terminal.out(`${plainText(say(CLI.wroteTemplate, language, { target }))}\n`);
  return 0;
}
