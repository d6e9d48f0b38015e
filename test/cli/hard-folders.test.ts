import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../src/cli/program';
import type { JsonReport } from '../../src/papers/json-report';
import { makeCounty } from '../support/county/county';
import { PLAIN } from '../support/county/look';
import { inOwnFolder } from './support/own-folder';
import { listeningTerminal } from './support/sample';

const sound = makeCounty(5, { look: PLAIN }).xlsx();

inOwnFolder(() => ({ '市/甲.xlsx': sound, '市/乙/丙.xlsx': sound }));

function check(...typed: string[]): JsonReport & { err: string } {
  const terminal = listeningTerminal();
  run(['check', ...typed, '--json'], terminal);
  return { ...(JSON.parse(terminal.said.out) as JsonReport), err: terminal.said.err };
}
const names = (report: JsonReport): string[] => report.files.map(({ file }) => file).sort();
const posix = process.platform === 'linux' ? test : test.skip;

describe('one bad entry hides nothing else', () => {
  posix.each([['市'], ['市/*'], ['**/*.xlsx']])('a link to itself, one to nothing: %s', (typed) => {
    symlinkSync('环.xlsx', '市/环.xlsx');
    symlinkSync('没有.xlsx', '市/断.xlsx');
    const report = check(typed);
    expect(names(report)).toEqual(expect.arrayContaining(['市/甲.xlsx']));
    expect(report.errors.map(({ file }) => file).sort()).toEqual(['市/断.xlsx', '市/环.xlsx']);
  });

  posix.each([['市'], ['市/*'], ['**/*.xlsx']])('names that are no UTF-8: %s', (typed) => {
    const root = Buffer.from('市/');
    // 某县 as Windows writes it, and bytes that are no text at all.
    const chinese = Buffer.from([0xc4, 0xb3, 0xcf, 0xd8]);
    writeFileSync(Buffer.concat([root, chinese, Buffer.from('.xlsx')]), sound);
    writeFileSync(Buffer.concat([root, Buffer.from([0xff, 0x41]), Buffer.from('.xlsx')]), sound);
    mkdirSync(Buffer.concat([root, chinese]));
    writeFileSync(Buffer.concat([root, chinese, Buffer.from('/深.xlsx')]), sound);
    const report = check(typed);
    expect(report.errors).toEqual([]);
    expect(names(report)).toEqual(
      expect.arrayContaining(['市/甲.xlsx', '市/某县.xlsx', '市/\\XFFA.xlsx', '市/某县/深.xlsx']),
    );
  });

  test('a file of another kind is listed with what to do, never passed over', () => {
    const others = ['表.et', '表.ods', '表.xlsb', '表.csv', '表.xltx', '表.numbers', '表.xls'];
    for (const name of others) writeFileSync(join('市', name), 'x');
    const report = check('市');
    expect(names(report)).toEqual(['市/乙/丙.xlsx', '市/甲.xlsx']);
    expect(report.errors.map(({ file }) => file).sort()).toEqual(
      others.map((name) => join('市', name)).sort(),
    );
  });

  test('a name that turns the direction of writing or steers a terminal is shown, not obeyed', () => {
    writeFileSync('市/坏\u202Exslx.\u009B31m.xlsx', 'x');
    const terminal = listeningTerminal();
    run(['check', '市'], terminal);
    expect(terminal.said.err).toContain('坏\\u202Exslx.\\u009B31m.xlsx');
    expect(`${terminal.said.out}${terminal.said.err}`).not.toMatch(/[\u0080-\u009F\u202A-\u202E]/);
  });

  test('two kinds of JSON at once are an error of usage', () => {
    const terminal = listeningTerminal();
    expect(run(['check', '市', '--json', '--ndjson'], terminal)).toBe(2);
    expect(terminal.said.out).toBe('');
  });

  test('--ndjson writes a line for each file and each failure', () => {
    writeFileSync('市/坏.xlsx', 'x');
    const terminal = listeningTerminal();
    expect(run(['check', '市', '--ndjson'], terminal)).toBe(2);
    const lines = terminal.said.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map(({ file }) => file)).toEqual(['市/甲.xlsx', '市/乙/丙.xlsx', '市/坏.xlsx']);
    expect(lines.at(-1)).toHaveProperty('code', 'not-a-zip');
  });
});
