/** Stands in for opentype.js and franc-min, which Univer needs for text documents that are set with fonts of their own. */
const none = () => {
  throw new Error('not in a sheet');
};
module.exports = { parse: none, franc: () => 'und' };
