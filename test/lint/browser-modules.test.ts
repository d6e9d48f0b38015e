import { resolve } from 'node:path';
import { browserBundles, waysToNode } from '../support/browser-imports';

const ROOT = resolve(__dirname, '../..');
const BUNDLES = browserBundles(ROOT);

test.each(BUNDLES.map((bundle) => [bundle.name, bundle] as const))(
  'nothing that the %s reaches asks for a module of Node, which its build would stumble over',
  (_, bundle) => expect(waysToNode(ROOT, bundle)).toEqual([]),
);

describe('what is planted deep in the page', () => {
  const planted = 'src/measures/rounding.ts';
  const waysWith = (text: string): string[] =>
    BUNDLES.filter(({ name }) => name === 'page').flatMap((bundle) =>
      waysToNode(ROOT, bundle, new Map([[resolve(ROOT, planted), text]])),
    );

  test.each([
    ["import { Worker } from 'node:worker_threads';", 'node:worker_threads'],
    ["import fs from 'fs';", 'fs'],
    ["export { readFile } from 'fs/promises';", 'fs/promises'],
    ["export const later = () => import('node:child_process');", 'node:child_process'],
    // The page answers for Node's own name of it alone.
    ["import { join } from 'path';", 'path'],
  ])('%s is found, with the way to it', (text, module) => {
    expect(waysWith(text)).toEqual([
      expect.stringMatching(/^src\/page\/.* → src\/measures\/rounding\.ts → [a-z]/),
    ]);
    expect(waysWith(text)[0]).toMatch(new RegExp(`→ ${module}$`));
  });

  test.each([
    "import type { Stats } from 'node:fs';",
    "import { type Stats, type Dirent } from 'node:fs';",
    // What src/page/disk answers for.
    "import { readFileSync } from 'node:fs';",
  ])('%s is none', (text) => expect(waysWith(text)).toEqual([]));
});
