import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XmlScanner } from '../../src/xlsx/xml/scanner';
import { ensureBuilt, ROOT } from '../browser/support/built';

jest.setTimeout(300_000);
beforeAll(() => ensureBuilt());

const WPS = join(ROOT, 'dist/wps');
const read = (file: string): string => readFileSync(join(WPS, file), 'utf8');
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
const FOLDER = `jsaddons/junheng_${version}`;

/** The elements of an XML text with some of their attributes; throws where it is not well formed. */
function elements(text: string, attributes: readonly string[]): { name: string; [key: string]: string }[] {
  const found: { name: string; [key: string]: string }[] = [];
  const scanner = new XmlScanner('text', text);
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open') continue;
    const values = attributes.map((key) => [key, scanner.attribute(key) ?? ''] as const);
    found.push({ name: scanner.name, ...Object.fromEntries(values.filter(([, value]) => value !== '')) });
  }
  return found;
}

test('the list for this computer names the folder that lies beside it', () => {
  const [list, entry] = elements(read('jsaddons/publish.xml'), ['name', 'type', 'url', 'version', 'enable']);
  expect(list?.name).toBe('jsplugins');
  expect(entry).toEqual(
    expect.objectContaining({ type: 'et', url: `junheng_${version}`, version, enable: 'enable_dev' }),
  );
  expect(existsSync(join(WPS, 'jsaddons', entry?.['url'] ?? '', 'index.html'))).toBe(true);
});

test('the online list gives an address that ends in a slash', () => {
  const [, entry] = elements(read('online/publish.xml'), ['type', 'url']);
  expect(entry?.['url']).toMatch(/^https?:\/\/.*\/$/);
});

test('the ribbon is as the installer wants it, and every button has its action and its image', () => {
  const text = read(`${FOLDER}/ribbon.xml`);
  // The installer's validator refuses an XML declaration.
  expect(text).toMatch(/^<customUI /);
  const all = elements(text, ['id', 'onAction', 'getImage', 'onLoad', 'label']);
  expect(all[0]).toEqual(expect.objectContaining({ name: 'customUI', onLoad: 'OnAddinLoad' }));
  const buttons = all.filter(({ name }) => name === 'button');
  expect(buttons).toHaveLength(6);
  const main = read(`${FOLDER}/main.js`);
  for (const { id = '', onAction, getImage } of buttons) {
    expect([onAction, getImage]).toEqual(['OnAction', 'GetImage']);
    expect(main).toContain(id);
  }
  expect(text).toContain('试验版，未在 WPS 中验证');
});

test('the manifest is well formed, and every file that a page asks for is there, by a relative path', () => {
  expect(elements(read(`${FOLDER}/manifest.xml`), []).map(({ name }) => name)).toContain('ApiVersion');
  for (const page of ['index.html', 'taskpane.html']) {
    const asked = [...read(`${FOLDER}/${page}`).matchAll(/(?:src|href)="([^"]*)"/g)].map(
      ([, path = '']) => path,
    );
    expect(asked.length).toBeGreaterThan(0);
    for (const path of asked) {
      expect(path).not.toMatch(/^(?:\/|\w+:)/);
      expect(existsSync(join(WPS, FOLDER, path))).toBe(true);
    }
  }
  for (const name of ['pane', 'check', 'mark', 'unmark', 'form'])
    expect(existsSync(join(WPS, FOLDER, `icons/${name}-32.png`))).toBe(true);
});

test('no script of it waits for a network or an async callback of the ribbon', () => {
  expect(
    readdirSync(join(WPS, FOLDER))
      .filter((name) => name.endsWith('.js'))
      .sort(),
  ).toEqual(['functions.js', 'main.js', 'taskpane.js']);
  for (const script of ['main.js', 'taskpane.js'])
    expect(read(`${FOLDER}/${script}`)).not.toMatch(/\bfetch\(|XMLHttpRequest|importScripts/);
  expect(read(`${FOLDER}/main.js`)).not.toMatch(/On(?:AddinLoad|Action)=async/);
});
