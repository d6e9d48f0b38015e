import { realpathSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { CLI } from '../messages/cli';
import type { Complaint } from '../messages/complaint';
import { ComplaintError, systemReason } from './complaint';
import { entriesOf } from './entries';
import type { Entry, Path } from './entries';
import { expandPattern, isPattern } from './glob';
import { DOCUMENTS, passedOver } from './passed-over';
import type { PassedOver } from './passed-over';

/** A workbook to be checked. */
export interface Input {
  /** As the reader will recognise it: beginning with what was typed. */
  readonly path: string;
  /** What the system opens; other than `path` only where the name is no text. */
  readonly at: Path;
  /** Below the folder that was searched; the bare name where a file was named. */
  readonly relative: string;
  /** Come upon in a folder or by a pattern; not named itself. */
  readonly found?: boolean;
}

/** What was typed, or come upon, but gives no workbook. */
export interface MissingInput extends Complaint {
  readonly file: string;
}

/**
 * What a form may come in, and formats that cannot be read, so that the reader can say of each what has to be done: a file that is
 * passed over in silence is a county that nobody misses.
 */
const WORKBOOKS = [
  '.xlsx',
  '.xlsm',
  '.xls',
  '.xlt',
  '.xlsb',
  '.xltx',
  '.xltm',
  '.et',
  '.ett',
  '.ods',
  '.csv',
  '.numbers',
];
const byName = new Intl.Collator('zh-Hans-CN', { numeric: true }).compare;

/**
 * The workbooks that files, folders (searched with all their subfolders) and patterns name, each once, in the order typed.
 * Lock files of open workbooks (`~$…`) and hidden files are passed over in folders and patterns. What cannot be looked at
 * is missing alone, under its own name: the rest of its folder is found. Documents that lie there and hold no form that can be read
 * are passed over, and told.
 */
export function findInputs(typed: readonly string[]): Found {
  const inputs = new Map<string, Input>();
  const missing: MissingInput[] = [];
  const documents: PassedOver[] = [];
  const add = (input: Input): void => {
    const real = realpathSync.native(input.at, 'latin1');
    const before = inputs.get(real);
    if (!before) inputs.set(real, input);
    else if (!input.found) inputs.set(real, { ...before, found: false });
  };
  for (const text of typed) {
    alone(text, missing, () => {
      for (const input of inputsOf(text, { missing, documents }))
        alone(input.path, missing, () => add(input));
    });
  }
  return { inputs: [...inputs.values()], missing, passedOver: documents };
}

interface Found {
  readonly inputs: Input[];
  readonly missing: MissingInput[];
  readonly passedOver: readonly PassedOver[];
}

/** What is told beside the workbooks that are found. */
interface Told {
  readonly missing: MissingInput[];
  readonly documents: PassedOver[];
}

/** Whatever goes wrong with one entry is told of that entry. */
function alone(file: string, missing: MissingInput[], work: () => void): void {
  try {
    work();
  } catch (error) {
    if (error instanceof ComplaintError) missing.push(complain(file, error));
    else missing.push(complain(file, unreadable(error)));
  }
}

function inputsOf(text: string, told: Told): Input[] {
  const { missing } = told;
  const status = statSync(text, { throwIfNoEntry: false });
  if (status && !status.isDirectory()) return [{ path: text, at: text, relative: basename(text) }];
  const before = missing.length;
  if (status) {
    const files = searchFolder({ path: text, at: text, relative: '' }, told);
    if (files.length === 0 && missing.length === before)
      throw new ComplaintError('no-workbooks', CLI.noWorkbooks);
    return files;
  }
  if (!isPattern(text)) throw new ComplaintError('not-found', CLI.notFound);
  const files = expandPattern(text)
    .sort((a, b) => byName(a.path, b.path))
    .flatMap((match) => matchedInputs(match, told));
  if (files.length === 0 && missing.length === before) throw new ComplaintError('no-match', CLI.noMatch);
  return files;
}

function matchedInputs({ path, at, folder }: ReturnType<typeof expandPattern>[number], told: Told): Input[] {
  if (folder) return searchFolder({ path, at, relative: '' }, told);
  const found = { path, at, relative: basename(path), found: true };
  const isForm = mayBeDocument(basename(path)) && isFormDocument(found, told.documents);
  return isForm || isWorkbookName(basename(path)) ? [found] : [];
}

function searchFolder(folder: Input, told: Told): Input[] {
  const { missing, documents } = told;
  let entries: Entry[] = [];
  alone(folder.path, missing, () => {
    entries = entriesOf(folder.at).sort((a, b) => byName(a.name, b.name));
  });
  return entries.flatMap(({ name, path: at, kind }) => {
    const found = { path: join(folder.path, name), at, relative: join(folder.relative, name), found: true };
    if (kind === 'folder') return name.startsWith('.') ? [] : searchFolder(found, told);
    // Others' folders are not entered by a link, which may lead round in a circle; but it is told.
    if (kind === 'link' && leadsToFolder(at)) {
      if (!name.startsWith('.')) documents.push({ path: found.path, kind: 'linkedFolder' });
      return [];
    }
    const isWorkbook = isWorkbookName(name);
    if (!isWorkbook && !mayBeDocument(name)) return [];
    let isFile = kind === 'file';
    if (!isFile) alone(found.path, missing, () => (isFile = leadsToFile(at)));
    return isFile && (isWorkbook || isFormDocument(found, documents)) ? [found] : [];
  });
}

function leadsToFolder(link: Path): boolean {
  try {
    return statSync(link).isDirectory();
  } catch {
    return false;
  }
}

/** True for a file and a link to one. Throws ComplaintError for a link to nothing, and a pipe or a device, which may never end. */
function leadsToFile(at: Path): boolean {
  const status = statSync(at, { throwIfNoEntry: false });
  if (!status) throw new ComplaintError('unreadable', CLI.brokenLink);
  if (!status.isFile()) throw new ComplaintError('unreadable', CLI.notAFile);
  return true;
}

const mayBeDocument = (name: string): boolean =>
  !name.startsWith('~$') && !name.startsWith('.') && DOCUMENTS.has(extname(name).toLowerCase());

function isWorkbookName(name: string): boolean {
  return !name.startsWith('~$') && !name.startsWith('.') && WORKBOOKS.includes(extname(name).toLowerCase());
}

/** A folder also holds reports and lists in Word; of these only a form is taken, and of the others it is told. */
function isFormDocument({ path, at }: Input, documents: PassedOver[]): boolean {
  const document = passedOver(path, at);
  if (document) documents.push(document);
  return document === null;
}

const unreadable = (error: unknown): ComplaintError =>
  new ComplaintError('unreadable', CLI.unreadable, { reason: systemReason(error) });

function complain(file: string, { code, sentence, parameters }: Complaint): MissingInput {
  return { file, code, sentence, parameters };
}
