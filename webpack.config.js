const { execFileSync } = require('node:child_process');
const { chmodSync } = require('node:fs');
const { join } = require('node:path');
const MinimizerPlugin = require('minimizer-webpack-plugin');
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

/** Has the command line compiled once, when it is built, instead of at every start. */
class CodeCache {
  constructor(workbook) {
    this.workbook = workbook;
  }

  apply(compiler) {
    compiler.hooks.afterEmit.tap('CodeCache', (compilation) => {
      if (compilation.errors.length > 0 || compiler.options.mode !== 'production') return;
      const script = join(__dirname, '.config/code-cache.js');
      execFileSync(process.execPath, [script, compiler.outputPath, this.workbook], { stdio: 'ignore' });
    });
  }
}

/** The command line: a self-contained folder, no node_modules beside it. */
const commandLine = {
  context: __dirname,
  name: 'cli',
  target: 'node20',
  entry: {
    junheng: './src/cli/start.ts',
    commands: './src/cli/main.ts',
    'xls-process': './src/cli/formats/xls-process.ts',
  },
  output: {
    path: join(__dirname, 'dist/cli'),
    filename: '[name].js',
    clean: true,
    chunkFilename: '[name].js',
  },
  // The threads' file is found beside the program's.
  node: { __dirname: false },
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  module: { rules: [typescriptRule('es2022')] },
  // Names of errors are kept, so that a fault can be reported in words.
  optimization: {
    minimizer: [
      new MinimizerPlugin({
        minify: MinimizerPlugin.swcMinify,
        extractComments: false,
        minimizerOptions: { mangle: { keep_classnames: true } },
      }),
    ],
  },
  plugins: [
    new BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, include: 'junheng.js' }),
    new Executable('junheng.js'),
    new CodeCache(join(__dirname, 'assets/sample-county.xlsx')),
  ],
};

/** The command line, the add-in (pane, functions, commands, manifest), the workbench, the page and the add-in of WPS. `--config-name cli` builds one of them. */
module.exports = [
  commandLine,
  ...require('./.config/webpack.addin.js'),
  ...require('./.config/webpack.workbench.js'),
  ...require('./.config/webpack.page.js'),
  ...require('./.config/webpack.wps.js'),
];
