const { join } = require('node:path');
const MinimizerPlugin = require('minimizer-webpack-plugin');
const { gridRule, withoutHyphenation } = require('./grid-rules');
const { SinglePagePlugin } = require('./single-page-plugin');
const { typescriptRule } = require('./typescript-rule');

const root = join(__dirname, '..');

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
    rules: [typescriptRule('es2021'), gridRule],
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
  plugins: [withoutHyphenation(), new SinglePagePlugin({ root, file: '均衡核验.html' })],
};

module.exports = [page];
