import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../src/cli/program';
import { MOST_ON_ONE_PAGE } from '../../src/cli/reports/html';
import { makeCounty } from '../support/county/county';
import { PLAIN } from '../support/county/look';
import { inOwnFolder } from './support/own-folder';
import { listeningTerminal } from './support/sample';

const county = makeCounty(5, {
  look: PLAIN,
  size: {
    counts: { primary: 2, point: 0, junior: 2, nine: 0, complete: 0, twelve: 0 },
    smallPoints: 0,
    level: 1,
    spread: 0.1,
    crowding: 0,
  },
}).xlsx();

inOwnFolder(() =>
  Object.fromEntries(
    Array.from({ length: MOST_ON_ONE_PAGE + 1 }, (_, i) => [`省/市#1/县 ${i}%.xlsx`, county]),
  ),
);

const check = (...args: string[]): { code: number; err: string } => {
  const terminal = listeningTerminal();
  return { code: run(['check', '省', ...args], terminal), err: terminal.said.err };
};

describe('--html over many files', () => {
  test('is a summary that leads to a page for each file, and each page leads back', () => {
    writeFileSync('省/坏.xlsx', 'x');
    check('--html', '汇总 1.html');
    const summary = readFileSync('汇总 1.html', 'utf8');
    expect(summary).toContain('坏.xlsx');
    const links = [...summary.matchAll(/<a href="([^"]+)">/g)].map(([, href]) =>
      decodeURIComponent(href ?? ''),
    );
    expect(links).toHaveLength(MOST_ON_ONE_PAGE + 1);
    for (const link of links) {
      const page = readFileSync(link, 'utf8');
      const [, back = ''] = /<a href="(\.\.[^"]+)">/.exec(page) ?? [];
      expect(existsSync(join('汇总 1-各文件', decodeURIComponent(back)))).toBe(true);
      expect(page).toContain('id="file-1"');
    }
    expect(readdirSync('汇总 1-各文件')).toHaveLength(links.length);
  });

  test('keeps what is there without --force', () => {
    mkdirSync('汇总-各文件');
    writeFileSync('汇总-各文件/我的.txt', '');
    expect(check('--html', '汇总.html').code).toBe(2);
    expect(existsSync('汇总.html')).toBe(false);
    expect(check('--html', '汇总.html', '--force').err).toContain('汇总-各文件');
    expect(existsSync('汇总-各文件/我的.txt')).toBe(true);
  });
});
