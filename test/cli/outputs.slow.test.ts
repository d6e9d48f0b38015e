import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  openSync,
  closeSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { makeCounty } from '../support/county/county';
import { PLAIN } from '../support/county/look';

/** The command line as a process of its own, compiled as it is loaded. */
const ROOT = resolve(__dirname, '../..');
const NODE = ['-r', join(ROOT, '.config/compile-typescript.js'), join(ROOT, 'src/cli/main.ts')];

const wrong = makeCounty(21, { look: PLAIN, errors: ['rural over all'] }).xlsx();
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'junheng-outputs-'));
  writeFileSync(join(folder, '县.xlsx'), wrong);
});
afterEach(() => rmSync(folder, { recursive: true }));
const full = existsSync('/dev/full') ? test : test.skip;

function junheng(
  args: readonly string[],
  stdio: ('pipe' | number)[],
): { status: number | null; err: string } {
  const { status, stderr } = spawnSync(process.execPath, [...NODE, ...args], {
    cwd: folder,
    stdio: ['ignore', ...stdio],
    encoding: 'utf8',
  });
  return { status, err: stderr ?? '' };
}

describe('an output that fails', () => {
  full('a full disk behind standard output is one line and exit code 2, never “errors found”', () => {
    const device = openSync('/dev/full', 'w');
    for (const args of [['check', '县.xlsx', '--json'], ['check', '县.xlsx'], ['standards'], ['--help']]) {
      const { status, err } = junheng(args, [device, 'pipe']);
      expect([args, status]).toEqual([args, 2]);
      expect(err).toMatch(/^错误：结果没有写完（ENOSPC）.*\n$/);
    }
    closeSync(device);
  });

  full('complaints that nobody hears change no exit code', () => {
    const device = openSync('/dev/full', 'w');
    expect(junheng(['check', '县.xlsx', '没有.xlsx'], ['pipe', device]).status).toBe(2);
    expect(junheng(['check', '县.xlsx', '--html', '报告.html'], ['pipe', device]).status).toBe(1);
    closeSync(device);
  });

  test('a reader that goes away ends the output, and the exit code is still that of the check', async () => {
    const child = spawn(process.execPath, [...NODE, 'check', '县.xlsx', '--json'], { cwd: folder });
    child.stdout.destroy();
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    const status = await new Promise((done) => child.on('close', done));
    expect([status, err]).toEqual([1, '']);
  });
});

test('of several processes that write one new file at once exactly one does', async () => {
  const runs = Array.from({ length: 4 }, () => {
    const child = spawn(process.execPath, [...NODE, 'template', '表.xlsx'], { cwd: folder });
    return new Promise<number | null>((done) => child.on('close', done));
  });
  const statuses = await Promise.all(runs);
  expect(statuses.sort()).toEqual([0, 2, 2, 2]);
  expect(readdirSync(folder).sort()).toEqual(['县.xlsx', '表.xlsx'].sort());
  expect(readFileSync(join(folder, '表.xlsx')).subarray(0, 2).toString()).toBe('PK');
});
