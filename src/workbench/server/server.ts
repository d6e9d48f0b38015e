import {
  createServer as createHttp,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Certificate, localCertificate } from './certificate';
import { locate, type Mount, send } from './files';
import { PATHS, preparePane } from './pane-page';

export interface ServerOptions {
  /** The folder of the project: `dist` and `node_modules` are below it. */
  readonly root: string;
  /** 0 takes any free one. */
  readonly port: number;
  readonly secure: boolean;
  /** What is served is being made: requests wait for it. */
  readonly ready?: Promise<unknown>;
}

export interface RunningServer {
  readonly url: string;
  /** The certificate of a secure server. */
  readonly certificate: Certificate | null;
  stop(): Promise<void>;
}

/** Everything the page may load comes from here; whatever would leave the machine is refused by the browser itself. */
const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

/**
 * Serves the workbench, the built add-in and the unmodified office.js of the npm package, to this computer alone.
 * @throws NodeJS.ErrnoException `EADDRINUSE` when the port is taken
 */
export async function startServer({ root, port, secure, ready }: ServerOptions): Promise<RunningServer> {
  const mounts: readonly Mount[] = [
    { path: PATHS.workbench, folder: join(root, 'dist/workbench') },
    { path: PATHS.addin, folder: join(root, 'dist/addin'), page: preparePane },
    { path: PATHS.officeJs, folder: join(root, 'node_modules/@microsoft/office-js/dist') },
  ];
  const answer = (request: IncomingMessage, response: ServerResponse): void =>
    void Promise.resolve(ready).then(() => serve(mounts, request, response));
  const certificate = secure ? await localCertificate(join(root, 'node_modules/.cache/junheng')) : null;
  const server: Server = certificate ? createHttps(certificate, answer) : createHttp(answer);
  await listen(server, port);
  const taken = (server.address() as AddressInfo).port;
  return {
    url: `${secure ? 'https' : 'http'}://localhost:${taken}/`,
    certificate,
    stop: () => stop(server),
  };
}

async function serve(
  mounts: readonly Mount[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  response.setHeader('Content-Security-Policy', POLICY);
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  if (!isOurs(request.headers.host)) return end(response, 403);
  if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405);
  const path = /^\/(?!\/)[^?#]*/.exec(request.url ?? '')?.[0];
  if (path === undefined) return end(response, 400);
  const place = locate(mounts, path === '/' ? `${PATHS.workbench}index.html` : path);
  try {
    if (!place || !(await send(response, place.mount, place.file, request.method === 'HEAD')))
      end(response, 404);
  } catch {
    end(response, 500);
  }
}

/** Another name for this computer is a page of someone else that had its name led here, to read what we serve (DNS rebinding). */
function isOurs(host: string | undefined): boolean {
  return /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i.test(host ?? '');
}

/** Nothing more can be said to a reader who was sent part of the answer: the connection ends, so that it is not taken for whole. */
function end(response: ServerResponse, status: number): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.removeHeader('Content-Length');
  response.removeHeader('Content-Type');
  response.statusCode = status;
  response.end();
}

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    // This computer and nothing beyond it.
    server.listen({ port, host: 'localhost' }, () => {
      server.off('error', reject);
      resolve();
    });
  });

const stop = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
