import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const walk = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? walk(path) : /\.tsx?$/.test(name) ? [path] : [];
  });

const SRC = join(__dirname, '../../src');
const files = new Map(walk(SRC).map((path) => [path, readFileSync(path, 'utf8')]));
const words = new Map<string, number>();
for (const text of files.values())
  for (const [word] of text.matchAll(/[\p{L}\d_$]+/gu)) words.set(word, (words.get(word) ?? 0) + 1);

/** `openTip` is asked for as `${id}Tip`. */
const COMPOSED = [...files.values()].flatMap((text) =>
  [...text.matchAll(/\$\{\w+\}([A-Z]\w+)`/g)].flatMap(([, ending]) => ending ?? []),
);

interface Entry {
  readonly catalogue: string;
  readonly key: string;
}

/** The sentences of the catalogue by name; catalogues that are asked by ids in quotes (of rules, of answers) are held by their types. */
function entries(): Entry[] {
  return [...files].flatMap(([path, text]) => {
    if (!path.startsWith(join(SRC, 'messages'))) return [];
    const found: Entry[] = [];
    const look = (node: ts.Node, catalogue: string): void => {
      if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) && !/^(?:zh|en)$/.test(node.name.text))
        found.push({ catalogue, key: node.name.text });
      ts.forEachChild(node, (child) => look(child, catalogue));
    };
    ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true).forEachChild((node) =>
      look(node, path.slice(SRC.length + 1)),
    );
    return found;
  });
}

test('every sentence of the catalogue is said somewhere', () => {
  const all = entries();
  expect(all.length).toBeGreaterThan(500);
  const unused = all.filter(
    ({ key }) => (words.get(key) ?? 0) < 2 && !COMPOSED.some((ending) => key.endsWith(ending)),
  );
  expect(unused.map(({ catalogue, key }) => `${catalogue}: ${key}`)).toEqual([]);
});
