import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(__dirname, '../../..');
const CACHE = join(ROOT, 'node_modules/.cache/junheng');
const LONGEST_BUILD_MS = 600_000;
const STAMP = join(CACHE, 'built.txt');
const LOCK = join(CACHE, 'building');
const PRODUCTS = [
  'dist/workbench/index.html',
  'dist/addin/manifest.xml',
  'dist/page/均衡核验.html',
  'dist/wps/jsaddons/publish.xml',
];
const SOURCES = ['src', 'assets', '.config', 'webpack.config.js', 'package-lock.json'];

/**
 * Makes sure that what is tested was built from what is in the folder. `JUNHENG_BUILT=1` trusts what is there.
 * @throws Error when the build fails
 */
export async function ensureBuilt(): Promise<void> {
  mkdirSync(CACHE, { recursive: true });
  while (!lock()) await new Promise((resolve) => setTimeout(resolve, 500));
  try {
    const wanted = fingerprint();
    const complete = PRODUCTS.every((product) => existsSync(join(ROOT, product)));
    const trusted = process.env['JUNHENG_BUILT'] === '1' || builtFrom() === wanted;
    if (complete && trusted) return;
    const run = spawnSync(process.execPath, ['node_modules/webpack/bin/webpack.js', '--mode', 'production'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    if (run.status !== 0) throw new Error(`The build failed:\n${run.stdout}\n${run.stderr}`);
    for (const product of PRODUCTS)
      if (!existsSync(join(ROOT, product))) throw new Error(`The build did not make ${product}`);
    writeFileSync(STAMP, wanted);
  } finally {
    rmdirSync(LOCK);
  }
}

function lock(): boolean {
  try {
    mkdirSync(LOCK);
    return true;
  } catch {
    const since = statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    // Left behind by a run that was ended in the middle.
    if (Date.now() - since > LONGEST_BUILD_MS) rmdirSync(LOCK);
    return false;
  }
}

const builtFrom = (): string | null => (existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : null);

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const source of SOURCES)
    for (const file of filesOf(join(ROOT, source))) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

function filesOf(path: string): string[] {
  try {
    return readdirSync(path, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  } catch {
    return [path];
  }
}
