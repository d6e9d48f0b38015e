const { join } = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const MinimizerPlugin = require('minimizer-webpack-plugin');
const { addinOptions, ManifestPlugin } = require('./addin-manifest');
const { FunctionsMetadataPlugin } = require('./functions-metadata-plugin');
const { markdownPage } = require('./markdown-page');
const { typescriptRule } = require('./typescript-rule');

const root = join(__dirname, '..');
const options = addinOptions();

/** One page for the pane, the functions and the ribbon commands. The functions' script comes first and stands alone. */
const addin = {
  context: root,
  name: 'addin',
  target: ['web', 'es2021'],
  entry: {
    functions: './src/functions/index.ts',
    taskpane: { import: './src/taskpane/main.tsx', dependOn: 'functions' },
  },
  output: { path: join(root, 'dist/addin'), filename: '[name].js', publicPath: '', clean: true },
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  module: { rules: [typescriptRule('es2021')] },
  optimization: {
    // What loads the parts that come on demand stands alone, so that the functions stay as small as they are.
    runtimeChunk: { name: 'runtime' },
    minimizer: [
      new MinimizerPlugin({
        minify: MinimizerPlugin.swcMinify,
        extractComments: false,
        // The first pass leaves code that is unused only once other code has gone.
        minimizerOptions: { compress: { passes: 3 }, ecma: 2021 },
      }),
    ],
  },
  performance: { hints: false },
  plugins: [
    new CopyPlugin({
      patterns: [
        { from: 'assets/icons/*.png', to: 'icons/[name][ext]' },
        { from: 'src/taskpane/shortcuts.json', to: 'shortcuts.json' },
        { from: 'assets/sample-county.xlsx', to: 'sample-county.xlsx' },
        {
          from: 'docs/sources.md',
          to: 'sources.html',
          transform: (text) => markdownPage(text.toString(), '依据'),
        },
        {
          from: 'src/taskpane/taskpane.html',
          to: 'taskpane.html',
          transform: (html) => html.toString().replace('{{officeJs}}', options.officeJs),
        },
      ],
    }),
    new FunctionsMetadataPlugin(),
    new ManifestPlugin(options),
  ],
};

module.exports = [addin];
