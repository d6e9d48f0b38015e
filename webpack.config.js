const { chmodSync } = require('node:fs');
const { join } = require('node:path');
const { BannerPlugin } = require('webpack');
const { typescriptRule } = require('./.config/typescript-rule');

/** So that `./junheng.js` and `npx junheng` run the file itself. */
class Executable {
  constructor(file) {
    this.file = file;
  }

  apply(compiler) {
    compiler.hooks.afterEmit.tap('Executable', (compilation) => {
      if (compilation.errors.length === 0) chmodSync(join(compiler.outputPath, this.file), 0o755);
    });
  }
}

/** The command line: one self-contained file, no node_modules beside it. */
const commandLine = {
  context: __dirname,
  name: 'cli',
  target: 'node20',
  entry: { junheng: './src/cli/main.ts', 'review-worker': './src/cli/review/worker.ts' },
  output: { path: join(__dirname, 'dist/cli'), filename: '[name].js', clean: true, asyncChunks: false },
  // What is loaded only when asked for stands in the one file too, and runs only then.
  // The threads' file is found beside the program's.
  node: { __dirname: false },
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  module: { rules: [typescriptRule('es2022')] },
  // Startup is read and parsed once; readable frames are worth more to whoever reports a fault than a few kilobytes.
  optimization: { minimize: false },
  plugins: [
    new BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, entryOnly: true }),
    new Executable('junheng.js'),
  ],
};

/** The command line, the add-in (pane, functions, commands, manifest), the workbench and the page. `--config-name cli` builds one of them. */
module.exports = [
  commandLine,
  ...require('./.config/webpack.addin.js'),
  ...require('./.config/webpack.workbench.js'),
  ...require('./.config/webpack.page.js'),
];
