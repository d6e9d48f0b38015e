import { open, stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, normalize, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A folder served under a path that begins and ends with `/`. */
export interface Mount {
  readonly path: string;
  readonly folder: string;
  /** Changes the text of the HTML pages of this folder. */
  readonly page?: (html: string) => string;
}

/** The file a request means; null when no folder is served there or the path leaves its folder. */
export function locate(mounts: readonly Mount[], path: string): { mount: Mount; file: string } | null {
  const mount = mounts.find((one) => path.startsWith(one.path));
  if (!mount) return null;
  let rest: string;
  try {
    rest = decodeURIComponent(path.slice(mount.path.length));
  } catch {
    return null;
  }
  if (rest.includes('\0') || normalize(rest).startsWith('..')) return null;
  const folder = resolve(mount.folder);
  const file = resolve(folder, rest === '' ? 'index.html' : rest);
  return file.startsWith(folder + sep) ? { mount, file } : null;
}

/** Sends a file, its HTML changed where the mount says so. Answers whether there was one; rejects where it cannot be read or sent. */
export async function send(
  response: ServerResponse,
  mount: Mount,
  file: string,
  headOnly: boolean,
): Promise<boolean> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) return false;
  const handle = await open(file);
  try {
    const type = extname(file).toLowerCase();
    response.setHeader('Content-Type', TYPES[type] ?? 'application/octet-stream');
    if (type === '.html' && mount.page) response.end(mount.page(await handle.readFile('utf8')));
    else {
      response.setHeader('Content-Length', found.size);
      // `pipeline` closes the file when the reader goes away, and tells of both ends' errors.
      if (headOnly) response.end();
      else await pipeline(handle.createReadStream({ autoClose: false }), response);
    }
  } finally {
    await handle.close();
  }
  return true;
}
