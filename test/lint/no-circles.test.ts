import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const rule = pathToFileURL(join(__dirname, '../../.config/no-circles.mjs')).href;

/** What the lint rule says of every file of a folder with these files. */
function complaints(files: Readonly<Record<string, string>>): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'circles-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const script = `
      import { Linter } from 'eslint';
      import tseslint from 'typescript-eslint';
      import { readFileSync } from 'node:fs';
      import { join } from 'node:path';
      import { noCircles } from ${JSON.stringify(rule)};
      const [folder, names] = JSON.parse(process.argv[1]);
      const linter = new Linter({ cwd: folder });
      const config = [{
        files: ['**/*.ts'],
        languageOptions: { parser: tseslint.parser },
        plugins: { own: { rules: { circles: noCircles } } },
        rules: { 'own/circles': ['error', folder] },
      }];
      const said = names.flatMap((name) =>
        linter.verify(readFileSync(join(folder, name), 'utf8'), config, { filename: join(folder, name) })
          .map(({ message }) => name + ': ' + message));
      console.log(JSON.stringify(said));`;
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--input-type=module', '-e', script, JSON.stringify([folder, Object.keys(files)])],
      { encoding: 'utf8', cwd: join(__dirname, '../..') },
    );
    if (stdout === '') throw new Error(stderr);
    return JSON.parse(stdout) as string[];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('two files that import each other are told apart, though one takes only a type', () => {
  const found = complaints({
    'a.ts': "import { b } from './b';\nexport const a = b;\nexport type A = number;\n",
    'b.ts': "import type { A } from './a';\nexport const b: A = 1;\n",
    'c.ts': "import { a } from './a';\nexport const c = a;\n",
  });
  expect(found).toHaveLength(2);
  expect(found[0]).toContain('a.ts → b.ts → a.ts');
  expect(found[1]).toContain('b.ts → a.ts → b.ts');
});

test('a circle over three files and an export is found; files that only share one are no circle', () => {
  const found = complaints({
    'one.ts': "export * from './two';\n",
    'two.ts': "import { three } from './three';\nexport const two = three;\n",
    'three.ts': "import * as one from './one';\nexport const three = one;\n",
    'left.ts': "import { shared } from './shared';\nexport const left = shared;\n",
    'right.ts': "import { shared } from './shared';\nexport const right = shared;\n",
    'shared.ts': 'export const shared = 1;\n',
  });
  expect(found.map((line) => line.split(':')[0])).toEqual(['one.ts', 'two.ts', 'three.ts']);
});
