const { join } = require('node:path');
const { require: require_ } = require('tsx/cjs/api');

const ROOT = join(__dirname, '..');

/** A module of the program's own, by its path in the repository, for the scripts that build it. */
const requireTypeScript = (path) => require_(join(ROOT, path), join(ROOT, 'package.json'));

module.exports = { requireTypeScript };
