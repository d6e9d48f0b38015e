const { join } = require('node:path');
const MinimizerPlugin = require('minimizer-webpack-plugin');
const { DefinePlugin, NormalModuleReplacementPlugin } = require('webpack');
const { gridPlugins, gridRules } = require('./grid-rules');
const { SinglePagePlugin } = require('./single-page-plugin');
const { typescriptRule } = require('./typescript-rule');

const root = join(__dirname, '..');

/** What the command line asks Node for, and who answers in the page's worker: the files of src/page/disk. */
const STAND_INS = [
  [/^node:fs$/, 'fs'],
  [/^node:path$/, 'path'],
  [/^node:(os|tty|crypto)$/, 'surroundings'],
  [/^\.\.?\/deflate$/, 'deflate'],
  [/^\.\.?\/inflate$/, 'inflate'],
  [/^\.\/threads$/, 'threads'],
  [/^\.\/let-go$/, 'let-go'],
  [/^\.\/packed-text$/, 'packed-text'],
  [/^\.\/xls$/, 'xls'],
  [/^\.\/content-mark$/, 'content-mark'],
];

const commandLineInPage = () => [
  ...STAND_INS.map(
    ([request, file]) =>
      new NormalModuleReplacementPlugin(request, (resource) => {
        const ours = request.source.startsWith('^node');
        if (ours || /src[\\/]cli/.test(resource.context))
          resource.request = join(root, `src/page/disk/${file}.ts`);
      }),
  ),
  // The library for Word documents stands in the worker alone.
  new NormalModuleReplacementPlugin(/docx\/document$/, (resource) => {
    if (/src[\\/]taskpane/.test(resource.context))
      resource.request = join(root, 'src/page/outputs/paper-docx.ts');
  }),
  new DefinePlugin({ 'process.pid': '1', 'process.env.NO_COLOR': '""' }),
];

/**
 * The page that is opened by double click: one file with everything in it. Two scripts are built, the page's and that of its
 * worker; the plugin puts both, the styles and the data into the HTML, and nothing else is written.
 */
const page = {
  context: root,
  name: 'page',
  // What the youngest Chromium that WPS embeds understands.
  target: ['web', 'es2021'],
  entry: { page: './src/page/main.tsx', worker: './src/page/many/worker.ts' },
  output: { path: join(root, 'dist/page'), filename: '[name].js', publicPath: '', clean: true },
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  // A file opened from a disk cannot fetch another: what would come on demand comes at once.
  module: {
    parser: { javascript: { dynamicImportMode: 'eager' } },
    rules: [typescriptRule('es2021'), ...gridRules],
  },
  optimization: {
    minimizer: [
      new MinimizerPlugin({
        minify: MinimizerPlugin.swcMinify,
        extractComments: false,
        minimizerOptions: { ecma: 2021, format: { comments: false, asciiOnly: false } },
      }),
    ],
  },
  performance: { hints: false },
  plugins: [...gridPlugins(), ...commandLineInPage(), new SinglePagePlugin({ root, file: '均衡核验.html' })],
};

module.exports = [page];
