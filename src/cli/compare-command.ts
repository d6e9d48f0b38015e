import type { Renamed } from '../checks/comparison/same-schools';
import { compareSubmissions } from '../checks/comparison/submissions';
import { isRenameId, RENAME_ANSWERS, renamesTold } from '../checks/comparison/rename-questions';
import type { RenamesTold } from '../checks/comparison/rename-questions';
import { yearOfDeclared } from '../checks/comparison/year-order';
import { compareYears } from '../checks/comparison/years';
import type { DeclaredYear } from '../checks/comparison/years';
import { plainName } from '../checks/figures/form-figures';
import { COMPARE, YEARS } from '../messages/comparison';
import { CLI } from '../messages/cli';
import { FILL } from '../messages/fill';
import type { Language } from '../messages/sentence';
import { say } from '../messages/sentence';
import type { AskedWhere } from '../papers/comparison/asked-where';
import { submissionsJson, yearsJson } from '../papers/comparison/json';
import { submissionsPaper } from '../papers/comparison/submissions-paper';
import { withoutBars, yearsPaper } from '../papers/comparison/years-paper';
import type { Paper } from '../papers/paper';
import { paperText } from '../papers/print/text';
import { plainText } from '../papers/print/width';
import { unusedAnswers } from '../records/rules/answers';
import { STAGES } from '../standards/types';
import { ComplaintError } from './complaint';
import { declaredIn, yearsOfFile } from './declared-file';
import type { Input } from './inputs';
import { readAnswers } from './fill-command';
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
  readonly answers?: string;
  readonly json?: boolean;
  readonly html?: string;
  readonly out?: string;
  readonly force?: boolean;
  /** Made on the page, where nobody types options. */
  readonly onPage?: boolean;
}

/**
 * `junheng compare`: the declarations of several years, or two submissions of one. 0: compared; 1: a question about a renamed
 * school is open, the two may be no submissions of one form, or the second has findings of its own; 2: a file could not be read (of three
 * or more, the others are compared).
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
  if (options.submissions && typed.length === 2 && inputs.length === 1)
    throw new ComplaintError('usage', COMPARE.sameFile);
  assertCount(inputs, options.submissions === true);
  if (options.submissions && options.answers !== undefined)
    throw new ComplaintError('usage', COMPARE.answersNotSubmissions);
  const renamed = renamedSchools(options.same ?? []);
  const answered = options.answers === undefined ? [] : renameAnswers(options.answers);
  const profile = options.profile === undefined ? null : chosenProfile(options.profile).key;
  const { declared, kept, unread } = options.submissions
    ? { declared: inputs.map((input) => declaredIn(input, profile)), kept: [], unread: [] }
    : declaredYears(inputs, profile);
  for (const { error } of unread) {
    const message = { sentence: error.sentence, parameters: error.parameters };
    terminal.err(`${plainText(say(CLI.error, language, { message }))}\n`);
  }
  if (unread.length > 0) {
    const files = unread.map(({ file }) => file).join(say(YEARS.listed, language));
    terminal.err(`${plainText(say(YEARS.unread, language, { files }))}\n`);
  }
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
  const where = options.onPage ? 'page' : 'terminal';
  const found = options.submissions
    ? bySubmission(declared, renamed, language, where)
    : byYear(declared, answersTold(kept, answered, renamed), language, where, unread);
  const plain = withoutBars(found.paper);
  for (const target of targets) await savePaper(target, /\.xlsx$/i.test(target) ? plain : found.paper, save);
  if (options.json) terminal.out(`${oneLine(found.json)}\n`);
  else if (targets.length === 0) terminal.out(`${paperText(plain)}\n`);
  const unused = unusedIn(answered, declared);
  if (unused.length > 0)
    terminal.err(`${plainText(say(FILL.answerUnused, language, unusedAnswers(unused)))}\n`);
  for (const target of targets) terminal.err(`${plainText(say(CLI.wroteFile, language, { target }))}\n`);
  if (unread.length > 0) return 2;
  return found.open ? 1 : 0;
}

interface Compared {
  readonly paper: Paper;
  readonly json: unknown;
  readonly open: boolean;
}

function byYear(
  declared: readonly DeclaredYear[],
  told: RenamesTold,
  language: Language,
  where: AskedWhere,
  unread: readonly Unread[],
): Compared {
  const left = unread.map(({ file }) => file);
  const years = compareYears(declared, told);
  const doubtful = years.schools.some(
    ({ possible, unsure, strangers }) => possible.length + unsure.length > 0 || strangers,
  );
  const known = years.years.flatMap(({ year }) => year ?? []);
  const open = doubtful || new Set(known).size < known.length;
  return { paper: yearsPaper(years, language, where, left), json: yearsJson(years, language, left), open };
}

type Answer = readonly [string, string | number];

/** The answers to questions about renamed schools in a file. Complains about one that is no answer to them. */
function renameAnswers(file: string): Answer[] {
  const answers = [...readAnswers(file)];
  const renames = answers.filter(([id]) => isRenameId(id));
  const wrong = renames.filter(([, given]) => !RENAME_ANSWERS.some((one) => one === given)).map(([id]) => id);
  if (wrong.length > 0)
    throw new ComplaintError('bad-answers', COMPARE.badRename, { file, ids: wrong.join('、') });
  return answers;
}

/** Answers about schools that no declaration has, and to questions of another kind. */
function unusedIn(answers: readonly Answer[], declared: readonly DeclaredYear[]): string[] {
  const names = new Set(
    declared.flatMap(({ form }) =>
      STAGES.flatMap((stage) => (form.schools?.[stage] ?? []).map(({ name }) => plainName(name.text))),
    ),
  );
  return answers.flatMap((answer) => {
    const { renamed, different } = renamesTold([answer]);
    const pairs = [...[...renamed].map((pair) => pair.join('=')), ...different];
    return pairs.some((pair) => pair.split('=').every((name) => names.has(name))) ? [] : [answer[0]];
  });
}

/** What is typed comes before what the answers file says, and that before what a workbook keeps. */
function answersTold(kept: readonly Answer[], answered: readonly Answer[], typed: Renamed): RenamesTold {
  const { renamed, different } = renamesTold(new Map([...kept, ...answered]));
  return { renamed: new Map([...renamed, ...typed]), different };
}

function bySubmission(
  declared: readonly DeclaredYear[],
  renamed: Renamed,
  language: Language,
  where: AskedWhere,
): Compared {
  const [first, second] = declared;
  if (!first || !second) throw new ComplaintError('usage', COMPARE.exactlyTwo, { count: declared.length });
  const found = compareSubmissions(first, second, renamed);
  const json = submissionsJson([first.name, second.name], found, language);
  const paper = submissionsPaper([first.name, second.name], found, language, where);
  const open = [found.appeared, found.doubts, found.possible].some((list) => list.length > 0);
  return { paper, json, open };
}

function assertCount({ length: count }: readonly Input[], submissions: boolean): void {
  if (submissions && count !== 2) throw new ComplaintError('usage', COMPARE.exactlyTwo, { count });
  if (count < 1) throw new ComplaintError('usage', COMPARE.atLeastTwo, { count });
}

/** What the workbooks hold: the years, and answers that the pane kept. */
interface Held {
  readonly declared: readonly DeclaredYear[];
  readonly kept: readonly Answer[];
  readonly unread: readonly Unread[];
}

/** A file that is left out of a comparison of the others. */
interface Unread {
  readonly file: string;
  readonly error: ComplaintError;
}

/** Of two files each is needed; of more the others are compared, and the one that is not is told first. */
const LEAST_TO_GO_ON = 3;

/** Each file's own declaration, and those of years that no file has of its own from workbooks that hold several. */
function declaredYears(inputs: readonly Input[], profile: string | null): Held {
  const unread: Unread[] = [];
  const files = inputs.flatMap((input) => {
    try {
      return [yearsOfFile(input, profile)];
    } catch (error) {
      if (!(error instanceof ComplaintError) || inputs.length < LEAST_TO_GO_ON) throw error;
      unread.push({ file: input.path, error });
      return [];
    }
  });
  const declared = files.flatMap(({ years }) => years.slice(0, 1));
  const there = new Set(declared.map(yearOfDeclared));
  for (const other of files.flatMap(({ years }) => years.slice(1))) {
    const year = yearOfDeclared(other);
    if (there.has(year)) continue;
    there.add(year);
    declared.push(other);
  }
  const [first] = unread;
  if (declared.length < 2 && first) throw first.error;
  if (declared.length < 2) throw new ComplaintError('usage', COMPARE.atLeastTwo, { count: declared.length });
  return { declared, kept: files.flatMap(({ answers }) => Object.entries(answers)), unread };
}
