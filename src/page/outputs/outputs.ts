import { checkCommand } from '../../cli/check-command';
import { compareCommand } from '../../cli/compare-command';
import { fillCommand } from '../../cli/fill-command';
import { remedyCommand } from '../../cli/remedy-command';
import { reportCommand } from '../../cli/report-command';
import { reviewCommand } from '../../cli/review/command';
import { templateCommand } from '../../cli/template-command';
import type { ExitCode, Terminal } from '../../cli/terminal';
import type { Language } from '../../messages/sentence';
import { nth } from '../../standards/lists';
import type { Output } from './list';

/** What a command works on: paths on the disk in memory. */
export interface Work {
  /** As one would type them: files, and folders instead of the files in them. */
  readonly typed: readonly string[];
  /** Every file. */
  readonly files: readonly string[];
  readonly language: Language;
  readonly terminal: Terminal;
  /** Where an output of this name goes. */
  target(name: string): string;
  /** Writes what was printed. */
  print(name: string, text: string): void;
}

type Code = ExitCode | Promise<ExitCode>;
type Command = (work: Work) => Code;

/** `各县/甲县.xlsx` → `甲县` */
const stem = (path: string): string => path.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
/** `各县/甲县.xlsx` → `各县/甲县` */
const whole = (path: string): string => path.replace(/\.[^./]*$/, '');
/** Begins the name of an output of one file with that file's name. */
const prefix = ({ files: [only = ''], files }: Work): string => (files.length === 1 ? `${stem(only)}-` : '');

/** One output for each file, in folders as the files lie; the worst answer counts. */
async function each(
  { files }: Work,
  command: (path: string, name: string) => Code,
  failed: (path: string, error: unknown) => void,
): Promise<ExitCode> {
  let worst: ExitCode = 0;
  for (const path of files) {
    try {
      const code = await command(path, files.length === 1 ? stem(path) : whole(path));
      if (code > worst) worst = code;
    } catch (error) {
      worst = 2;
      failed(path, error);
    }
  }
  return worst;
}

type Failed = (path: string, error: unknown) => void;

const report =
  (kind: string, ending: string) =>
  (work: Work, failed: Failed): Code =>
    each(
      work,
      (path, name) =>
        reportCommand(
          path,
          { kind, out: work.target(`${name}-${ending}.docx`) },
          work.language,
          work.terminal,
        ),
      failed,
    );

const booklets =
  (ending: string) =>
  (work: Work, failed: Failed): Code =>
    each(
      work,
      (path, name) =>
        remedyCommand(
          path,
          { booklets: work.target(`${name}-一校一册.${ending}`) },
          work.language,
          work.terminal,
        ),
      failed,
    );

const compared =
  (ending: string, submissions = false): Command =>
  (work) => {
    const name = `${submissions ? '两次报送比较' : '各年比较'}.${ending}`;
    const target = work.target(name);
    const options = {
      submissions,
      onPage: true,
      ...(ending === 'html' ? { html: target } : { out: target }),
    };
    return compareCommand(work.typed, options, work.language, work.terminal);
  };

/** The filled form, and beside it what was read, asked and assumed, and where every figure comes from. */
const filled =
  (options: { readonly formulas?: boolean; readonly trace?: boolean } = {}): Command =>
  (work) => {
    const said: string[] = [];
    const terminal = { ...work.terminal, out: (text: string) => void said.push(text) };
    const out = work.target('申报表.xlsx');
    const html = work.target('填报说明.html');
    const code = fillCommand(work.typed, { ...options, out, html }, work.language, terminal);
    work.print('填报说明.txt', `\uFEFF${said.join('')}`);
    return code;
  };

const template =
  (name: string, options: { readonly raw?: boolean; readonly formulas?: boolean } = {}): Command =>
  (work) =>
    templateCommand(work.target(name), options, work.language, work.terminal);

/** Every output by the command of the command line that gives it. */
export const COMMANDS: Readonly<Record<Output, (work: Work, failed: Failed) => Code>> = {
  html: (work) =>
    checkCommand(
      work.typed,
      { html: work.target(`${prefix(work)}核验报告.html`) },
      work.language,
      work.terminal,
    ),
  copies: (work) => checkCommand(work.typed, { annotate: work.target('') }, work.language, work.terminal),
  json: (work) => {
    const said: string[] = [];
    const terminal = { ...work.terminal, out: (text: string) => void said.push(text) };
    const code = checkCommand(work.typed, { json: true }, work.language, terminal);
    work.print(`${prefix(work)}核验结果.json`, said.join(''));
    return code;
  },
  page: report('page', '呈报页'),
  check: report('check', '核验报告'),
  self: report('self', '自评报告'),
  year: report('year', '年度总结'),
  ledgers: (work, failed) =>
    each(
      work,
      (path, name) =>
        remedyCommand(path, { out: work.target(`${name}-整改台账.xlsx`) }, work.language, work.terminal),
      failed,
    ),
  bookletsWord: booklets('docx'),
  bookletsExcel: booklets('xlsx'),
  bookletsPage: booklets('html'),
  review: (work) =>
    reviewCommand(
      work.typed,
      { out: work.target('汇总.xlsx'), html: work.target('汇总.html'), fresh: true },
      work.language,
      work.terminal,
    ),
  returns: (work) => reviewCommand(work.typed, { returns: work.target('') }, work.language, work.terminal),
  yearsWord: compared('docx'),
  yearsExcel: compared('xlsx'),
  yearsPage: compared('html'),
  submissionsWord: compared('docx', true),
  submissionsExcel: compared('xlsx', true),
  submissionsPage: compared('html', true),
  fill: filled({ trace: true }),
  fillLive: filled({ formulas: true, trace: true }),
  collect: (work) =>
    templateCommand(work.target('采集表'), { collect: nth(work.files, 0) }, work.language, work.terminal),
  template: template('空白申报表.xlsx'),
  templateLive: template('空白申报表（带公式）.xlsx', { formulas: true }),
  templateRaw: template('基础数据.xlsx', { raw: true }),
};
