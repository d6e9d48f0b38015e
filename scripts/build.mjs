/**
 * Builds the products: `node scripts/build.mjs` all of them, `--changed` those whose sources changed since they were built,
 * and names (`cli addin workbench page wps`) only these. What is done is said line by line.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);
const CACHE = join(root, 'node_modules/.cache/junheng');

/** What each product is called, and the file by which one sees that it is there. */
const PRODUCTS = {
  cli: { name: '命令行', file: 'dist/cli/junheng.js' },
  addin: { name: 'Excel 加载项', file: 'dist/addin/manifest.xml' },
  workbench: { name: '工作台', file: 'dist/workbench/index.html' },
  page: { name: '网页', file: 'dist/page/均衡核验.html' },
  wps: { name: 'WPS 加载项（试验版）', file: 'dist/wps/jsaddons/publish.xml' },
};
export const PAGE = join(root, PRODUCTS.page.file);

/** Read by plugins, which webpack does not list among a product's sources. */
const ALWAYS = ['package-lock.json', 'webpack.config.js', '.config', 'manifest.xml', 'src/functions'];

/** Builds the products of these names; `changed`: only where something changed. Answers whether all is well. */
export async function build({ names = Object.keys(PRODUCTS), changed = false, tell = console.log } = {}) {
  const configs = require('../webpack.config.js').filter(({ name }) => names.includes(name));
  for (const config of configs) {
    const { name, file } = PRODUCTS[config.name];
    if (changed && isFresh(config.name, file)) continue;
    const began = Date.now();
    tell(`正在生成${name}… building ${config.name}…`);
    const sources = await compile(config, tell);
    if (!sources) return false;
    remember(config.name, sources);
    const size = (statSync(join(root, file)).size / 1e6).toFixed(2);
    tell(`  ${file} · ${size} MB · ${((Date.now() - began) / 1000).toFixed(1)} s`);
  }
  return true;
}

/** Whether something has to be built before all is as the sources say. */
export const isStale = () => Object.entries(PRODUCTS).some(([name, { file }]) => !isFresh(name, file));

/** Runs webpack; answers the product's own sources, or null after telling what is wrong. */
async function compile(config, tell) {
  const webpack = require('webpack');
  const compiler = webpack({ ...config, mode: 'production' });
  const stats = await new Promise((resolve, reject) =>
    compiler.run((error, result) => (error ? reject(error) : resolve(result))),
  );
  await new Promise((resolve) => compiler.close(resolve));
  if (stats.hasErrors()) {
    tell(stats.toString({ all: false, errors: true, errorDetails: true }));
    return null;
  }
  const own = [...stats.compilation.fileDependencies].map((file) =>
    relative(root, file).split(sep).join('/'),
  );
  return own.filter((file) => !file.startsWith('..') && !file.startsWith('node_modules/') && isFile(file));
}

const stamp = (product) => join(CACHE, `built-${product}.json`);
const isFile = (file) => statSync(join(root, file), { throwIfNoEntry: false })?.isFile() === true;
const hashOf = (file) =>
  createHash('sha1')
    .update(readFileSync(join(root, file)))
    .digest('hex');

function filesBelow(path) {
  if (isFile(path)) return [path];
  if (!existsSync(join(root, path))) return [];
  return readdirSync(join(root, path), { recursive: true })
    .map((file) => `${path}/${String(file).split(sep).join('/')}`)
    .filter(isFile);
}

function remember(product, sources) {
  mkdirSync(CACHE, { recursive: true });
  const files = [...new Set([...sources, ...ALWAYS.flatMap(filesBelow)])].sort();
  writeFileSync(
    stamp(product),
    JSON.stringify(Object.fromEntries(files.map((file) => [file, hashOf(file)]))),
  );
}

function isFresh(product, file) {
  if (!isFile(file) || !existsSync(stamp(product))) return false;
  try {
    const built = JSON.parse(readFileSync(stamp(product), 'utf8'));
    return Object.entries(built).every(([source, hash]) => isFile(source) && hashOf(source) === hash);
  } catch {
    return false;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const words = process.argv.slice(2);
  const names = words.filter((word) => !word.startsWith('-'));
  const changed = words.includes('--changed');
  if (!(await build({ changed, ...(names.length > 0 && { names }) }))) process.exitCode = 1;
}
