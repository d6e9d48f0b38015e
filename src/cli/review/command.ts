import { availableParallelism } from 'node:os';
import { dirname, relative, sep } from 'node:path';
import { CLI } from '../../messages/cli';
import { DESK } from '../../messages/desk';
import type { Language, Parameters, Sentence } from '../../messages/sentence';
import { say } from '../../messages/sentence';
import type { FailedFile } from '../../papers/checked-file';
import { FOLDER } from '../../messages/folder';
import { jsonFailure } from '../../papers/json-report';
import { paperSheet } from '../../papers/print/worksheet';
import { plainText } from '../../papers/print/width';
import type { ReviewedCounty } from '../../papers/review/standing';
import { reviewBlocks, reviewPapers } from '../../papers/review/summary';
import { createWorkbook } from '../../xlsx/create';
import { ComplaintError } from '../complaint';
import { claimedConcessions } from '../concessions';
import { failureLine } from '../failure-line';
import { paperPage } from '../html/page';
import type { Input } from '../inputs';
import { findInputs } from '../inputs';
import { oneLine } from '../one-line';
import { passedOverLines } from '../passed-over';
import { chosenProfile } from '../profile';
import { assertWritable, ensureFolder, saveWhole } from '../save';
import type { ExitCode, Terminal } from '../terminal';
import { programMark } from './content-mark';
import { Kept, keptFile } from './kept';
import { Remaining } from './remaining';
import type { ReviewJob } from './review-file';
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
  const targets = [options.out, options.html].filter((target) => target !== undefined);
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
  const kept = new Kept(
    targets[0] === undefined ? null : keptFile(targets[0]),
    question,
    options.fresh === true,
  );
  const counties: (ReviewedCounty | undefined)[] = inputs.map((input) => kept.of(input) ?? undefined);
  const waiting = inputs.map((input, place) => ({ input, place })).filter(({ place }) => !counties[place]);
  if (waiting.length < inputs.length) tell(DESK.resumed, { count: inputs.length - waiting.length });

  const failed: FailedFile[] = [...missing];
  const remaining = new Remaining(waiting.length, language, terminal);
  const jobs = waiting.map(({ input }): ReviewJob => jobOf(input, asked, returns, language));
  try {
    await reviewAll(jobs, Math.min(threads, jobs.length), (index, reviewed) => {
      const { input, place } = waiting[index] ?? {};
      if ('failure' in reviewed) failed.push(reviewed.failure);
      else if (input && place !== undefined) {
        counties[place] = reviewed.county;
        kept.keep(input, reviewed.county, reviewed.content);
      }
      remaining.step();
    });
  } finally {
    kept.close();
    remaining.clear();
  }

  const found = counties.filter((county) => county !== undefined);
  const time = terminal.now();
  if (options.out !== undefined) {
    const sheets = reviewPapers(found, failed, language).map((paper) => paperSheet(paper).sheet);
    saveWhole(options.out, createWorkbook(sheets), force);
    tell(CLI.wroteFile, { target: options.out });
  }
  if (options.html !== undefined) {
    const { html } = options;
    const title = say(FOLDER.heading, language, { count: found.length + failed.length });
    const blocks = reviewBlocks(found, failed, (county) => hrefFrom(html, county), language);
    saveWhole(html, paperPage([{ title, blocks, landscape: true }], language, time), force);
    tell(CLI.wroteFile, { target: html });
  }
  if (returns !== null) {
    tell(DESK.wroteReturns, {
      count: found.filter(({ returned }) => returned !== null).length,
      target: returns,
    });
  }
  if (options.json) printJson(found, failed, language, terminal);
  else terminal.out(`${say(DESK.done, language, totals(found, failed))}\n`);
  for (const line of passedOverLines(passedOver, language)) terminal.err(`${line}\n`);
  for (const failure of failed) terminal.err(`${failureLine(failure, language)}\n`);
  if (failed.length > 0) return 2;
  return found.some(({ counts }) => counts.errors > 0) ? 1 : 0;
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

/** From the page to the county's list, as an address; empty where it has none. */
function hrefFrom(page: string, { returned }: ReviewedCounty): string {
  if (returned === null) return '';
  return relative(dirname(page), returned).split(sep).map(encodeURIComponent).join('/');
}

function totals(counties: readonly ReviewedCounty[], failed: readonly FailedFile[]) {
  const count = (verdict: ReviewedCounty['verdict']): number =>
    counties.filter((county) => county.verdict === verdict).length;
  return {
    files: counties.length + failed.length,
    met: count('met'),
    notMet: count('not-met'),
    incomplete: count('incomplete'),
    failed: failed.length,
  };
}

/** A county a line within one object, so that the text of thousands is never held at once (docs/json.md). */
function printJson(
  counties: readonly ReviewedCounty[],
  failed: readonly FailedFile[],
  language: Language,
  terminal: Terminal,
): void {
  terminal.out(`{"version":1,"totals":${oneLine(totals(counties, failed))},"counties":[`);
  counties.forEach((county, index) => terminal.out(`${index === 0 ? '' : ','}\n${oneLine(county)}`));
  const errors = failed.map((failure) => jsonFailure(failure, language));
  terminal.out(`\n],"errors":${oneLine(errors)}}\n`);
}
