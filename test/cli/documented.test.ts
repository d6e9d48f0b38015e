import { say } from '../../src/messages/sentence';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../src/cli/program';
import type { ExitCode } from '../../src/cli/terminal';
import { CLI } from '../../src/messages/cli';
import { listeningTerminal } from './support/sample';
import { inOwnFolder } from './support/own-folder';

const ROOT = join(__dirname, '../..');
const page = (name: string): string => readFileSync(join(ROOT, name), 'utf8');
const [CHINESE = '', ENGLISH = ''] = page('docs/cli.md').split('\n## English\n');
/** Pages of their own on what docs/cli.md only names. */
const OWN_PAGES: Readonly<Record<string, string>> = { fill: 'docs/fill.md', remedy: 'docs/remedy.md' };
const COMMANDS = ['check', 'compare', 'review', 'fill', 'template', 'report', 'remedy', 'standards'];

inOwnFolder(() => ({}));

/** The options that a command names in its help. */
function optionsOf(command: string): string[] {
  const terminal = listeningTerminal();
  run([command, '--help'], terminal);
  const options = [...terminal.said.out.matchAll(/^ +(?:-\w, )?(--[a-z-]+)/gm)].map(
    ([, option = '']) => option,
  );
  return options.filter((option) => !['--help', '--lang'].includes(option));
}

/** Whether the text names the option, and not only one that begins like it. */
const names = (text: string, option: string): boolean => new RegExp(`${option}(?![a-z-])`).test(text);

test('the help lists these commands', () => {
  const terminal = listeningTerminal();
  run(['--help'], terminal);
  const listed = [...terminal.said.out.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name);
  expect(listed.filter((name) => name !== 'help').sort()).toEqual([...COMMANDS].sort());
});

describe.each(COMMANDS)('%s', (command) => {
  const options = optionsOf(command);

  test('every option of its help is explained in its part of docs/cli.md or on its own page', () => {
    const own = OWN_PAGES[command];
    const part = CHINESE.split(/^## /m).find((text) => text.startsWith(`\`junheng ${command}`)) ?? '';
    const text = part + (own === undefined ? '' : page(own));
    expect(options.length).toBeGreaterThan(1);
    expect(options.filter((option) => !names(text, option))).toEqual([]);
  });

  test('and in English', () => {
    const [, text = ''] = ENGLISH.split(`**\`junheng ${command} `);
    const [part = ''] = text.split('\n**`junheng ');
    expect(options.filter((option) => !names(part, option))).toEqual([]);
  });
});

/** The words of a command line as a shell gives them. */
const wordsOf = (line: string): string[] =>
  [...line.replace(/\s+#.*$|\s+>.*$/g, '').matchAll(/"([^"]*)"|(\S+)/g)].map(
    ([, quoted, bare]) => quoted ?? bare ?? '',
  );

const EXAMPLES = [
  'README.md',
  'README.en.md',
  'docs/cli.md',
  'docs/fill.md',
  'docs/remedy.md',
  'docs/start-here.md',
]
  .flatMap((name) => [...page(name).matchAll(/^```\w*\n([\s\S]*?)^```/gm)])
  .flatMap(([, block = '']) => block.split('\n'))
  .filter((line) => line.startsWith('junheng '));

test.each([...new Set(EXAMPLES)])('%s is understood', async (line) => {
  const terminal = listeningTerminal();
  const waiting: Promise<ExitCode>[] = [];
  run(wordsOf(line).slice(1), terminal, (work) => waiting.push(work));
  await Promise.all(waiting);
  // What is not understood is told to ask for help; a file that is not there is not.
  expect(terminal.said.err).not.toContain('--help 查看用法');
});

test('a line that is not understood would be seen', () => {
  const terminal = listeningTerminal();
  run(['check', '申报表.xlsx', '--htm', '报告.html'], terminal);
  expect(terminal.said.err).toContain(say(CLI.seeHelp, 'zh', { command: 'junheng check' }));
  const other = listeningTerminal();
  run(['申报表.xlsx', '--htm'], other);
  expect(other.said.err).toContain(say(CLI.seeHelp, 'zh', { command: 'junheng' }));
  expect(EXAMPLES.length).toBeGreaterThan(15);
});
