import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** One golden case: a folder with `input.json` and `expected.json`; a new case is a new folder, no new test code. */
export interface GoldenCase<Input, Expected> {
  readonly name: string;
  readonly folder: string;
  readonly input: Input;
  readonly expected: Expected;
}

/** Every case below a folder, however deep, by its path. */
export function goldenCases<Input, Expected>(root: string): readonly GoldenCase<Input, Expected>[] {
  return folders(root).flatMap((folder) => {
    if (!existsSync(join(folder, 'input.json'))) return [];
    const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));
    return [
      {
        name: folder.slice(root.length + 1).replaceAll('\\', '/'),
        folder,
        input: read('input.json') as Input,
        expected: read('expected.json') as Expected,
      },
    ];
  });
}

function folders(root: string): string[] {
  return readdirSync(root)
    .map((name) => join(root, name))
    .filter((path) => statSync(path).isDirectory())
    .flatMap((path) => [path, ...folders(path)]);
}
