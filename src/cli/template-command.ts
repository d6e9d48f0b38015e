import { extname } from 'node:path';
import { wholeForm } from '../form/template/empty-form';
import { CLI } from '../messages/cli';
import { FILL } from '../messages/fill';
import type { Language } from '../messages/sentence';
import { say } from '../messages/sentence';
import { makeWorkbook } from './make-workbook';
import { rawSheet } from '../records/sheets/raw-sheet';
import { collectCommand } from './collect-command';
import { ComplaintError } from './complaint';
import { assertWritable, saveWhole } from './save';
import { plainText } from '../papers/print/width';
import type { ExitCode, Terminal } from './terminal';

export interface TemplateOptions {
  readonly force?: boolean;
  readonly raw?: boolean;
  readonly collect?: string;
  readonly formulas?: boolean;
}

/** `junheng template`: writes an empty declaration form, an empty 基础数据, or a collection sheet for each school of a list. */
export function templateCommand(
  target: string,
  { force = false, raw = false, collect, formulas = false }: TemplateOptions,
  language: Language,
  terminal: Terminal,
): ExitCode {
  if (collect !== undefined) return collectCommand(collect, target, force, language, terminal);
  if (extname(target).toLowerCase() !== '.xlsx') {
    throw new ComplaintError('not-xlsx', CLI.notXlsx, { target });
  }
  assertWritable(target, [], force);
  saveWhole(target, makeWorkbook(raw ? [rawSheet()] : wholeForm({ formulas })), force);
  terminal.out(`${plainText(say(raw ? FILL.wroteRaw : CLI.wroteTemplate, language, { target }))}\n`);
  return 0;
}
