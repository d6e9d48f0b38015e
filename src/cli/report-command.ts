import { basename, extname } from 'node:path';
import { compareYears } from '../checks/comparison/years';
import { yearsInWorkbook } from '../checks/comparison/years-in-workbook';
import type { Workbook } from '../form/workbook';
import { REPORT_COMMAND } from '../messages/report-command';
import type { Language } from '../messages/sentence';
import { say } from '../messages/sentence';
import { countyReport, headPaper } from '../papers/county/report';
import type { Paper } from '../papers/paper';
import { plainText } from '../papers/print/width';
import { selfReport, yearSummary } from '../papers/self-report/report';
import { dueIn } from '../papers/self-report/kept-ledger';
import { reportSource } from '../papers/self-report/source';
import { findLedger } from '../remedy/ledger/existing';
import { PROBLEM_LEDGER } from '../remedy/ledger/problem-table';
import { readWorkbook } from '../xlsx/read';
import { checkFile, readBytes } from './check-file';
import { declaredIn } from './declared-file';
import { ComplaintError, named } from './complaint';
import { claimedConcessions } from './concessions';
import { inflateAtOnce } from './inflate';
import { chosenProfile } from './profile';
import { assertKnown, renamedSchools } from './renamed-schools';
import { assertWritable, saveWhole } from './save';
import type { ExitCode, Terminal } from './terminal';

export interface ReportOptions {
  readonly out?: string;
  readonly kind?: string;
  readonly name?: string;
  readonly profile?: string;
  readonly concession?: readonly string[];
  /** Declarations of earlier years, for the trend of the page for the head. */
  readonly before?: readonly string[];
  /** Schools that were renamed between the years: 原校名=新校名. */
  readonly same?: readonly string[];
  /** A workbook with the county's 问题台账, where it is not the declaration's own. */
  readonly ledger?: string;
  readonly force?: boolean;
}

const KINDS = ['self', 'year', 'page', 'check'] as const;

/** `junheng report`: a Word document from one declaration. The library that writes it is loaded only here. */
export async function reportCommand(
  path: string,
  options: ReportOptions,
  language: Language,
  terminal: Terminal,
): Promise<ExitCode> {
  const kind = KINDS.find((one) => one === (options.kind ?? 'self'));
  if (!kind) {
    const values = KINDS.join(', ');
    throw new ComplaintError('unknown-kind', REPORT_COMMAND.unknownKind, {
      value: options.kind ?? '',
      values,
    });
  }
  const target = options.out;
  if (target === undefined) throw new ComplaintError('no-target', REPORT_COMMAND.noOut);
  if (extname(target).toLowerCase() !== '.docx') {
    throw new ComplaintError('not-docx', REPORT_COMMAND.notDocx, { target });
  }
  assertWritable(target, [path], options.force === true);
  const profile = options.profile === undefined ? null : chosenProfile(options.profile).key;
  const concessions = options.concession ? claimedConcessions(options.concession) : null;
  const { form, standards, result, review, workbook } = named(path, () =>
    checkFile(path, { profile, concessions }),
  );
  if (form.tables.length === 0) throw new ComplaintError('no-form', REPORT_COMMAND.noForm);
  const today = dateText(terminal.now());
  const ledger = options.ledger === undefined ? workbook : ledgerIn(options.ledger);
  const name = basename(path, extname(path));
  const read = { name, form, result, profile: standards.profile };
  const earlier = (options.before ?? []).map((file) => declaredIn({ path: file, at: file }, profile));
  const renamed = renamedSchools(options.same ?? []);
  const years = [...earlier, ...yearsInWorkbook(workbook, read)];
  assertKnown(renamed, [form, ...years.map((one) => one.form)]);
  const checked = {
    file: path,
    standards,
    tables: form.tables,
    result,
    review,
    schools: form.schools,
    outlook: {
      today,
      due: dueIn(ledger),
      years: compareYears(years, { renamed }),
    },
  };
  const source = reportSource(checked, form, {
    today,
    ledger,
    ...(options.name !== undefined && { name: options.name }),
  });
  const papers: Readonly<Record<(typeof KINDS)[number], () => Paper>> = {
    self: () => selfReport(source),
    year: () => yearSummary(source),
    page: () => headPaper(checked, language, options.name),
    check: () => countyReport(checked, language, options.name),
  };
  const { paperDocx } = await import('../docx/document');
  saveWhole(target, await paperDocx([papers[kind]()]), options.force === true);
  terminal.out(`${plainText(say(REPORT_COMMAND.wrote, language, { target }))}\n`);
  const { problems } = source.county.counts;
  if (problems > 0) terminal.err(`${say(REPORT_COMMAND.problems, language, { count: problems })}\n`);
  return 0;
}

function ledgerIn(file: string): Workbook {
  const workbook = named(file, () => readWorkbook(readBytes(file), inflateAtOnce));
  if (!findLedger(workbook, PROBLEM_LEDGER))
    throw new ComplaintError('no-ledger', REPORT_COMMAND.noLedger, { file });
  return workbook;
}

/** `2026-11-27`, by the clock of the reader. */
function dateText(now: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
