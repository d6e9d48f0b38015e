import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const NAMES = /^(licen[cs]e|copying|notice)(\.(md|txt))?$/i;

/** Packages whose code is in what is passed on: those that the bundles take in, with all that these need. */
const INSIDE = [
  'fflate',
  'commander',
  'docx',
  'workerpool',
  'react',
  'react-dom',
  '@fluentui/react-components',
  '@tanstack/react-virtual',
  '@univerjs/core',
  '@univerjs/design',
  '@univerjs/docs',
  '@univerjs/docs-ui',
  '@univerjs/engine-formula',
  '@univerjs/engine-render',
  '@univerjs/sheets',
  '@univerjs/sheets-formula',
  '@univerjs/sheets-formula-ui',
  '@univerjs/sheets-numfmt',
  '@univerjs/sheets-numfmt-ui',
  '@univerjs/sheets-ui',
  '@univerjs/themes',
  '@univerjs/ui',
  'numfmt',
  'rxjs',
];

/** The names, versions and licences of the components, with the texts they ask to be kept. */
export function licences(root) {
  const seen = new Map();
  const open = INSIDE.filter((name) => existsSync(join(root, 'node_modules', name)));
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const folder = join(root, 'node_modules', name);
    if (seen.has(name) || !existsSync(join(folder, 'package.json'))) continue;
    const {
      version,
      license,
      dependencies = {},
    } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const text = readdirSync(folder)
      .filter((file) => NAMES.test(file))
      .map((file) => readFileSync(join(folder, file), 'utf8').trim());
    seen.set(name, `${name} ${version} (${license ?? '?'})\n\n${text.join('\n\n')}`);
    open.push(...Object.keys(dependencies));
  }
  const line = `\n\n${'-'.repeat(80)}\n\n`;
  return `${[...seen]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, text]) => text)
    .join(line)}\n`;
}
