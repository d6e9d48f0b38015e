const { join } = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const MinimizerPlugin = require('minimizer-webpack-plugin');
const { typescriptRule } = require('./typescript-rule');
const { FOLDER, WpsPackagePlugin } = require('./wps-package');

const root = join(__dirname, '..');
const inFolder = (file) => `jsaddons/${FOLDER}/${file}`;

/** The add-in of WPS: a hidden page with the functions and the ribbon, and the pane. Copied as it is into WPS's folder jsaddons. */
const wps = {
  context: root,
  name: 'wps',
  // What the youngest Chromium that WPS embeds understands.
  target: ['web', 'es2021'],
  entry: { main: './src/wps/addin/main.ts', taskpane: './src/wps/addin/start-pane.tsx' },
  output: { path: join(root, 'dist/wps'), filename: inFolder('[name].js'), publicPath: '', clean: true },
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  // A page opened from a disk cannot fetch another: what would come on demand comes at once.
  module: {
    parser: { javascript: { dynamicImportMode: 'eager' } },
    rules: [typescriptRule('es2021')],
  },
  optimization: {
    minimizer: [
      new MinimizerPlugin({
        minify: MinimizerPlugin.swcMinify,
        extractComments: false,
        minimizerOptions: { ecma: 2021 },
      }),
    ],
  },
  performance: { hints: false },
  plugins: [
    new CopyPlugin({
      patterns: [
        { from: 'assets/icons/*-32.png', to: inFolder('icons/[name][ext]') },
        { from: 'src/wps/addin/*.{html,xml}', to: inFolder('[name][ext]') },
      ],
    }),
    new WpsPackagePlugin(),
  ],
};

module.exports = [wps];
