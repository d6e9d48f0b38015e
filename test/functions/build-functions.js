// Builds src/functions alone, with its metadata, into the folder given: node build-functions.js FOLDER
const { join } = require('node:path');
const webpack = require('webpack');
const { FunctionsMetadataPlugin } = require('../../.config/functions-metadata-plugin.js');

const typescript = {
  loader: 'swc-loader',
  options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } },
};

webpack(
  {
    mode: 'production',
    context: join(__dirname, '../..'),
    entry: './src/functions/index.ts',
    resolve: { extensions: ['.ts', '.js'] },
    module: { rules: [{ test: /\.ts$/, use: typescript }] },
    output: { path: process.argv[2], filename: 'functions.js' },
    plugins: [new FunctionsMetadataPlugin()],
  },
  (error, stats) => {
    if (error) throw error;
    if (stats.hasErrors()) throw new Error(stats.toString());
  },
);
