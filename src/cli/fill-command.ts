import { address } from '../form/workbook';
import { FILL } from '../messages/fill';
import type { Language } from '../messages/sentence';
import { say } from '../messages/sentence';
import type { Answers, RecordSource } from '../records/model';
import { readRecords } from '../records/read';
import type { CountyRecords } from '../records/read';
import { readWorkbook } from '../xlsx/read';
import { readBytes } from './check-file';
import { ComplaintError, complaintOf } from './complaint';
import { claimedConcessions } from './concessions';
import { fillJson } from './fill-json';
import type { JsonChange, JsonError } from './fill-json';
import { inflateAtOnce } from './inflate';
import { fillForm } from './fill-form';
import { findInputs } from './inputs';
import { oneLine } from './one-line';
import { chosenProfile } from './profile';
import { assertWritable, saveWhole } from './save';
import type { ExitCode, Terminal } from './terminal';

export interface FillOptions {
  readonly form?: string;
  readonly out?: string;
  readonly answers?: string;
  readonly formulas?: boolean;
  readonly profile?: string;
  readonly concession?: readonly string[];
  readonly json?: boolean;
  readonly force?: boolean;
}

/** `junheng fill`: from a county's raw data to the filled form. */
export function fillCommand(
  typed: readonly string[],
  options: FillOptions,
  language: Language,
  terminal: Terminal,
): ExitCode {
  const claimed = claimedConcessions(options.concession);
  const profile = chosenProfile(options.profile ?? 'national');
  const { inputs, missing } = findInputs(typed);
  const errors: JsonError[] = missing.map(({ file, code, sentence, parameters }) => ({
    file,
    code,
    message: say(sentence, language, parameters),
  }));
  const sources: RecordSource[] = [];
  for (const { path, at } of inputs) {
    try {
      sources.push({ file: path, workbook: readWorkbook(readBytes(at), inflateAtOnce) });
    } catch (error) {
      const { code, sentence, parameters } = complaintOf(error);
      errors.push({ file: path, code, message: say(sentence, language, parameters) });
    }
  }
  const county = readRecords(sources, {
    answers: options.answers === undefined ? new Map() : readAnswers(options.answers),
    claims: { travelling: claimed.includes('a'), converted: claimed.includes('b') },
  });
  const written = county.schools.length === 0 ? null : fillForm(county, options, profile);
  if (written && options.out !== undefined) {
    assertWritable(
      options.out,
      [...inputs.map(({ at }) => at), ...(options.form === undefined ? [] : [options.form])],
      options.force === true,
    );
    saveWhole(options.out, written.bytes(), options.force === true);
  }
  const changes: JsonChange[] = (written?.plan.changes ?? []).map((change) => ({
    sheet: change.sheet,
    cell: address(change),
    before: typeof change.before === 'boolean' ? String(change.before) : change.before,
    after: change.after,
  }));
  if (options.json) terminal.out(`${oneLine(fillJson(county, changes, errors, language))}\n`);
  else
    terminal.out(
      `${say(FILL.summary, language, { schools: county.schools.length, questions: county.questions.length })}\n`,
    );
  return exitCode(county, errors);
}

/** The answers file: `{ "<id of a question>": value }`. */
function readAnswers(file: string): Answers {
  const text = new TextDecoder().decode(readBytes(file)).replace(/^\ufeff/, '');
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw new ComplaintError('bad-answers', FILL.badAnswers, { file });
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content))
    throw new ComplaintError('bad-answers', FILL.badAnswers, { file });
  return new Map(
    Object.entries(content).filter(
      (entry): entry is [string, string | number] =>
        typeof entry[1] === 'string' || typeof entry[1] === 'number',
    ),
  );
}

function exitCode({ schools, questions, findings }: CountyRecords, errors: readonly JsonError[]): ExitCode {
  if (errors.length > 0 || schools.length === 0) return 2;
  const open = questions.some(({ answer, assumed }) => answer === undefined && assumed === undefined);
  return open || findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}
