import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ALL_CLASSES, type AnyClass } from '../../src/host/objects/all-classes';

const ROOT = process.cwd();
const TYPES = readFileSync(
  createRequire(join(ROOT, 'package.json')).resolve('@types/office-js/index.d.ts'),
  'utf8',
);

/** Microsoft's documentation of one class: member → the requirement set its comment names. */
function documented(className: string): Map<string, string> {
  const start = TYPES.search(
    new RegExp(`^    class ${className} extends OfficeExtension\\.ClientObject \\{`, 'm'),
  );
  if (start < 0) return new Map();
  const body = TYPES.slice(start, TYPES.indexOf('\n    }', start));
  const members = new Map<string, string>();
  let set = '';
  for (const line of body.split('\n')) {
    set = /\[Api set: ExcelApi(?:Online)? (?:1\.\d+|BETA)/.exec(line)?.[0].replace('[Api set: ', '') ?? set;
    const name = /^ {8}(?:readonly )?(\w+)\??(?:\(|:)/.exec(line)?.[1];
    if (name !== undefined && !members.has(name)) members.set(name, set);
  }
  return members;
}

const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** The public members of a class of ours, with the set they need. */
function ours({ properties, navigations, methods }: AnyClass): [string, string][] {
  return Object.entries({ ...properties, ...navigations, ...methods })
    .filter(([name]) => !name.startsWith('_'))
    .map(([name, { since }]) => [camel(name), since.includes(' ') ? since : `ExcelApi ${since}`]);
}

const minorOf = (set: string): number => Number(/1\.(\d+)/.exec(set)?.[1] ?? NaN);

describe('the members of the host', () => {
  test.each(ALL_CLASSES.map((one) => [one.name, one] as const))(
    '%s: each belongs to the requirement set that Microsoft documents',
    (name, type) => {
      const known = documented(name);
      expect(known.size).toBeGreaterThan(0);
      const wrong = ours(type).filter(([member, set]) => {
        const theirs = known.get(member);
        return theirs === undefined || minorOf(theirs) !== minorOf(set);
      });
      expect(
        wrong.map(([member, set]) => `${member}: ${set}, documented ${known.get(member) ?? 'nowhere'}`),
      ).toEqual([]);
    },
  );

  test('all stand in docs/excel-behaviour.md', () => {
    const text = readFileSync(join(ROOT, 'docs/excel-behaviour.md'), 'utf8');
    for (const type of ALL_CLASSES) {
      const row = text.split('\n').find((line) => line.startsWith(`- **${type.name}**`)) ?? '';
      const missing = ours(type).filter(([member]) => !new RegExp(`\\b${member}\\b`).test(row));
      expect({ type: type.name, missing }).toEqual({ type: type.name, missing: [] });
    }
  });
});
