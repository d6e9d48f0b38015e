/**
 * Writes dist/cli/commands.cache: the command line as V8 has compiled it for a check, functions included. Run by the build
 * in a process of its own, after commands.js has been written: `node .config/code-cache.js dist/cli workbook.xlsx`.
 * The flag and the wrapping have to be those of src/cli/start.ts.
 */
const { readFileSync, writeFileSync } = require('node:fs');
const { createRequire, wrap } = require('node:module');
const { join, resolve } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

const [folder, workbook] = process.argv.slice(2).map((path) => resolve(path));
const program = join(folder, 'commands.js');
setFlagsFromString('--interrupt-budget=8000000');
const script = new Script(wrap(readFileSync(program, 'utf8')), { filename: program });
process.argv = [process.argv[0], program, 'check', workbook, '--json'];
process.on('exit', () => {
  writeFileSync(join(folder, 'commands.cache'), script.createCachedData());
  process.exitCode = 0;
});
const module_ = { exports: {} };
script.runInThisContext()(module_.exports, createRequire(program), module_, program, folder);
