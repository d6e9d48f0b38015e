import { dirname, extname } from 'node:path';
import { CLI } from '../messages/cli';
import type { Language } from '../messages/sentence';
import { say } from '../messages/sentence';
import type { CheckedFile, FailedFile } from '../papers/checked-file';
import { copyExtension, copyTargets, withoutEarlierCopies } from './annotate';
import { annotatedCopy } from './annotated-copy';
import type { Asked, CheckedBytes } from './check-bytes';
import { checkFile } from './check-file';
import { ComplaintError, complaintOf } from './complaint';
import { claimedConcessions } from './concessions';
import { failOn, fails } from './fail-on';
import { failureLine } from './failure-line';
import type { Input } from './inputs';
import { findInputs } from './inputs';
import { passedOverLines } from './passed-over';
import { chosenProfile } from './profile';
import { Progress } from './progress';
import { manyPagesReport, MOST_ON_ONE_PAGE, onePageReport, pagesFolder } from './reports/html';
import { jsonReport, linesReport } from './reports/json';
import { summaryReport } from './reports/summary';
import { assertWritable, ensureFolder, isFolder, isSameFile, saveWhole } from './save';
import { OutputError } from './terminal';
import type { ExitCode, Terminal } from './terminal';
import { plainText } from '../papers/print/width';

export interface CheckOptions {
  readonly profile?: string;
  readonly concession?: readonly string[];
  readonly set?: string;
  readonly json?: boolean;
  readonly ndjson?: boolean;
  readonly html?: string;
  readonly annotate?: string;
  readonly force?: boolean;
  readonly all?: boolean;
  readonly failOn?: string;
}

/** `junheng check`: every file is checked, also where others fail, and nothing of it is kept longer than it takes. */
export function checkCommand(
  typed: readonly string[],
  options: CheckOptions,
  language: Language,
  terminal: Terminal,
): ExitCode {
  const asked: Asked = {
    profile: options.profile === undefined ? null : chosenProfile(options.profile).key,
    concessions: options.concession ? claimedConcessions(options.concession) : null,
    set: options.set ?? null,
  };
  if (options.json && options.ndjson) throw new ComplaintError('json-twice', CLI.jsonTwice);
  const reasons = failOn(options.failOn);
  const { inputs: all, missing, passedOver } = findInputs(typed);
  const inputs = options.annotate === undefined ? all : withoutEarlierCopies(all, options.annotate);
  const force = options.force === true;
  const copies =
    options.annotate === undefined || inputs.length === 0
      ? null
      : copyTargets(inputs, options.annotate, force);
  const manyPages = inputs.length > MOST_ON_ONE_PAGE;
  if (options.html !== undefined) assertReportTarget(options.html, inputs, copies, force, manyPages);

  const progress = new Progress(inputs.length, language, terminal);
  const printed = options.json
    ? jsonReport(language, terminal)
    : options.ndjson
      ? linesReport(language, terminal)
      : summaryReport(options.all === true, language, terminal, progress);
  const html = { target: options.html ?? '', force, language, time: terminal.now() };
  const pages = options.html === undefined ? null : (manyPages ? manyPagesReport : onePageReport)(html);

  const failed: FailedFile[] = [...missing];
  const notices: string[] = passedOverLines(passedOver, language);
  let wrong = false;
  for (const input of inputs) {
    const alone = (file: string, work: () => void): void => attempt(file, work, failed);
    alone(input.path, () => {
      const found = checkFile(input.at, asked);
      const checked = checkedFile(input.path, found, pages !== null);
      const writes = [printed, ...(pages ? [pages] : [])].map((report) => report.prepare(checked));
      for (const write of writes) alone(input.path, write);
      wrong ||= fails(found, reasons);
      const target = copies?.get(input);
      if (target === undefined) return;
      const cells = saveCopy(input, target, found, language, force);
      notices.push(say(CLI.wroteCopy, language, { target, cells }));
      if (copyExtension(input.path) !== extname(input.path))
        notices.push(say(CLI.copyConverted, language, { target }));
      if (found.signed) notices.push(say(CLI.signatureLost, language, { target }));
    });
    progress.step();
  }
  progress.clear();
  if (pages) attempt(html.target, () => notices.push(...pages.end(failed)), failed);
  notices.push(...printed.end(failed));
  for (const notice of notices) terminal.err(`${plainText(notice)}\n`);
  for (const failure of failed) terminal.err(`${failureLine(failure, language)}\n`);
  if (failed.length > 0) return 2;
  return wrong ? 1 : 0;
}

/** Does something for one file; what goes wrong is that file's failure, unless the results cannot be written at all. */
function attempt(file: string, work: () => void, failed: FailedFile[]): void {
  try {
    work();
  } catch (error) {
    if (error instanceof OutputError) throw error;
    const { code, sentence, parameters } = complaintOf(error);
    failed.push({ file, code, sentence, parameters });
  }
}

function checkedFile(
  file: string,
  { form, result, review, standards, record }: CheckedBytes,
  forPage: boolean,
): CheckedFile {
  const checked = { file, standards, tables: form.tables, result, review };
  if (!forPage) return { ...checked, schools: null };
  return {
    ...checked,
    schools: form.schools,
    ...(record && { traced: { county: record.county, form, profile: standards.profile } }),
  };
}

/** Saves the annotated copy, a summary in front; gives how many cells are marked. */
function saveCopy(
  input: Input,
  target: string,
  found: CheckedBytes,
  language: Language,
  force: boolean,
): number {
  const { bytes, edits } = annotatedCopy(found, language);
  ensureFolder(dirname(target));
  assertWritable(target, [input.at], force);
  saveWhole(target, bytes, force);
  return edits;
}

function assertReportTarget(
  target: string,
  inputs: readonly Input[],
  copies: ReadonlyMap<Input, string> | null,
  force: boolean,
  manyPages: boolean,
): void {
  const originals = inputs.map(({ at }) => at);
  assertWritable(target, originals, force);
  if (manyPages) {
    const folder = pagesFolder(target);
    if (!isFolder(folder)) assertWritable(folder, originals, false);
    else if (!force) throw new ComplaintError('target-exists', CLI.targetExists, { target: folder });
  }
  for (const copy of copies?.values() ?? []) {
    if (copy === target || isSameFile(copy, target)) {
      throw new ComplaintError('same-target', CLI.sameTarget, { target });
    }
  }
}
