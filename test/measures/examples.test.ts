import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SRC = join(__dirname, '../../src');
const walk = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? walk(path) : /\.tsx?$/.test(name) ? [path] : [];
  });

/** What other folders import of `measures`: the measures themselves, their helpers left out. */
const asked = new Map<string, Set<string>>();
for (const path of walk(SRC).filter((one) => !one.startsWith(join(SRC, 'measures')))) {
  for (const [, names = '', file = ''] of readFileSync(path, 'utf8').matchAll(
    /import \{([^}]*)\} from '(?:\.\.\/)+measures\/([\w-]+)'/g,
  ))
    for (const name of names.split(',')) asked.set(file, (asked.get(file) ?? new Set()).add(name.trim()));
}

const measures = [...asked].flatMap(([file, names]) => {
  const text = readFileSync(join(SRC, 'measures', `${file}.ts`), 'utf8');
  return [...names].flatMap((name) => {
    const at = text.indexOf(`export function ${name}(`);
    if (at < 0) return [];
    const doc = text.slice(text.lastIndexOf('/**', at), at);
    return [{ file, name, example: /@example (.*) \/\/ (.*)/.exec(doc) }];
  });
});

test('every measure that others use is known', () => expect(measures.length).toBeGreaterThan(10));

test.each(measures)('$name has an example, and it is true', ({ file, name, example }) => {
  expect(example).not.toBeNull();
  const [, call = '', result = ''] = example ?? [];
  expect(call.startsWith(`${name}(`)).toBe(true);
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const own = require(join(SRC, 'measures', file)) as Record<string, unknown>;
  const run = (code: string): unknown => new Function(name, `return (${code})`)(own[name]);
  expect(run(call)).toEqual(run(result));
});
