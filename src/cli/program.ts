import { Command, CommanderError, Option } from 'commander';
import packageJson from '../../package.json';
import { CLI } from '../messages/cli';
import { COMPARE } from '../messages/comparison';
import { FILL } from '../messages/fill';
import { REMEDY } from '../messages/remedy';
import { REPORT_COMMAND } from '../messages/report-command';
import { DESK } from '../messages/desk';
import { type Language, type Parameters, say, type Sentence } from '../messages/sentence';
import { checkCommand } from './check-command';
import type { CheckOptions } from './check-command';
import { compareCommand } from './compare-command';
import type { CompareOptions } from './compare-command';
import { ComplaintError, complaintOf } from './complaint';
import { CONCESSION_KEYS } from './concessions';
import { PROFILE_KEYS } from './profile';
import { fillCommand } from './fill-command';
import type { FillOptions } from './fill-command';
import { remedyCommand } from './remedy-command';
import type { RemedyOptions } from './remedy-command';
import { reportCommand, type ReportOptions } from './report-command';
import { reviewCommand, type ReviewOptions } from './review/command';
import { standardsCommand, type StandardsOptions } from './standards-command';
import { templateCommand, type TemplateOptions } from './template-command';
import { OutputError } from './terminal';
import type { ExitCode, Terminal } from './terminal';
import { commandIn, usageError } from './usage-error';
import { displayWidth, plainText } from '../papers/print/width';

const exitLater: Later = (work) => void work.then((code) => (process.exitCode = code));

/** Work that goes on after `run` has returned: what it says at last is the exit code. */
export type Later = (work: Promise<ExitCode>) => void;

/**
 * Runs the command line `junheng …args`; every failure ends in a line for the reader, never in a stack trace. Commands that use
 * threads hand their work to `later`.
 */
export function run(args: readonly string[], terminal: Terminal, later: Later = exitLater): ExitCode {
  const typed = typedLanguage(args);
  const language: Language = typed === 'en' ? 'en' : 'zh';
  let code: ExitCode = 0;
  const complain = (sentence: Sentence, parameters: Parameters): ExitCode => {
    const message = say(sentence, language, parameters);
    terminal.err(`${plainText(say(CLI.error, language, { message }))}\n`);
    return 2;
  };
  if (typed !== 'zh' && typed !== 'en') return complain(CLI.badLanguage, { value: typed });
  const failed = (error: unknown): ExitCode => {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      if (error.code === 'commander.help') return 2;
      const { sentence, parameters } = usageError(error);
      complain(sentence, parameters);
      const near = /\(Did you mean (?:one of )?(.*)\?\)/.exec(error.message)?.[1];
      if (near !== undefined) terminal.err(`${say(CLI.didYouMean, language, { near })}\n`);
      const command = commandIn(args, buildProgram(language, terminal, done));
      terminal.err(`${say(CLI.seeHelp, language, { command })}\n`);
      return 2;
    }
    if (error instanceof OutputError) return complain(CLI.outputFailed, { reason: error.reason });
    const { sentence, parameters } = complaintOf(error);
    return complain(sentence, parameters);
  };
  const done = (result: ExitCode | Promise<ExitCode>): void => {
    if (typeof result === 'number') code = result;
    else later(result.catch(failed));
  };
  try {
    buildProgram(language, terminal, done).parse(withFormulas(args), { from: 'user' });
    return code;
  } catch (error) {
    return failed(error);
  }
}

/** `fill --formulas raw.xlsx` names a file: the option's only word of its own is `jh`, whatever else follows is not meant for it. */
function withFormulas(args: readonly string[]): string[] {
  if (!args.includes('fill')) return [...args];
  return args.map((argument, index) =>
    argument === '--formulas' && args[index + 1]?.toLowerCase() !== 'jh' ? '--formulas=excel' : argument,
  );
}

/** The language has to be known before the command line is understood, so that its errors can be told in it. */
function typedLanguage(args: readonly string[]): string {
  let language = 'zh';
  for (const [index, argument] of args.entries()) {
    if (argument === '--') break;
    if (argument === '--lang') language = args[index + 1] ?? 'zh';
    else if (argument.startsWith('--lang=')) language = argument.slice('--lang='.length);
  }
  return language;
}

function buildProgram(
  language: Language,
  terminal: Terminal,
  done: (code: ExitCode | Promise<ExitCode>) => void,
): Command {
  const tell = (sentence: Sentence, parameters: Parameters = {}): string =>
    say(sentence, language, parameters);
  const option = (flags: string, text: Sentence, parameters: Parameters = {}): Option =>
    new Option(flags, tell(text, parameters));
  const target = (flags: string, text: Sentence): Option =>
    // An empty name comes from a shell variable that was never set.
    option(flags, text).argParser((value: string) => {
      if (value !== '') return value;
      throw new ComplaintError('missing-value', CLI.missingValue, { name: flags });
    });
  const repeated = (flags: string, text: Sentence, parameters: Parameters = {}): Option =>
    option(flags, text, parameters).argParser((value: string, before: string[] = []) => [...before, value]);
  const concession = (): Option =>
    repeated('--concession <KEY>', CLI.optionConcession, { keys: CONCESSION_KEYS });
  const same = (): Option => repeated('--same <OLD=NEW>', COMPARE.optionSame);
  const dressed = (command: Command): Command =>
    command
      .helpOption('-h, --help', tell(CLI.optionHelp))
      .addOption(option('--lang <zh|en>', CLI.optionLang))
      .configureHelp(helpIn(language))
      .configureOutput({
        writeOut: (text) => terminal.out(text),
        writeErr: (text) => terminal.err(text),
        outputError: () => undefined,
      })
      .exitOverride();

  const program = dressed(new Command('junheng'))
    .description(tell(CLI.program))
    .version(packageJson.version, '-V, --version', tell(CLI.optionVersion))
    .usage(`<${tell(CLI.commandName)}> ${tell(CLI.usageOptions)}`)
    .helpCommand(`help [${tell(CLI.commandName)}]`, tell(CLI.helpCommand))
    .addHelpText('after', `\n${tell(CLI.exitCodes)}`);
  dressed(program.command('check'))
    .description(tell(CLI.check))
    .usage(`${tell(CLI.usageOptions)} <${tell(CLI.inputsName)}>...`)
    .argument(`<${tell(CLI.inputsName)}...>`, tell(CLI.checkInputs))
    .addOption(option('--profile <KEY>', CLI.optionProfile, { keys: PROFILE_KEYS }))
    .addOption(concession())
    .addOption(target('--set <SHEET>', CLI.optionSet))
    .addOption(option('--json', CLI.optionJson))
    .addOption(option('--ndjson', CLI.optionNdjson))
    .addOption(target('--html <FILE>', CLI.optionHtml))
    .addOption(target('--annotate <FILE|FOLDER>', CLI.optionAnnotate))
    .addOption(option('--force', CLI.optionForce))
    .addOption(option('--all', CLI.optionAll))
    .addOption(option('--fail-on <WHAT>', CLI.optionFailOn))
    .addHelpText('after', `\n${tell(CLI.exitCodes)}`)
    .action((inputs: string[], options: CheckOptions) =>
      done(checkCommand(inputs, options, language, terminal)),
    );
  dressed(program.command('fill'))
    .description(tell(FILL.command))
    .usage(`${tell(CLI.usageOptions)} <${tell(CLI.inputsName)}>...`)
    .argument(`<${tell(CLI.inputsName)}...>`, tell(FILL.inputs))
    .addOption(target('--form <FORM.xlsx>', FILL.optionForm))
    .addOption(target('--out <FILE.xlsx>', FILL.optionOut))
    .addOption(target('--html <REPORT.html>', FILL.optionHtml))
    .addOption(target('--answers <FILE.json>', FILL.optionAnswers))
    .addOption(target('--expect <LIST.xlsx>', FILL.optionExpect))
    .addOption(option('--against <RAW...>', FILL.optionAgainst))
    .addOption(option('--formulas [jh]', FILL.optionFormulas))
    .addOption(option('--trace', FILL.optionTrace))
    .addOption(option('--profile <KEY>', CLI.optionProfile, { keys: PROFILE_KEYS }))
    .addOption(concession())
    .addOption(option('--json', CLI.optionJson))
    .addOption(option('--force', CLI.optionForce))
    .addHelpText('after', `\n${tell(FILL.exitCodes)}`)
    .action((inputs: string[], options: FillOptions) =>
      done(fillCommand(inputs, options, language, terminal)),
    );
  dressed(program.command('remedy'))
    .description(tell(REMEDY.command))
    .usage(`${tell(CLI.usageOptions)} <${tell(REMEDY.form)}>`)
    .argument(`<${tell(REMEDY.form)}>`, tell(REMEDY.formText))
    .addOption(option('--profile <KEY>', CLI.optionProfile, { keys: PROFILE_KEYS }))
    .addOption(option('--json', CLI.optionJson))
    .addOption(option('--raw <RAW...>', REMEDY.optionRaw))
    .addOption(target('--answers <ANSWERS.json>', REMEDY.optionAnswers))
    .addOption(target('--out <LEDGERS.xlsx>', REMEDY.optionOut))
    .addOption(target('--booklets <FILE>', REMEDY.optionBooklets))
    .addOption(target('--school <NAME>', REMEDY.optionSchool))
    .addOption(option('--previous <FORM...>', REMEDY.optionPrevious))
    .addOption(same())
    .addOption(option('--force', CLI.optionForce))
    .action((input: string, options: RemedyOptions) =>
      done(remedyCommand(input, options, language, terminal)),
    );
  dressed(program.command('report'))
    .description(tell(REPORT_COMMAND.command))
    .usage(`${tell(CLI.usageOptions)} <${tell(REPORT_COMMAND.form)}>`)
    .argument(`<${tell(REPORT_COMMAND.form)}>`, tell(REPORT_COMMAND.formText))
    .addOption(target('--out <REPORT.docx>', REPORT_COMMAND.optionOut))
    .addOption(option('--kind <KIND>', REPORT_COMMAND.optionKind))
    .addOption(option('--name <NAME>', REPORT_COMMAND.optionName))
    .addOption(repeated('--before <EARLIER.xlsx>', REPORT_COMMAND.optionBefore))
    .addOption(same())
    .addOption(option('--ledger <LEDGERS.xlsx>', REPORT_COMMAND.optionLedger))
    .addOption(option('--profile <KEY>', CLI.optionProfile, { keys: PROFILE_KEYS }))
    .addOption(concession())
    .addOption(option('--force', CLI.optionForce))
    .action((input: string, options: ReportOptions) =>
      done(reportCommand(input, options, language, terminal)),
    );
  dressed(program.command('compare'))
    .description(tell(COMPARE.command))
    .usage(`${tell(CLI.usageOptions)} <${tell(CLI.inputsName)}>...`)
    .argument(`<${tell(CLI.inputsName)}...>`, tell(COMPARE.inputsText))
    .addOption(option('--submissions', COMPARE.optionSubmissions))
    .addOption(same())
    .addOption(target('--answers <ANSWERS.json>', COMPARE.optionAnswers))
    .addOption(target('--html <FILE>', COMPARE.optionHtml))
    .addOption(target('--out <FILE>', COMPARE.optionOut))
    .addOption(option('--profile <KEY>', CLI.optionProfile, { keys: PROFILE_KEYS }))
    .addOption(option('--json', CLI.optionJson))
    .addOption(option('--force', CLI.optionForce))
    .action((inputs: string[], options: CompareOptions) =>
      done(compareCommand(inputs, options, language, terminal)),
    );
  dressed(program.command('review'))
    .description(tell(DESK.command))
    .usage(`${tell(CLI.usageOptions)} <${tell(CLI.inputsName)}>...`)
    .argument(`<${tell(CLI.inputsName)}...>`, tell(DESK.inputsText))
    .addOption(target('--out <SUMMARY.xlsx>', DESK.optionOut))
    .addOption(target('--html <FILE>', DESK.optionHtml))
    .addOption(target('--returns <FOLDER>', DESK.optionReturns))
    .addOption(option('--jobs <N>', DESK.optionJobs))
    .addOption(option('--fresh', DESK.optionFresh))
    .addOption(option('--profile <KEY>', CLI.optionProfile, { keys: PROFILE_KEYS }))
    .addOption(concession())
    .addOption(option('--json', CLI.optionJson))
    .addOption(option('--force', CLI.optionForce))
    .action((inputs: string[], options: ReviewOptions) =>
      done(reviewCommand(inputs, options, language, terminal)),
    );
  dressed(program.command('template'))
    .description(tell(CLI.template))
    .usage(`${tell(CLI.usageOptions)} <${tell(CLI.targetName)}>`)
    .argument(`<${tell(CLI.targetName)}>`, tell(CLI.templateTarget))
    .addOption(option('--force', CLI.optionForce))
    .addOption(option('--formulas', CLI.optionTemplateFormulas))
    .addOption(option('--raw', FILL.optionRaw))
    .addOption(target('--collect <LIST.xlsx>', FILL.optionCollect))
    .action((path: string, options: TemplateOptions) =>
      done(templateCommand(path, options, language, terminal)),
    );
  dressed(program.command('standards'))
    .description(tell(CLI.standards))
    .usage(`${tell(CLI.usageOptions)} [${tell(CLI.filterName)}]`)
    .argument(`[${tell(CLI.filterName)}]`, tell(CLI.standardsFilter))
    .addOption(option('--profile <KEY>', CLI.optionCatalogue, { keys: PROFILE_KEYS }).default('national'))
    .addOption(option('--json', CLI.optionJson))
    .action((filter: string | undefined, options: StandardsOptions) =>
      done(standardsCommand(filter ?? '', options, language, terminal)),
    );
  return program;
}

/** Commander's help with its few fixed words in our language, aligned for double-width characters. */
function helpIn(language: Language): ReturnType<Command['configureHelp']> {
  const headings = new Map<string, Sentence>([
    ['Usage:', CLI.headingUsage],
    ['Arguments:', CLI.headingArguments],
    ['Options:', CLI.headingOptions],
    ['Commands:', CLI.headingCommands],
  ]);
  return {
    styleTitle: (title) => {
      const heading = headings.get(title);
      return heading ? say(heading, language) : title;
    },
    optionDescription: (option) => option.description,
    subcommandTerm: (command) =>
      command.name() === 'help' ? 'help' : `${command.name()} ${command.usage()}`,
    displayWidth,
  };
}
