import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { startServer, type RunningServer } from '../../src/workbench/server/server';

let root = '';
let server: RunningServer;
let port = 0;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'junheng-server-'));
  for (const folder of ['dist/workbench', 'dist/addin']) mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, 'dist/workbench/index.html'), '<h1>工作台</h1>');
  writeFileSync(join(root, 'dist/workbench/big.js'), new Uint8Array(8 * 2 ** 20));
  writeFileSync(join(root, 'dist/addin/taskpane.html'), '<script src="https://x/office.js"></script>');
  server = await startServer({ root, port: 0, secure: false });
  port = Number(new URL(server.url).port);
});
afterAll(async () => {
  await server.stop();
  rmSync(root, { recursive: true });
});

/** The status that a request of these very bytes gets; null where the connection just ends. */
function status(request: string): Promise<number | null> {
  return new Promise((resolve) => {
    const socket = connect(port, 'localhost', () => socket.write(Buffer.from(request, 'latin1')));
    let answer = '';
    socket.on('data', (bytes) => (answer += bytes.toString('latin1')));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? NaN) || null));
  });
}
const get = (target: string, host = `localhost:${port}`, method = 'GET'): Promise<number | null> =>
  status(`${method} ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
const alive = async (): Promise<void> => expect(await get('/')).toBe(200);

describe('no request ends the workbench', () => {
  test.each(['//', '///', '//@', 'http://[', 'http://evil/', '*', '//localhost/', '\\\\', '?', '#'])(
    '%s is told that it is no address',
    async (target) => {
      expect(await get(target)).toBe(400);
      await alive();
    },
  );

  test.each([
    '/nothing',
    '/workbench/%',
    '/workbench/%00',
    '/workbench/../../../etc/passwd',
    '/workbench/..%2f..%2fpackage.json',
    '/workbench',
    '/%2f%2f',
  ])('%s is not there', async (target) => {
    expect(await get(target)).toBe(404);
    await alive();
  });

  test('whatever is asked', async () => {
    const pieces = fc.constantFrom(
      '/',
      '//',
      '%',
      '%00',
      '..',
      '[',
      ']',
      '@',
      ':',
      '?',
      '#',
      '\\',
      'workbench',
      'addin',
      'http:',
      ' ',
      '\u00ff',
      'index.html',
    );
    const targets = fc.array(pieces, { minLength: 1, maxLength: 9 }).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(targets, async (target) => {
        const answer = await get(target);
        expect([200, 400, 404]).toContain(answer);
      }),
      { numRuns: 200 },
    );
    await alive();
  });

  test('a reader that goes away in the middle of a download', async () => {
    for (let count = 0; count < 5; count++) {
      await new Promise<void>((resolve) => {
        const socket = connect(port, 'localhost', () =>
          socket.write(`GET /workbench/big.js HTTP/1.1\r\nHost: localhost\r\n\r\n`),
        );
        socket.once('data', () => socket.resetAndDestroy());
        socket.on('error', () => undefined);
        socket.on('close', () => resolve());
      });
    }
    await alive();
  });

  test('a file that may not be read', async () => {
    const file = join(root, 'dist/addin/secret.html');
    writeFileSync(file, 'x');
    chmodSync(file, 0o000);
    // To the superuser every file is readable.
    expect(await get('/addin/secret.html')).toBe(process.getuid?.() === 0 ? 200 : 500);
    mkdirSync(join(root, 'dist/addin/folder.html'), { recursive: true });
    expect(await get('/addin/folder.html')).toBe(404);
    await alive();
  });
});

describe('only this computer by its own names', () => {
  test.each(['evil.example', 'localhost.evil.example', '', '127.0.0.1.evil', 'localhost:1:2'])(
    'another Host is refused: %s',
    async (host) => expect([400, 403]).toContain(await get('/', host)),
  );
  test.each(['localhost', '127.0.0.1:3000', '[::1]:3000', 'LOCALHOST:1'])('%s is one', async (host) =>
    expect(await get('/', host)).toBe(200),
  );
});

test('a head has no body, another method is refused', async () => {
  const answer = await fetch(`${server.url}workbench/big.js`, { method: 'HEAD' });
  expect([answer.status, answer.headers.get('content-length')]).toEqual([200, String(8 * 2 ** 20)]);
  expect(await get('/', 'localhost', 'POST')).toBe(405);
});
