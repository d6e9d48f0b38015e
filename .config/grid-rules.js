const { join } = require('node:path');
const { NormalModuleReplacementPlugin } = require('webpack');

const UNIVER = join(__dirname, '../node_modules/@univerjs');

/** Univer's style sheets, in the order in which they build on each other. */
const GRID_STYLES = ['design', 'ui', 'docs-ui', 'sheets-ui', 'sheets-formula-ui', 'sheets-numfmt-ui'].map(
  (name) => ({ name, file: join(UNIVER, name, 'lib/index.css') }),
);

/** Univer is written as modules that name each other without an ending. */
const gridRules = [
  { test: /\.m?js$/, include: /@univerjs/, resolve: { fullySpecified: false } },
  { test: /cjk-regex[\\/]lib[\\/]index\.js$/, use: join(__dirname, 'computed-cjk-loader.js') },
];

/**
 * What Univer has for text documents and no sheet needs is left out: patterns for breaking the words of 50 languages at the end of
 * a line (four megabytes), a parser of font files, a guesser of languages.
 */
const gridPlugins = () => [
  new NormalModuleReplacementPlugin(/^\.\/[a-z]{2,3}(-[a-z0-9]+)*-[\w-]{8}\.js$/, (resource) => {
    if (/engine-render/.test(resource.context)) resource.request = join(__dirname, 'no-hyphenation.js');
  }),
  new NormalModuleReplacementPlugin(/^(opentype\.js|franc-min)$/, join(__dirname, 'stand-in-font-parser.js')),
];

module.exports = { GRID_STYLES, gridRules, gridPlugins };
