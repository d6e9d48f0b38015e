import type { Renamed } from '../checks/comparison/same-schools';
import { compareSubmissions } from '../checks/comparison/submissions';
import { compareYears } from '../checks/comparison/years';
import type { DeclaredYear } from '../checks/comparison/years';
import { COMPARE } from '../messages/comparison';
import { CLI } from '../messages/cli';
import type { Language } from '../messages/sentence';
import { say } from '../messages/sentence';
import { submissionsJson, yearsJson } from '../papers/comparison/json';
import { submissionsPaper } from '../papers/comparison/submissions-paper';
import { yearsPaper } from '../papers/comparison/years-paper';
import type { Paper } from '../papers/paper';
import { paperText } from '../papers/print/text';
import { plainText } from '../papers/print/width';
import { ComplaintError } from './complaint';
import { declaredIn, yearsOfFile } from './declared-file';
import type { Input } from './inputs';
import { findInputs } from './inputs';
import { oneLine } from './one-line';
import { assertPaperTarget, savePaper } from './paper-files';
import { chosenProfile } from './profile';
import { assertKnown, renamedSchools } from './renamed-schools';
import { failureLine } from './failure-line';
import type { ExitCode, Terminal } from './terminal';

export interface CompareOptions {
  readonly profile?: string;
  readonly submissions?: boolean;
  readonly same?: readonly string[];
  readonly json?: boolean;
  readonly html?: string;
  readonly out?: string;
  readonly force?: boolean;
}

/**
 * `junheng compare`: the declarations of several years, or two submissions of one. 0: compared; 1: a question about a renamed
 * school is open, the two may be no submissions of one form, or the second has findings of its own; 2: a file could not be read.
 */
export async function compareCommand(
  typed: readonly string[],
  options: CompareOptions,
  language: Language,
  terminal: Terminal,
): Promise<ExitCode> {
  const { inputs, missing } = findInputs(typed);
  for (const failure of missing) terminal.err(`${failureLine(failure, language)}\n`);
  if (missing.length > 0) return 2;
  assertCount(inputs, options.submissions === true);
  const renamed = renamedSchools(options.same ?? []);
  const profile = options.profile === undefined ? null : chosenProfile(options.profile).key;
  const declared = options.submissions
    ? inputs.map((input) => declaredIn(input, profile))
    : declaredYears(inputs, profile);
  assertKnown(
    renamed,
    declared.map(({ form }) => form),
  );

  const save = {
    originals: inputs.map(({ at }) => at),
    force: options.force === true,
    language,
    time: terminal.now(),
  };
  const targets = [options.html, options.out].filter((target) => target !== undefined);
  for (const target of targets) assertPaperTarget(target, save);
  const found = options.submissions
    ? bySubmission(declared, renamed, language)
    : byYear(declared, renamed, language);
  for (const target of targets) await savePaper(target, found.paper, save);
  if (options.json) terminal.out(`${oneLine(found.json)}\n`);
  else if (targets.length === 0) terminal.out(`${paperText(found.paper)}\n`);
  for (const target of targets) terminal.err(`${plainText(say(CLI.wroteFile, language, { target }))}\n`);
  return found.open ? 1 : 0;
}

interface Compared {
  readonly paper: Paper;
  readonly json: unknown;
  readonly open: boolean;
}

function byYear(declared: readonly DeclaredYear[], renamed: Renamed, language: Language): Compared {
  const years = compareYears(declared, renamed);
  const open = years.schools.some(({ possible }) => possible.length > 0);
  return { paper: yearsPaper(years, language), json: yearsJson(years), open };
}

function bySubmission(declared: readonly DeclaredYear[], renamed: Renamed, language: Language): Compared {
  const [first, second] = declared;
  if (!first || !second) throw new ComplaintError('usage', COMPARE.exactlyTwo, { count: declared.length });
  const found = compareSubmissions(first, second, renamed);
  const json = submissionsJson([first.name, second.name], found, language);
  const paper = submissionsPaper([first.name, second.name], found, language);
  const open = [found.appeared, found.doubts, found.possible].some((list) => list.length > 0);
  return { paper, json, open };
}

function assertCount({ length: count }: readonly Input[], submissions: boolean): void {
  if (submissions && count !== 2) throw new ComplaintError('usage', COMPARE.exactlyTwo, { count });
  if (count < 1) throw new ComplaintError('usage', COMPARE.atLeastTwo, { count });
}

/** One workbook may hold several years; of several files each is one. */
function declaredYears(inputs: readonly Input[], profile: string | null): DeclaredYear[] {
  const [only, ...others] = inputs;
  if (!only || others.length > 0) return inputs.map((input) => declaredIn(input, profile));
  const years = yearsOfFile(only, profile);
  if (years.length < 2) throw new ComplaintError('usage', COMPARE.atLeastTwo, { count: years.length });
  return years;
}
