/** Before `npm pack`: the products, and the licences of what is inside them as THIRD-PARTY-NOTICES.txt. */
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { licences } from './licences.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
// npm takes what is on standard output for the name of the package.
if (!(await build({ changed: true, tell: console.error }))) process.exit(1);
writeFileSync(join(root, 'THIRD-PARTY-NOTICES.txt'), licences(root));
