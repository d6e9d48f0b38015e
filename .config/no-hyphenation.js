/** Stands in for the hyphenation patterns of a language: nothing is broken. */
module.exports = { default: '' };
