import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '../browser/support/built';

// eslint-disable-next-line @typescript-eslint/no-require-imports
const { addinOptions } = require('../../.config/addin-manifest') as {
  addinOptions(environment: Record<string, string>): { officeJs: string };
};

const PAGES = [
  ...readdirSync(join(ROOT, 'docs/deployment')).map((name) => join(ROOT, 'docs/deployment', name)),
  join(ROOT, 'docs/privacy.md'),
  join(ROOT, 'docs/privacy.en.md'),
];
const read = (page: string): string => readFileSync(page, 'utf8');

test('every link of the pages on deployment leads to a file, and to a heading where it names one', () => {
  const broken = PAGES.flatMap((page) =>
    [...read(page).matchAll(/\]\(([^)#]*)(?:#([^)]*))?\)/g)]
      .filter(([, file = '', heading]) => {
        const target = file === '' ? page : join(dirname(page), file);
        if (!existsSync(target)) return true;
        return heading !== undefined && !headings(read(target)).includes(heading);
      })
      .map(([link]) => `${page}: ${link}`),
  );
  expect(broken).toEqual([]);
});

test('every setting that the pages give as an example is one that the build takes', () => {
  const examples = PAGES.flatMap((page) => [
    ...read(page).matchAll(/(JUNHENG_[A-Z_]+)=([\w.:/-]+\w\/?)(?=[\s。])/g),
  ]);
  const names = new Set(examples.map(([, name]) => name));
  expect(names).toEqual(new Set(['JUNHENG_BASE_URL', 'JUNHENG_SUFFIX', 'JUNHENG_OFFICE_JS']));
  for (const [, name = '', value = ''] of examples)
    expect(() => addinOptions({ [name]: value })).not.toThrow();
});

/** The names by which a page's headings are linked to. */
function headings(text: string): string[] {
  return [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replace(/ /g, '-'),
  );
}
