import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '../browser/support/built';

// eslint-disable-next-line @typescript-eslint/no-require-imports
const { addinOptions } = require('../../.config/addin-manifest') as {
  addinOptions(environment: Record<string, string>): { officeJs: string };
};

/** The files below a folder of the repository whose names end so. */
const filesBelow = (folder: string, ending: RegExp): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => join(ROOT, folder, name));

const PAGES = [
  ...readdirSync(ROOT)
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(ROOT, name)),
  ...filesBelow('docs', /\.md$/),
];
const DEPLOYMENT = PAGES.filter((page) => /docs.(deployment|privacy)/.test(page));
const read = (page: string): string => readFileSync(page, 'utf8');

test('every link of a page leads to a file, and to a heading where it names one', () => {
  const broken = PAGES.flatMap((page) =>
    [...read(page).matchAll(/\]\(([^)#]*)(?:#([^)]*))?\)/g)]
      .filter(([, file = '']) => !/^https?:/.test(file))
      .filter(([, file = '', heading]) => {
        const target = file === '' ? page : join(dirname(page), file);
        if (!existsSync(target)) return true;
        return heading !== undefined && !anchors(read(target)).includes(heading);
      })
      .map(([link]) => `${page}: ${link}`),
  );
  expect(broken).toEqual([]);
});

test('every setting that the pages give as an example is one that the build takes', () => {
  const examples = DEPLOYMENT.flatMap((page) => [
    ...read(page).matchAll(/(JUNHENG_[A-Z_]+)=([\w.:/-]+\w\/?)(?=[\s。])/g),
  ]);
  const names = new Set(examples.map(([, name]) => name));
  expect(names).toEqual(new Set(['JUNHENG_BASE_URL', 'JUNHENG_SUFFIX', 'JUNHENG_OFFICE_JS']));
  for (const [, name = '', value = ''] of examples)
    expect(() => addinOptions({ [name]: value })).not.toThrow();
});

test('every clause that a comment quotes stands in docs/sources.md', () => {
  const known = anchors(read(join(ROOT, 'docs/sources.md')));
  const quoted = filesBelow('src', /\.tsx?$/).flatMap((file) =>
    [...read(file).matchAll(/sources\.md((?:,? ?#[\w-]+)+)/g)].flatMap(([, list = '']) =>
      (list.match(/[\w-]+/g) ?? []).map((anchor) => `${file}: ${anchor}`),
    ),
  );
  expect(quoted.length).toBeGreaterThan(5);
  expect(quoted.filter((one) => !known.includes(one.replace(/^.*: /, '')))).toEqual([]);
});

test('docs/dependencies.md names every package that we ask for, and no other, with the licence that it says itself', () => {
  const rows = [...read(join(ROOT, 'docs/dependencies.md')).matchAll(/^\| (.+?) +\| .* \| (.+?) +\|$/gm)]
    .filter(([, name = '']) => !/^(?:包|-)/.test(name))
    .map(([, names = '', licence = '']) => ({ names: names.split(/, | (?=0)/), licence }));
  const asked = ['package.json', 'src/host/package.json'].flatMap((file) => {
    const { dependencies, devDependencies } = JSON.parse(read(join(ROOT, file))) as Record<string, object>;
    return Object.keys({ ...dependencies, ...devDependencies });
  });
  const isNamed = (name: string, by: string): boolean =>
    by.endsWith('/*') ? name.startsWith(by.slice(0, -1)) : name === by;
  const wrong = asked.filter((name) => {
    const row = rows.find(({ names }) => names.some((by) => isNamed(name, by)));
    const { license } = JSON.parse(read(join(ROOT, 'node_modules', name, 'package.json'))) as {
      license: string;
    };
    // Microsoft's own terms stand in a file beside it.
    return !row || !(row.licence.includes(license) || license === 'LICENSE');
  });
  expect(wrong).toEqual([]);
  const named = rows.flatMap(({ names }) => names).filter((by) => !/^\d/.test(by));
  expect(named.filter((by) => !asked.some((name) => isNamed(name, by)))).toEqual([]);
});

/** The names by which places of a page are linked to: its headings, and what it names itself. */
function anchors(text: string): string[] {
  const named = [...text.matchAll(/<a id="([^"]+)"/g)].map(([, name = '']) => name);
  const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replace(/ /g, '-'),
  );
  return [...named, ...headings];
}
