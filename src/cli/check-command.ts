import { dirname } from 'node:path';
import { SingleBar } from 'cli-progress';
import { CLI } from '../messages/cli';
import { REPORT } from '../messages/report';
import type { Language } from '../messages/sentence';
import { say } from '../messages/sentence';
import { patchWorkbook } from '../xlsx/patch';
import { annotations, copyTargets, withoutEarlierCopies } from './annotate';
import { checkFile, complaintOf } from './check-file';
import type { Asked } from './check-file';
import type { CheckedFile, FailedFile } from '../papers/checked-file';
import { ComplaintError } from './complaint';
import { claimedConcessions } from './concessions';
import { failOn, fails } from './fail-on';
import { htmlReport } from './html/page';
import type { Input } from './inputs';
import { findInputs } from './inputs';
import { jsonReport } from '../papers/json-report';
import { painter } from './paint';
import { chosenProfile } from './profile';
import { assertWritable, ensureFolder, isSameFile, saveWhole } from './save';
import { terminalReport } from './terminal-report';
import type { ExitCode, Terminal } from './terminal';
import { plainText } from './width';

export interface CheckOptions {
  readonly profile?: string;
  readonly concession?: readonly string[];
  readonly json?: boolean;
  readonly html?: string;
  readonly annotate?: string;
  readonly force?: boolean;
  readonly all?: boolean;
  readonly failOn?: string;
}

/** What a terminal shows of long lists; a file or a pipe gets everything. */
const TERMINAL_LIMITS = { findings: 30, derived: 5 };

/** `junheng check`: every file is checked, also where others fail. */
export function checkCommand(
  typed: readonly string[],
  options: CheckOptions,
  language: Language,
  terminal: Terminal,
): ExitCode {
  const asked: Asked = {
    profile: options.profile === undefined ? null : chosenProfile(options.profile).key,
    concessions: options.concession ? claimedConcessions(options.concession) : null,
  };
  const reasons = failOn(options.failOn);
  const { inputs: all, missing } = findInputs(typed);
  const inputs = options.annotate === undefined ? all : withoutEarlierCopies(all, options.annotate);
  const force = options.force === true;
  const copies =
    options.annotate === undefined || inputs.length === 0
      ? null
      : copyTargets(inputs, options.annotate, force);
  if (options.html !== undefined) assertReportTarget(options.html, inputs, copies, force);

  const checked: CheckedFile[] = [];
  const failed: FailedFile[] = [...missing];
  const notices: string[] = [];
  const bar = progressBar(inputs.length, language, terminal);
  for (const input of inputs) {
    try {
      const { bytes, form, result, standards } = checkFile(input.path, asked);
      const schools = options.html === undefined ? null : form.schools;
      checked.push({ file: input.path, standards, tables: form.tables, result, schools });
      const target = copies?.get(input);
      if (target !== undefined) {
        const edits = annotations(result.findings, language);
        ensureFolder(dirname(target));
        assertWritable(target, [input.path], force);
        saveWhole(target, patchWorkbook(bytes, edits));
        notices.push(say(CLI.wroteCopy, language, { target, cells: edits.length }));
      }
    } catch (error) {
      failed.push({ file: input.path, ...fieldsOf(complaintOf(error)) });
    }
    bar?.increment();
  }
  bar?.stop();

  if (options.html !== undefined) {
    try {
      saveWhole(options.html, htmlReport(checked, failed, language, terminal.now()));
      notices.push(say(CLI.wroteHtml, language, { target: options.html }));
    } catch (error) {
      failed.push({ file: options.html, ...fieldsOf(complaintOf(error)) });
    }
  }
  if (options.json) terminal.out(`${JSON.stringify(jsonReport(checked, failed, language))}\n`);
  else printSummary(checked, failed.length, options, language, terminal);
  for (const notice of notices) terminal.err(`${plainText(notice)}\n`);
  for (const failure of failed) terminal.err(`${failureLine(failure, language)}\n`);
  if (failed.length > 0) return 2;
  return checked.some(({ result }) => fails(result, reasons)) ? 1 : 0;
}

function printSummary(
  checked: readonly CheckedFile[],
  failures: number,
  options: CheckOptions,
  language: Language,
  terminal: Terminal,
): void {
  const limits = terminal.outIsTty && !options.all ? TERMINAL_LIMITS : null;
  const style = { language, paint: painter(terminal.colour), limits };
  for (const file of checked) terminal.out(`${terminalReport(file, style)}\n`);
  if (checked.length + failures < 2) return;
  const count = (verdict: string): number =>
    checked.filter(({ result }) => result.verdict === verdict).length;
  const totals = {
    files: checked.length + failures,
    met: count('met'),
    notMet: count('not-met'),
    incomplete: count('incomplete'),
    failed: failures,
  };
  terminal.out(`${say(REPORT.totals, language, totals)}\n`);
}

function assertReportTarget(
  target: string,
  inputs: readonly Input[],
  copies: ReadonlyMap<Input, string> | null,
  force: boolean,
): void {
  assertWritable(
    target,
    inputs.map(({ path }) => path),
    force,
  );
  for (const copy of copies?.values() ?? []) {
    if (copy === target || isSameFile(copy, target)) {
      throw new ComplaintError('same-target', CLI.sameTarget, { target });
    }
  }
}

/** A bar on standard error while many files are checked, only where someone watches. */
function progressBar(files: number, language: Language, terminal: Terminal): SingleBar | null {
  if (files < 2 || !terminal.errIsTty) return null;
  const format = say(CLI.progress, language, { bar: '{bar}', value: '{value}', total: '{total}' });
  const bar = new SingleBar({ format, stream: process.stderr, hideCursor: true, clearOnComplete: true });
  bar.start(files, 0);
  return bar;
}

function failureLine({ file, sentence, parameters }: FailedFile, language: Language): string {
  const message = say(CLI.fileError, language, { file, message: say(sentence, language, parameters) });
  return plainText(say(CLI.error, language, { message }));
}

function fieldsOf({ code, sentence, parameters }: Omit<FailedFile, 'file'>): Omit<FailedFile, 'file'> {
  return { code, sentence, parameters };
}
