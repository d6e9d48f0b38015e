/**
 * Lets Node run the TypeScript of bench/ as it is shipped: `node -r ./.config/compile-typescript.js bench/run.ts`.
 * tsx would do, but wraps every function it compiles, and that is what a bench would measure.
 */
const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');

for (const ending of ['.ts', '.tsx']) {
  require.extensions[ending] = (module, filename) => {
    const { code } = transformSync(readFileSync(filename, 'utf8'), {
      filename,
      jsc: { parser: { syntax: 'typescript', tsx: ending === '.tsx' }, target: 'es2022' },
      module: { type: 'commonjs' },
    });
    module._compile(code, filename);
  };
}
