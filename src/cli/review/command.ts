import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { CLI } from '../../messages/cli';
import { DESK } from '../../messages/desk';
import type { Language, Parameters, Sentence } from '../../messages/sentence';
import { say } from '../../messages/sentence';
import type { FailedFile } from '../../papers/checked-file';
import { jsonFailure } from '../../papers/json-report';
import { plainText } from '../../papers/print/width';
import type { AlikeFiles } from '../../papers/review/alike';
import type { ReviewedCounty } from '../../papers/review/standing';
import { Summary } from '../../papers/review/summary';
import { shareBelow } from '../../papers/folder';
import { nth } from '../../standards/lists';
import { ComplaintError } from '../complaint';
import { claimedConcessions } from '../concessions';
import { failureLine } from '../failure-line';
import type { Input } from '../inputs';
import { findInputs } from '../inputs';
import { oneLine } from '../one-line';
import { passedOverLines } from '../passed-over';
import { chosenProfile } from '../profile';
import { assertWritable, ensureFolder, saveWhole } from '../save';
import type { ExitCode, Terminal } from '../terminal';
import { programMark } from './content-mark';
import { Counties } from './counties';
import { Kept, keptFile } from './kept';
import { removeLeftovers } from './leftovers';
import { letGo } from './let-go';
import { removeOldPages } from './old-pages';
import { Remaining } from './remaining';
import type { ReviewJob } from './review-file';
import { pageTargets, summaryPages, summaryWorkbook } from './summary-files';
import { reviewAll } from './threads';

export interface ReviewOptions {
  readonly profile?: string;
  readonly concession?: readonly string[];
  readonly out?: string;
  readonly html?: string;
  readonly returns?: string;
  readonly jobs?: string;
  readonly fresh?: boolean;
  readonly json?: boolean;
  readonly force?: boolean;
}

/** Fewer files are checked sooner than threads are started. */
const WORTH_THREADS = 8;

/** After so many files, what their answers left behind is let go. */
const LOOK_EVERY = 2000;

/**
 * `junheng review`: many declarations, in all the processor's cores, into one summary. A row a county is all that is kept of each.
 * 0: every form is in order; 1: some have errors to send back; 2: a file could not be read.
 */
export async function reviewCommand(
  typed: readonly string[],
  options: ReviewOptions,
  language: Language,
  terminal: Terminal,
): Promise<ExitCode> {
  const tell = (sentence: Sentence, parameters: Parameters = {}): void =>
    terminal.err(`${plainText(say(sentence, language, parameters))}\n`);
  const asked = {
    profile: options.profile === undefined ? null : chosenProfile(options.profile).key,
    concessions: options.concession ? claimedConcessions(options.concession) : null,
  };
  const { inputs, missing, passedOver } = findInputs(typed);
  const force = options.force === true;
  const begun = terminal.now();
  const pages = options.html === undefined ? [] : pageTargets(options.html, inputs.length);
  const targets = [options.out, ...pages].filter((target) => target !== undefined);
  for (const target of targets)
    assertWritable(
      target,
      inputs.map(({ at }) => at),
      force,
    );
  const returns = options.returns ?? null;
  if (returns !== null) ensureFolder(returns);

  const threads = threadsFor(inputs.length, options.jobs);
  const question = JSON.stringify([programMark(), asked, returns, language]);
  const [first] = targets;
  const kept = new Kept(first === undefined ? null : keptFile(first), question, options.fresh === true);
  const counties = new Counties();
  const waiting: number[] = [];
  inputs.forEach((input, place) => {
    const before = kept.take(input);
    if (before === null) waiting.push(place);
    else counties.set(place, before);
  });
  if (waiting.length < inputs.length) tell(DESK.resumed, { count: inputs.length - waiting.length });

  letGo(inputs.length);
  const notRead = new Map<number, FailedFile>();
  const remaining = new Remaining(waiting.length, language, terminal);
  const inputAt = (index: number): Input => inputs[nth(waiting, index)] as Input;
  try {
    await reviewAll(
      waiting.length,
      (index) => jobOf(inputAt(index), asked, returns, language),
      Math.min(threads, waiting.length),
      (index, reviewed) => {
        const place = nth(waiting, index);
        if ('failure' in reviewed) notRead.set(place, reviewed.failure);
        else {
          counties.set(place, reviewed.county);
          kept.keep(inputAt(index), reviewed.county, reviewed.content, reviewed.written);
        }
        remaining.step();
        if (index % LOOK_EVERY === 0) letGo(inputs.length);
      },
    );
  } finally {
    kept.close();
    remaining.clear();
  }
  if (returns !== null) removeLeftovers(returns, begun, true);
  for (const folder of new Set(targets.map(dirname))) removeLeftovers(folder, begun, false);

  const failed = [...missing, ...inputs.flatMap((_, place) => notRead.get(place) ?? [])];
  const totals = new Totals(failed.length);
  const summary = new Summary(language);
  for (const county of counties) {
    totals.add(county);
    summary.add(county);
  }
  const alike = summary.alikeFiles(counties);
  const left = passedOverLines(passedOver, language);
  const found = {
    summary,
    failed,
    alike,
    passedOver: left,
    count: totals.counties,
    counties: counties.inOrder(shareBelow),
  };
  letGo(inputs.length);
  if (options.out !== undefined) {
    saveWhole(options.out, summaryWorkbook(found), force);
    letGo(inputs.length);
    tell(CLI.wroteFile, { target: options.out });
  }
  if (options.html !== undefined) {
    for (const [target, page] of summaryPages(options.html, found, language, begun)) {
      saveWhole(target, page, force);
      letGo(inputs.length);
      tell(CLI.wroteFile, { target });
    }
    removeOldPages(options.html, pageTargets(options.html, totals.counties).length, force, tell);
  }
  if (returns !== null) tell(DESK.wroteReturns, { count: totals.returned, target: returns });
  if (options.json) printJson(counties, { totals: totals.told(), alike, failed }, language, terminal);
  else terminal.out(`${say(DESK.done, language, totals.told())}\n`);
  for (const line of left) terminal.err(`${line}\n`);
  const [like] = alike;
  if (like) {
    const files = like
      .slice(0, 3)
      .map(({ file }) => file)
      .join(say(CLI.passedOverSeparator, language));
    tell(DESK.alikeLine, { count: alike.length, files });
  }
  for (const failure of failed) terminal.err(`${failureLine(failure, language)}\n`);
  if (failed.length > 0) return 2;
  return totals.withErrors > 0 ? 1 : 0;
}

function jobOf(
  { path, at, relative: below }: Input,
  asked: ReviewJob['asked'],
  returns: string | null,
  language: Language,
): ReviewJob {
  return { path, at, relative: below, asked, returns, language };
}

/** How many threads: none where starting them takes longer than the work. */
function threadsFor(files: number, typed: string | undefined): number {
  if (typed === undefined) return files < WORTH_THREADS ? 0 : Math.min(availableParallelism(), files);
  const threads = Number(typed);
  if (!Number.isInteger(threads) || threads < 1 || threads > 64) {
    throw new ComplaintError('bad-jobs', DESK.badJobs, { value: typed });
  }
  return threads;
}

/** What is said of all at the end. */
class Totals {
  counties = 0;
  withErrors = 0;
  returned = 0;
  private readonly verdicts = { met: 0, 'not-met': 0, incomplete: 0 };

  constructor(private readonly failed: number) {}

  add({ verdict, counts, returned }: ReviewedCounty): void {
    this.counties += 1;
    this.verdicts[verdict] += 1;
    if (counts.errors > 0) this.withErrors += 1;
    if (returned !== null) this.returned += 1;
  }

  told() {
    const { met, 'not-met': notMet, incomplete } = this.verdicts;
    const { failed } = this;
    return { files: this.counties + failed, met, notMet, incomplete, failed };
  }
}

/** A county a line within one object, so that the text of thousands is never held at once (docs/json.md). */
function printJson(
  counties: Iterable<ReviewedCounty>,
  {
    totals,
    alike,
    failed,
  }: {
    readonly totals: ReturnType<Totals['told']>;
    readonly alike: readonly AlikeFiles[];
    readonly failed: readonly FailedFile[];
  },
  language: Language,
  terminal: Terminal,
): void {
  terminal.out(`{"version":1,"totals":${oneLine(totals)},"counties":[`);
  let between = '';
  for (const county of counties) {
    // By what a form is known again says nothing to people.
    terminal.out(`${between}\n${oneLine({ ...county, likeness: undefined })}`);
    between = ',';
  }
  const errors = failed.map((failure) => jsonFailure(failure, language));
  const files = alike.map((group) => group.map(({ file }) => file));
  terminal.out(`\n],"alike":${oneLine(files)},"errors":${oneLine(errors)}}\n`);
}
