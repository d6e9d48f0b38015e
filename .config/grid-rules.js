const { join } = require('node:path');
const { NormalModuleReplacementPlugin } = require('webpack');

const UNIVER = join(__dirname, '../node_modules/@univerjs');

/** Univer's style sheets, in the order in which they build on each other. */
const GRID_STYLES = ['design', 'ui', 'docs-ui', 'sheets-ui', 'sheets-formula-ui', 'sheets-numfmt-ui'].map(
  (name) => ({ name, file: join(UNIVER, name, 'lib/index.css') }),
);

/** Univer is written as modules that name each other without an ending. */
const gridRule = { test: /\.m?js$/, include: /@univerjs/, resolve: { fullySpecified: false } };

/** Patterns for breaking the words of 50 languages at the end of a line of a text document: four megabytes that no sheet needs. */
const withoutHyphenation = () =>
  new NormalModuleReplacementPlugin(/^\.\/[a-z]{2,3}(-[a-z0-9]+)*-[\w-]{8}\.js$/, (resource) => {
    if (/engine-render/.test(resource.context)) resource.request = join(__dirname, 'no-hyphenation.js');
  });

module.exports = { GRID_STYLES, gridRule, withoutHyphenation };
