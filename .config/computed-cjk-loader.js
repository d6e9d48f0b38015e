/**
 * Puts the three patterns of cjk-regex in the place of the package, which makes them anew at every start from half a megabyte
 * of tables.
 */
module.exports = async function computedCjk() {
  const cjk = await import('cjk-regex');
  return ['all', 'letters', 'punctuations']
    .map((name) => `export const ${name} = () => ({ toRegExp: () => ${cjk[name]().toRegExp()} });`)
    .join('\n');
};
