import { readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, extname, join, relative } from 'node:path';
import { CLI } from '../messages/cli';
import type { Complaint } from '../messages/complaint';
import { systemReason } from './complaint';
import { expandPattern, isPattern } from './glob';

/** A workbook to be checked. */
export interface Input {
  /** As the reader will recognise it: beginning with what was typed. */
  readonly path: string;
  /** Below the folder that was searched; the bare name where a file was named. */
  readonly relative: string;
  /** Come upon in a folder or by a pattern; not named itself. */
  readonly found?: boolean;
}

/** What was typed but gives no workbook. */
export interface MissingInput extends Complaint {
  readonly file: string;
}

/** `.xls` is taken along so that its reader can say that it has to be saved as .xlsx first. */
const WORKBOOKS = ['.xlsx', '.xlsm', '.xls'];
const byName = new Intl.Collator('zh-Hans-CN', { numeric: true }).compare;

/**
 * The workbooks that files, folders (searched with all their subfolders) and patterns name, each once, in the order typed.
 * Lock files of open workbooks (`~$…`) and hidden files are passed over in folders and patterns.
 */
export function findInputs(typed: readonly string[]): { inputs: Input[]; missing: MissingInput[] } {
  const inputs = new Map<string, Input>();
  const missing: MissingInput[] = [];
  const add = (input: Input): void => {
    const real = realpathSync(input.path);
    const before = inputs.get(real);
    if (!before) inputs.set(real, input);
    else if (!input.found) inputs.set(real, { ...before, found: false });
  };
  for (const text of typed) {
    try {
      inputsOf(text, missing).forEach(add);
    } catch (error) {
      missing.push(complain(text, 'unreadable', CLI.unreadable, { reason: systemReason(error) }));
    }
  }
  return { inputs: [...inputs.values()], missing };
}

function inputsOf(text: string, missing: MissingInput[]): Input[] {
  const status = statSync(text, { throwIfNoEntry: false });
  if (status && !status.isDirectory()) return [{ path: text, relative: basename(text) }];
  const before = missing.length;
  if (status) {
    const files = searchFolder(text, text, missing);
    if (files.length === 0 && missing.length === before)
      missing.push(complain(text, 'no-workbooks', CLI.noWorkbooks));
    return files;
  }
  if (!isPattern(text)) {
    missing.push(complain(text, 'not-found', CLI.notFound));
    return [];
  }
  const files = expandPattern(text)
    .sort(byName)
    .flatMap((path) => matchedInputs(path, missing));
  if (files.length === 0 && missing.length === before) missing.push(complain(text, 'no-match', CLI.noMatch));
  return files;
}

function matchedInputs(path: string, missing: MissingInput[]): Input[] {
  if (statSync(path).isDirectory()) return searchFolder(path, path, missing);
  return isWorkbookName(basename(path)) ? [{ path, relative: basename(path), found: true }] : [];
}

function searchFolder(folder: string, root: string, missing: MissingInput[]): Input[] {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => byName(a.name, b.name));
  } catch (error) {
    missing.push(complain(folder, 'unreadable', CLI.unreadable, { reason: systemReason(error) }));
    return [];
  }
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name.startsWith('.') ? [] : searchFolder(path, root, missing);
    const isFile = entry.isFile() || (entry.isSymbolicLink() && isFileBehind(path));
    return isFile && isWorkbookName(entry.name)
      ? [{ path, relative: relative(root, path), found: true }]
      : [];
  });
}

function isFileBehind(link: string): boolean {
  return statSync(link, { throwIfNoEntry: false })?.isFile() === true;
}

function isWorkbookName(name: string): boolean {
  return !name.startsWith('~$') && !name.startsWith('.') && WORKBOOKS.includes(extname(name).toLowerCase());
}

function complain(
  file: string,
  code: string,
  sentence: Complaint['sentence'],
  parameters: Complaint['parameters'] = {},
): MissingInput {
  return { file, code, sentence, parameters };
}
