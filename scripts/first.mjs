/**
 * The README's two commands, each one word after `npm run` so that every shell takes it: `try` installs, builds, checks the
 * sample county and says where the page is; `verify` installs and runs all tests. Needs nothing but Node.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const STAMP = join(root, 'node_modules/.cache/junheng/installed.txt');
const [, , what, ...rest] = process.argv;

/** Runs a program of Node's in the project, its output shown; ends where it fails unless its code is among `fine`. */
function run(file, words, fine = [0]) {
  const { status, error } = spawnSync(process.execPath, [file, ...words], { cwd: root, stdio: 'inherit' });
  if (error) throw error;
  if (!fine.includes(status ?? 1)) process.exit(status ?? 1);
}

/** Installs what package-lock.json names, unless that is there. */
function install() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const there = existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : '';
  if (there === wanted) return;
  console.log('正在安装（npm ci）… installing…');
  // Through npm's own script: on Windows `npm` is no program that can be started by its name.
  const npm = process.env.npm_execpath;
  if (!npm) {
    console.error('请用 npm 运行：npm run try · Run it through npm: npm run try');
    process.exit(2);
  }
  // Warnings about tools of the developers would only frighten; what fails is still told.
  run(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, wanted);
}

const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 20) {
  console.error(
    `需要 Node.js 20 或更高版本，现在是 ${process.versions.node}。Node.js 20 or later is needed.`,
  );
  process.exit(2);
}
install();
if (what === 'verify') run('node_modules/jest/bin/jest.js', rest);
else {
  const { build, PAGE } = await import('./build.mjs');
  if (!(await build({ changed: true }))) process.exit(1);
  console.log('');
  // 1: the sample county holds mistakes, as it should.
  run('dist/cli/junheng.js', ['check', 'assets/sample-county.xlsx', ...rest], [0, 1]);
  console.log(`
双击打开网页，用起来和 Excel 一样 · Open this page by double click:
  ${PAGE}

核验自己的申报表 · Check a workbook of your own:
  node dist/cli/junheng.js check 申报表.xlsx
`);
}
