const { join } = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const MinimizerPlugin = require('minimizer-webpack-plugin');
const { GRID_STYLES, gridPlugins, gridRules } = require('./grid-rules');
const { typescriptRule } = require('./typescript-rule');

const root = join(__dirname, '..');

/** The workbench page and the little script that puts our host under office.js in the pane's window. */
const page = {
  context: root,
  name: 'workbench',
  target: 'web',
  entry: {
    workbench: './src/workbench/page/main.ts',
    'pane-host': './src/workbench/page/pane-host.ts',
  },
  output: {
    path: join(root, 'dist/workbench'),
    publicPath: '/workbench/',
    filename: '[name].js',
    chunkFilename: '[name].[contenthash:8].js',
    clean: true,
  },
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  module: {
    rules: [typescriptRule('es2022'), ...gridRules],
  },
  // The grid alone is some megabytes; it is served from this machine. Minifying it with terser takes minutes.
  optimization: {
    minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, extractComments: false })],
  },
  performance: { hints: false },
  plugins: [
    new CopyPlugin({
      patterns: [
        { from: 'src/workbench/page/index.html', to: 'index.html' },
        { from: 'src/workbench/page/workbench.css', to: 'workbench.css' },
        { from: 'assets/sample-county.xlsx', to: 'sample-county.xlsx' },
        ...GRID_STYLES.map(({ name, file }) => ({ from: file, to: `grid/${name}.css` })),
      ],
    }),
    ...gridPlugins(),
  ],
};

module.exports = [page];
