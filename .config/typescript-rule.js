/** How every bundle compiles TypeScript: through swc, types aside (`npm run typecheck` looks at them). */
const typescriptRule = (target) => ({
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: 'swc-loader',
    options: { jsc: { parser: { syntax: 'typescript', tsx: true }, target }, sourceMaps: false },
  },
});

module.exports = { typescriptRule };
