import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ensureBuilt } from '../browser/support/built';
import { ADDIN } from './support';

jest.setTimeout(300_000);

const all = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, one]) => one ?? '');
const built = (file: string): string => readFileSync(join(ADDIN, file), 'utf8');

beforeAll(() => ensureBuilt());

describe.each(['manifest.xml', 'manifest-no-namespace.xml'])('what %s points to', (file) => {
  test('lies in the folder that is copied to the server: pages, scripts, descriptions of functions, icons', () => {
    const manifest = built(file);
    const base = /DefaultValue="(https:\/\/[^"]*\/)taskpane\.html/.exec(manifest)?.[1] ?? '';
    const files = new Set(
      all(manifest, /"(https:\/\/[^"]*)"/g).map((url) => url.replace(base, '').replace(/\?.*/, '')),
    );
    expect(files.size).toBeGreaterThan(20);
    expect([...files].filter((one) => !existsSync(join(ADDIN, one)))).toEqual([]);
  });

  test('and every resource it asks for is given in it', () => {
    const manifest = built(file);
    const given = all(manifest, /<bt:(?:Image|Url|String) id="([^"]*)"/g);
    expect(all(manifest, /resid="([^"]*)"/g).filter((id) => !given.includes(id))).toEqual([]);
  });
});

describe('the folder that is copied to the server', () => {
  test('associates the functions that it describes, in both languages', () => {
    const associated: string[] = [];
    const associate = (id: string): void => void associated.push(id);
    Object.assign(globalThis, { CustomFunctions: { associate, Error } });
    try {
      Object.assign(globalThis, { self: globalThis });
      for (const script of ['runtime.js', 'functions.js']) (0, eval)(built(script));
    } finally {
      for (const name of ['CustomFunctions', 'self']) Reflect.deleteProperty(globalThis, name);
    }
    expect(associated.length).toBeGreaterThan(10);
    for (const file of ['functions.zh-CN.json', 'functions.en-US.json']) {
      const { functions } = JSON.parse(built(file)) as { functions: { id: string }[] };
      expect(functions.map(({ id }) => id)).toEqual(associated);
    }
  });

  test('holds nothing that a static server would have to run, and no copy of office.js', () => {
    const files = readdirSync(ADDIN, { recursive: true, encoding: 'utf8' });
    expect(files.filter((one) => !/^icons$|\.(html|js|json|xml|png|xlsx)$/.test(one))).toEqual([]);
    expect(files.filter((one) => /office(\.debug)?\.js|excel-/i.test(one))).toEqual([]);
  });

  test.each([
    ['the functions', ['functions.js'], 20_000],
    ['the pane with all it opens with', ['runtime.js', 'functions.js', 'taskpane.js'], 200 * 1024],
  ])('%s travels in few bytes', (_, scripts, limit) => {
    const sizes = scripts.map((script) => gzipSync(readFileSync(join(ADDIN, script))).length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(limit);
  });

  test('asks nobody but its own server and the source of office.js', () => {
    for (const script of ['functions.js', 'taskpane.js']) {
      expect(built(script)).not.toMatch(
        /\b(?:fetch|sendBeacon|importScripts)\(|XMLHttpRequest|WebSocket|EventSource/,
      );
      expect(built(script)).not.toMatch(/localStorage|sessionStorage|indexedDB|document\.cookie/);
    }
  });
});
