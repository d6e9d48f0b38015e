import { OptionError, readOptions } from '../../src/workbench/server/options';
import { preparePane } from '../../src/workbench/server/pane-page';
import { type RunningServer, startServer } from '../../src/workbench/server/server';
import { ROOT } from './support/built';

let server: RunningServer;

beforeAll(async () => {
  server = await startServer({ root: ROOT, port: 0, secure: false });
});
afterAll(() => server.stop());

test('office.js comes from this machine, unmodified', async () => {
  const response = await fetch(`${server.url}office-js/office.js`);
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('Office');
});

test('the browser is told to load nothing from anywhere else', async () => {
  const { headers } = await fetch(`${server.url}office-js/office.js`);
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'self'");
  expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
});

test.each([
  'package.json',
  'office-js/../../../package.json',
  'office-js/%2e%2e/package.json',
  'addin/%00',
  'etc/passwd',
])('nothing but the three folders is served: %s', async (path) => {
  expect((await fetch(server.url + path)).status).toBe(404);
});

test('nothing can be written', async () => {
  expect((await fetch(`${server.url}workbench/index.html`, { method: 'PUT', body: 'x' })).status).toBe(405);
});

test('a port in use is an error with its name', async () => {
  const port = Number(new URL(server.url).port);
  await expect(startServer({ root: ROOT, port, secure: false })).rejects.toMatchObject({
    code: 'EADDRINUSE',
  });
});

test('the pane gets our host before office.js, and office.js from here', () => {
  const page = preparePane(
    '<head><script src="https://example.org/lib/1/hosted/office.js"></script><script src="a.js"></script></head>',
  );
  expect(page).toBe(
    '<head><script src="/workbench/pane-host.js"></script><script src="/office-js/office.js"></script><script src="a.js"></script></head>',
  );
  expect(preparePane('<script src="a.js"></script>')).toBe('<script src="a.js"></script>');
});

test('options of the command are read, unknown ones refused', () => {
  expect(readOptions([])).toEqual({ port: 3000, secure: false, help: false, language: 'zh' });
  expect(readOptions(['--port', '3001', '--https', '--lang', 'en'])).toEqual({
    port: 3001,
    secure: true,
    help: false,
    language: 'en',
  });
  expect(() => readOptions(['--prot', '1'])).toThrow(OptionError);
  expect(() => readOptions(['--port', '70000'])).toThrow(OptionError);
});
