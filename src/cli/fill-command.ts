import { extname, resolve } from 'node:path';
import { checkForm } from '../checks/check';
import { stillToWrite } from '../checks/findings/blanks';
import { address } from '../form/workbook';
import { CLI } from '../messages/cli';
import { FILL } from '../messages/fill';
import type { Language } from '../messages/sentence';
import { say } from '../messages/sentence';
import type { Answers, RecordSource } from '../records/model';
import { boundaryFindings } from '../records/rules/boundary';
import { peopleFindings } from '../records/rules/people';
import { readRecords } from '../records/read';
import type { CountyRecords } from '../records/read';
import { schoolYearOn } from '../records/school-year';
import { isOpen } from '../records/open-questions';
import { readForm } from '../form/read';
import { fillPaper } from '../papers/trace/fill-paper';
import { readAddressees } from '../records/sheets/addressees';
import type { Addressee } from '../records/sheets/collect-sheet';
import { RAW_SHEET } from '../records/sheets/raw-sheet-name';
import { parseSettings, SETTINGS_KEY } from '../standards/workbook-settings';
import { readAddInSetting } from '../xlsx/add-in-setting';
import { Package } from '../xlsx/package';
import { readWorkbook } from '../xlsx/read';
import { readBytes, readWorkbookBytes } from './check-file';
import { ComplaintError, complaintOf, named } from './complaint';
import { claimedConcessions } from './concessions';
import { fillJson } from './fill-json';
import type { JsonChange, JsonError } from './fill-json';
import { inflateAtOnce } from './inflate';
import { fillForm, openGivenForm } from './fill-form';
import { fillReport, stillToWriteText } from './fill-report';
import { paperPage } from './html/page';
import { findInputs } from './inputs';
import { painter } from './paint';
import { oneLine } from './one-line';
import { chosenProfile } from './profile';
import { assertWritable, isSameFile, saveWhole } from './save';
import type { ExitCode, Terminal } from './terminal';
import { plainText } from '../papers/print/width';

export interface FillOptions {
  readonly form?: string;
  readonly out?: string;
  readonly html?: string;
  readonly answers?: string;
  readonly formulas?: boolean;
  readonly trace?: boolean;
  readonly expect?: string;
  readonly against?: readonly string[];
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
  if (options.out !== undefined) {
    if (extname(options.out).toLowerCase() !== '.xlsx')
      throw new ComplaintError('not-xlsx', CLI.notXlsx, { target: options.out });
  }
  const originals = [
    ...inputs.map(({ at }) => at),
    ...[options.form, options.answers, options.expect].flatMap((file) => file ?? []),
    ...findInputs(options.against ?? []).inputs.map(({ at }) => at),
  ];
  for (const target of [options.out, options.html]) {
    if (target !== undefined) assertWritable(target, originals, options.force === true);
  }
  const { out, html } = options;
  if (out !== undefined && html !== undefined && (resolve(out) === resolve(html) || isSameFile(out, html)))
    throw new ComplaintError('same-target', CLI.sameTarget, { target: html });
  const errors: JsonError[] = missing.map(({ file, code, sentence, parameters }) => ({
    file,
    code,
    message: say(sentence, language, parameters),
  }));
  const sources: RecordSource[] = [];
  for (const { path, at } of inputs) {
    try {
      sources.push({ file: path, workbook: readWorkbook(readWorkbookBytes(at), inflateAtOnce) });
    } catch (error) {
      const { code, sentence, parameters } = complaintOf(error);
      errors.push({ file: path, code, message: say(sentence, language, parameters) });
    }
  }
  const given = options.form;
  const form = given === undefined ? null : named(given, () => openGivenForm(given));
  // The county's own record in the form is heard too: what a person changed there is not overwritten unasked.
  const isInput = inputs.some(
    ({ at }) => options.form !== undefined && resolve(String(at)) === resolve(options.form),
  );
  if (form && !isInput && form.workbook.sheets.some(({ name }) => name === RAW_SHEET))
    sources.unshift({ file: form.path, workbook: form.workbook });
  const read = readRecords(sources, {
    answers: options.answers === undefined ? new Map() : readAnswers(options.answers),
    tellsUnused: true,
    schoolYear: schoolYearOn(terminal.now()),
    expected: options.expect === undefined ? [] : expectedSchools(options.expect),
    against: (options.against ?? []).map((path) => ({ label: shortName(path), sources: allSources(path) })),
    claims: { travelling: claimed.includes('a'), converted: claimed.includes('b') },
  });
  const written = read.schools.length === 0 ? null : fillForm(read, { ...options, form }, profile);
  const county = {
    ...read,
    findings: [
      ...read.findings,
      ...peopleFindings(read),
      ...boundaryFindings(read, written?.profile ?? profile),
    ],
  };
  // Without JSON it is told how the filled form stands, also where nothing is saved.
  const wanted = !options.json || (options.out ?? options.html) !== undefined;
  const bytes = written && wanted ? written.bytes() : null;
  const done = bytes && (!options.json || options.html) ? readForm(readWorkbook(bytes, inflateAtOnce)) : null;
  if (bytes && options.out !== undefined) saveWhole(options.out, bytes, options.force === true);
  if (options.html !== undefined) {
    const filled = written &&
      done && {
        plan: written.plan,
        traced: { county, form: done, profile: written.profile },
      };
    const target = written ? (options.out ?? null) : null;
    const paper = fillPaper({ county, filled, target }, language);
    saveWhole(options.html, paperPage([paper], language, terminal.now()), options.force === true);
  }
  const changes: JsonChange[] = (written?.plan.changes ?? []).map((change) => ({
    sheet: change.sheet,
    cell: address(change),
    before: typeof change.before === 'boolean' ? String(change.before) : change.before,
    after: change.after,
  }));
  if (options.json) terminal.out(`${oneLine(fillJson(county, changes, errors, language))}\n`);
  else {
    terminal.out(`${fillReport(county, written, language, painter(terminal.colour))}\n`);
    if (written && done) {
      const left = stillToWrite(checkForm(done, written.profile, claimed).findings);
      terminal.out(`${plainText(stillToWriteText(left, language))}\n`);
    }
    if (county.schools.length === 0) terminal.err(`${say(FILL.nothing, language)}\n`);
  }
  if (options.out !== undefined && written)
    terminal.err(`${plainText(say(FILL.wrote, language, { target: options.out }))}\n`);
  if (options.html !== undefined)
    terminal.err(`${plainText(say(CLI.wroteHtml, language, { target: options.html }))}\n`);
  for (const { file, message } of errors) {
    const line = say(CLI.fileError, language, { file, message });
    terminal.err(`${plainText(say(CLI.error, language, { message: line }))}\n`);
  }
  return exitCode(county, errors);
}

function expectedSchools(file: string): Addressee[] {
  const workbook = named(file, () => readWorkbook(readWorkbookBytes(file), inflateAtOnce));
  const schools = readAddressees([{ file, workbook }]);
  if (schools.length === 0) throw new ComplaintError('no-schools', FILL.noSchools, { file });
  return schools;
}

/** Every workbook of a file or folder to compare with; one that cannot be read is a complaint. */
function allSources(path: string): RecordSource[] {
  const { inputs, missing } = findInputs([path]);
  const [gone] = missing;
  if (gone) {
    const { code, sentence, parameters } = gone;
    throw new ComplaintError(code, CLI.fileError, { file: path, message: { sentence, parameters } });
  }
  return inputs.map(({ path: file, at }) => ({
    file,
    workbook: named(file, () => readWorkbook(readWorkbookBytes(at), inflateAtOnce)),
  }));
}

/** The last part of a path: what people call the file or folder. */
const shortName = (path: string): string => path.split(/[\\/]/).filter(Boolean).at(-1) ?? path;

/** The answers file: `{ "<id of a question>": value }`, or a workbook in which the pane keeps them (last year's, say). */
export function readAnswers(file: string): Answers {
  const bytes = named(file, () => readBytes(file));
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const kept = named(file, () => readAddInSetting(Package.open(bytes, inflateAtOnce), SETTINGS_KEY));
    const answers = Object.entries(parseSettings(kept).answers);
    if (answers.length === 0) throw new ComplaintError('no-answers', FILL.noAnswers, { file });
    return new Map(answers);
  }
  const text = new TextDecoder().decode(bytes).replace(/^\ufeff/, '');
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw new ComplaintError('bad-answers', FILL.badAnswers, { file });
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content))
    throw new ComplaintError('bad-answers', FILL.badAnswers, { file });
  const entries: [string, unknown][] = Object.entries(content).filter(([, given]) => given !== null);
  const isAnswer = (entry: [string, unknown]): entry is [string, string | number] =>
    typeof entry[1] === 'string' || typeof entry[1] === 'number';
  const wrong = entries.filter((entry) => !isAnswer(entry)).map(([id]) => id);
  if (wrong.length > 0)
    throw new ComplaintError('bad-answers', FILL.badAnswer, { file, ids: wrong.join('、') });
  return new Map(entries.filter(isAnswer));
}

function exitCode({ schools, questions, findings }: CountyRecords, errors: readonly JsonError[]): ExitCode {
  if (errors.length > 0 || schools.length === 0) return 2;
  return questions.some(isOpen) || findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}
