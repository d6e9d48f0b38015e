import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { plainName } from '../../src/checks/figures/form-figures';
import { declaredIn } from '../../src/cli/declared-file';
import { run } from '../../src/cli/program';
import type { ExitCode } from '../../src/cli/terminal';
import { makeCounty } from '../support/county/county';
import { PLAIN } from '../support/county/look';
import { listeningTerminal } from './support/sample';

const start = process.cwd();
const [BEFORE, NOW] = ['乙县2023.xlsx', '乙县2024.xlsx'];
const size = {
  counts: { primary: 3, point: 0, junior: 2, nine: 0, complete: 0, twelve: 0 },
  smallPoints: 0,
  level: 2,
  spread: 0.05,
  crowding: 0,
};
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'junheng-report-'));
  process.chdir(folder);
  // Every school was below the standard, and every one meets it now.
  writeFileSync(BEFORE, makeCounty(8, { look: PLAIN, size: { ...size, level: 0.4 } }).xlsx());
  writeFileSync(NOW, makeCounty(9, { look: PLAIN, size }).xlsx());
});
afterAll(() => {
  process.chdir(start);
  rmSync(folder, { recursive: true });
});

async function page(...args: string[]): Promise<{ code: ExitCode; err: string; text: string }> {
  const terminal = listeningTerminal();
  let work: Promise<ExitCode> | null = null;
  const words = [
    'report',
    NOW,
    '--kind',
    'page',
    '--before',
    BEFORE,
    '--out',
    '一页纸.docx',
    '--force',
    ...args,
  ];
  const now = run(words, terminal, (later) => (work = later));
  const code = work === null ? now : await work;
  if (code !== 0) return { code, err: terminal.said.err, text: '' };
  const document = unzipSync(readFileSync('一页纸.docx'))['word/document.xml'];
  return { code, err: '', text: document ? strFromU8(document).replace(/<[^>]*>/g, '') : '' };
}

/** Schools that newly met the standard or fell back, as the page's trend counts them. */
function lastYear(text: string): number {
  const [, met, back] = /新达标\D*(\d+)\D+(\d+)/.exec(text) ?? [];
  return Number(met) + Number(back);
}

describe('junheng report', () => {
  test('a school that was renamed is one school in the trend, when --same says so', async () => {
    const alone = await page();
    const [before, now] = [BEFORE, NOW].map((path) => {
      const schools = declaredIn({ path, at: path }, null).form.schools?.primary ?? [];
      return schools.map(({ name }) => plainName(name.text));
    });
    const gone = before?.find((name) => !now?.includes(name));
    const added = now?.find((name) => !before?.includes(name));
    const said = await page('--same', `${gone}=${added}`);
    expect(lastYear(said.text)).toBe(lastYear(alone.text) + 1);
  });

  test('of two files it says which one could not be read, and why', async () => {
    writeFileSync('台账.xlsx', 'no workbook');
    const { code, err } = await page('--ledger', '台账.xlsx');
    expect(code).toBe(2);
    expect(err).toMatch(/^错误：台账\.xlsx：\S+/);
  });

  test('refuses a rename that names one school only, before anything is written', async () => {
    const { code, err } = await page('--same', '没有等号');
    expect(code).toBe(2);
    expect(err).toContain('没有等号');
  });
});
