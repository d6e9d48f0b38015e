import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../browser/support/built';

interface Pattern {
  readonly to: string;
  readonly transform?: (content: Buffer) => string;
}
interface Plugin {
  readonly patterns?: readonly Pattern[];
  readonly options?: { readonly baseUrl?: string; readonly suffix?: string };
}

/** The plugins of the add-in's build as these variables make it. */
function pluginsWith(environment: Record<string, string>): readonly Plugin[] {
  const before = { ...process.env };
  Object.assign(process.env, environment);
  try {
    let plugins: readonly Plugin[] = [];
    jest.isolateModules(() => {
      // eslint-disable-next-line @typescript-eslint/no-require-imports
      const [addin] = require('../../.config/webpack.addin') as { plugins: Plugin[] }[];
      plugins = addin?.plugins ?? [];
    });
    return plugins;
  } finally {
    process.env = before;
  }
}

/** The page as the build with these variables writes it. */
function pageWith(environment: Record<string, string>): string {
  const pattern = pluginsWith(environment)
    .flatMap(({ patterns = [] }) => patterns)
    .find(({ to }) => to === 'taskpane.html');
  const source = readFileSync(join(ROOT, 'src/taskpane/taskpane.html'));
  return pattern?.transform?.(source) ?? '';
}

const scriptsOf = (page: string): string[] =>
  [...page.matchAll(/<script[^>]* src="([^"]*)"/g)].map(([, src]) => src ?? '');

describe('the source of office.js that was asked for stands in the page, before our own scripts', () => {
  test.each([
    ['Microsoft CDN', '', 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js'],
    [
      '21Vianet',
      'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
      'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
    ],
    ['a mirror on the same server', '/office-js/office.js', '/office-js/office.js'],
    ['a folder beside the page', './office-js/office.js', './office-js/office.js'],
  ])('%s', (_, asked, expected) => {
    expect(scriptsOf(pageWith({ JUNHENG_OFFICE_JS: asked }))).toEqual([
      expected,
      'runtime.js',
      'functions.js',
      'taskpane.js',
    ]);
  });
});

test('the address and the suffix that were asked for reach the manifest of the build', () => {
  const options = pluginsWith({ JUNHENG_BASE_URL: 'https://b.example/x', JUNHENG_SUFFIX: 'test' }).find(
    (plugin) => plugin.options?.baseUrl !== undefined,
  )?.options;
  expect(options).toMatchObject({ baseUrl: 'https://b.example/x/', suffix: 'test' });
});
