import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../browser/support/built';
import { IIS, iisPolicy, NGINX, nginxPolicy, parsePolicy, sample } from './support';

const page = readFileSync(join(ROOT, 'src/taskpane/taskpane.html'), 'utf8');

test('both samples send the same policy', () => {
  expect(nginxPolicy()).toBe(iisPolicy());
});

describe('the policy agrees with the page', () => {
  const policy = parsePolicy(nginxPolicy());

  test('scripts come from files alone, so none stands in the page itself', () => {
    expect(policy.get('script-src')).toEqual([
      "'self'",
      'https://appsforoffice.microsoft.com',
      'https://ajax.aspnetcdn.com',
    ]);
    expect([...page.matchAll(/<script\b([^>]*)>([^<]*)</g)]).toHaveLength(4);
    for (const [, attributes, body] of page.matchAll(/<script\b([^>]*)>([^<]*)</g)) {
      expect(attributes).toMatch(/ src="[^"]+"/);
      expect(body?.trim()).toBe('');
    }
    expect(page).not.toMatch(/\son\w+=|javascript:/i);
  });

  test('styles may be written by Fluent as it runs; data go back to our own server at most', () => {
    expect(policy.get('style-src')).toEqual(["'self'", "'unsafe-inline'"]);
    expect(policy.get('connect-src')).toEqual(["'self'"]);
    expect(policy.get('form-action')).toEqual(["'none'"]);
  });

  test('Excel on the web may put the pane into its frame', () => {
    expect(policy.has('frame-ancestors')).toBe(false);
    expect(policy.has('sandbox')).toBe(false);
    expect(NGINX).not.toMatch(/add_header X-Frame-Options/);
    expect(IIS).not.toMatch(/<add name="X-Frame-Options"/);
  });
});

describe('the nginx sample', () => {
  const cached = (path: string): string => mapped('junheng_cache', path);
  const origin = (path: string): string => mapped('junheng_origin', path);

  test('lets pages, scripts, descriptions and manifests be asked for anew, and icons be kept', () => {
    for (const file of [
      'taskpane.html',
      'taskpane.js',
      'functions.js',
      'functions.zh-CN.json',
      'manifest.xml',
    ])
      expect(cached(`/junheng/${file}`)).toBe('no-cache');
    expect(cached('/junheng/icons/pane-32.png')).toBe('public, max-age=86400');
  });

  test('lets Excel on the web read the functions, and nothing else', () => {
    for (const file of ['functions.zh-CN.json', 'functions.en-US.json', 'functions.js'])
      expect(origin(`/junheng/${file}`)).toBe('*');
    for (const file of ['taskpane.html', 'taskpane.js', 'manifest.xml', 'icons/pane-16.png'])
      expect(origin(`/junheng/${file}`)).toBe('');
  });

  test('writes its headers in one place: a header in a location would silence all others', () => {
    const locations = [...NGINX.matchAll(/location [^{]*\{([^}]*)\}/g)].map(([, body]) => body ?? '');
    const mirror = sample('nginx-office-js-mirror.conf');
    expect(locations.length).toBeGreaterThan(0);
    expect([...locations, mirror].filter((body) => body.includes('add_header'))).toEqual([]);
  });

  test('has a type for every kind of file of the add-in, and http leads to https', () => {
    const types = /types \{([^}]*)\}/.exec(NGINX)?.[1] ?? '';
    for (const kind of ['html', 'js', 'json', 'xml', 'png']) expect(types).toMatch(new RegExp(`\\s${kind};`));
    expect(NGINX).toContain('return 301 https://');
  });
});

describe('the IIS sample', () => {
  test('replaces a type instead of naming it twice, which IIS refuses', () => {
    const mapped = [...IIS.matchAll(/<mimeMap fileExtension="([^"]*)"/g)].map(([, kind]) => kind);
    expect(mapped).toEqual(['.html', '.js', '.json']);
    for (const kind of mapped) expect(IIS).toContain(`<remove fileExtension="${kind ?? ''}" />`);
  });

  test('keeps icons and lets the functions be read from elsewhere, as the nginx sample does', () => {
    const places = [...IIS.matchAll(/<location path="([^"]*)">([\s\S]*?)<\/location>/g)];
    const withText = (text: string): (string | undefined)[] =>
      places.filter(([, , body]) => body?.includes(text)).map(([, path]) => path);
    expect(withText('cacheControlMode="UseMaxAge"')).toEqual(['icons']);
    expect(withText('Access-Control-Allow-Origin')).toEqual([
      'functions.zh-CN.json',
      'functions.en-US.json',
      'functions.js',
    ]);
    expect(IIS).toContain('<clientCache cacheControlMode="DisableCache" />');
  });

  test('is XML whose elements close in order', () => {
    const open: string[] = [];
    for (const [, closing, name, selfClosing] of IIS.replace(/<!--[\s\S]*?-->|<\?.*?\?>/g, '').matchAll(
      /<(\/?)([\w.]+)(?:\s+[\w.]+="[^"<]*")*\s*(\/?)>/g,
    )) {
      if (closing) expect(open.pop()).toBe(name);
      else if (!selfClosing && name) open.push(name);
    }
    expect(open).toEqual([]);
  });
});

/** What a map of the nginx sample gives for a path: the first pattern that fits, else the default. */
function mapped(variable: string, path: string): string {
  const body = new RegExp(`map \\$uri \\$${variable} \\{([^}]*)\\}`).exec(NGINX)?.[1] ?? '';
  const entries = [...body.matchAll(/^\s*(\S+) "([^"]*)";/gm)].map(([, key = '', value = '']) => ({
    key,
    value,
  }));
  const found = entries.find(({ key }) => key.startsWith('~') && new RegExp(key.slice(1)).test(path));
  return (found ?? entries.find(({ key }) => key === 'default'))?.value ?? 'no such map';
}
