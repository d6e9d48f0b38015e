import { REMEDY } from '../messages/remedy';
import type { Language } from '../messages/sentence';
import { isCalled } from '../papers/booklets/booklets';
import { earlierYears } from '../papers/booklets/earlier-years';
import { readRecords } from '../records/read';
import { countyOf } from '../remedy/county';
import type { County, RawRow } from '../remedy/county';
import { ledgersOf } from '../remedy/ledger/ledgers';
import { pricesIn } from '../remedy/prices';
import { rawRows } from '../remedy/raw-rows';
import { remedyOf } from '../remedy/remedy';
import { remedyJson } from '../remedy/remedy-json';
import { nearest } from '../standards/nearest';
import { STAGES } from '../standards/types';
import { readWorkbook } from '../xlsx/read';
import { checkFile, readWorkbookBytes } from './check-file';
import { ComplaintError, named } from './complaint';
import { readAnswers } from './fill-command';
import { unusedAnswersText } from './fill-report';
import { inflateAtOnce } from './inflate';
import { findInputs } from './inputs';
import { painter } from './paint';
import { oneLine } from './one-line';
import { previousYears, yearOfForm } from './previous-years';
import { chosenProfile } from './profile';
import { assertBookletTarget, writeBooklets } from './remedy-booklets';
import { openLedgers, writeLedgers } from './remedy-ledgers';
import { remedyReport } from './remedy-report';
import { assertKnown, noSchool, renamedSchools } from './renamed-schools';
import type { ExitCode, Terminal } from './terminal';

export interface RemedyOptions {
  readonly profile?: string;
  readonly json?: boolean;
  readonly out?: string;
  readonly booklets?: string;
  readonly school?: string;
  readonly previous?: readonly string[];
  /** Schools that were renamed since: 原校名=新校名. */
  readonly same?: readonly string[];
  readonly raw?: readonly string[];
  readonly answers?: string;
  readonly force?: boolean;
}

/** `junheng remedy`: what the least is that makes one county pass. 0: nothing has to be done, 1: something has. */
export function remedyCommand(
  path: string,
  options: RemedyOptions,
  language: Language,
  terminal: Terminal,
): ExitCode | Promise<ExitCode> {
  const profile = options.profile === undefined ? null : chosenProfile(options.profile).key;
  const { form, workbook, standards, result, review } = named(path, () =>
    checkFile(path, { profile, concessions: null }),
  );
  if (!form.schools) throw new ComplaintError('no-schools', REMEDY.noForm);
  const county = countyOf(form, standards.profile, rawOf(options, language, terminal));
  const force = options.force === true;
  if (options.answers !== undefined && options.raw === undefined)
    throw new ComplaintError('usage', REMEDY.answersNeedRaw);
  if (options.previous !== undefined && options.booklets === undefined)
    throw new ComplaintError('usage', REMEDY.previousNeedsBooklets);
  if (options.same !== undefined && options.previous === undefined)
    throw new ComplaintError('usage', REMEDY.sameNeedsPrevious);
  if (options.school !== undefined) {
    if (options.booklets === undefined) throw new ComplaintError('usage', REMEDY.schoolNeedsBooklets);
    assertSchool(options.school, county);
  }
  const file = options.out === undefined ? null : openLedgers(options.out, path, force);
  const targets = [path, ...(options.out === undefined ? [] : [options.out])];
  if (options.booklets !== undefined) assertBookletTarget(options.booklets, targets, force);
  const prices = [pricesIn(workbook), ...(file ? [pricesIn(file.workbook)] : [])];
  const remedy = remedyOf(county, prices.find(({ basis }) => basis !== 'none') ?? prices[0]);
  const now = terminal.now();
  const year = yearOfForm(path, form, now);
  const renamed = renamedSchools(options.same ?? []);
  const previous = previousYears(options.previous ?? [], year);
  assertKnown(renamed, [form, ...previous.map((one) => one.form)]);
  const years = earlierYears(form, standards.profile, previous, renamed);
  const explained = [...review.explained, ...review.lapsed];
  // The ledgers stand in their own workbook, or the add-in put them into the form's.
  const books = file?.workbook ?? (options.out === undefined ? workbook : { sheets: [] });
  const ledgers = ledgersOf({ workbook: books, result, county, remedy, explained, today: dateText(now) });
  if (options.json) terminal.out(`${oneLine(remedyJson(remedy))}\n`);
  else terminal.out(remedyReport(remedy, language, painter(terminal.colour)));
  if (options.out !== undefined) writeLedgers(options.out, file, ledgers, language, terminal);
  const open = remedy.shortfalls.length > 0 || remedy.levers.some(({ add }) => add !== null && add.total > 0);
  const code = open ? 1 : 0;
  if (options.booklets === undefined) return code;
  const source = { county, remedy, lines: ledgers.problems, year, years };
  const chosen = { force, ...(options.school !== undefined && { school: options.school }) };
  const written = writeBooklets(options.booklets, source, chosen, language, terminal);
  return written instanceof Promise ? written.then(() => code) : code;
}

/** Complains about a school that the form has not, before anything is written. */
function assertSchool(name: string, { stages }: County): void {
  const rows = STAGES.flatMap((stage) => stages[stage].rows);
  if (rows.some((row) => isCalled(row, name))) return;
  const names = [...new Set(rows.map((row) => row.name))];
  const near = nearest(name, names, (one) => [one]);
  throw noSchool(name, near.length > 0 ? near : names);
}

/** What the raw data say of every row; none where no `--raw` is given. Complains about a file that cannot be read. */
function rawOf(
  { raw = [], answers }: RemedyOptions,
  language: Language,
  terminal: Terminal,
): readonly RawRow[] {
  if (raw.length === 0) return [];
  const { inputs, missing } = findInputs(raw);
  for (const { code, sentence, parameters } of missing) throw new ComplaintError(code, sentence, parameters);
  const sources = inputs.map(({ path, at }) => ({
    file: path,
    workbook: readWorkbook(readWorkbookBytes(at), inflateAtOnce),
  }));
  if (answers === undefined) return rawRows(readRecords(sources));
  const records = readRecords(sources, { answers: readAnswers(answers), tellsUnused: true });
  terminal.err(unusedAnswersText(records, language));
  return rawRows(records);
}

/** `2026-11-27`, by the clock of the reader. */
function dateText(now: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
