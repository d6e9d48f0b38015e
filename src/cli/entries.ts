import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { visible } from '../messages/visible';

/** Where something lies: a text, or the bytes of a name that is no text in UTF-8. */
export type Path = string | Buffer;

/** What lies in a folder. */
export interface Entry {
  readonly path: Path;
  /** To be read and sorted by. */
  readonly name: string;
  readonly kind: 'folder' | 'file' | 'link' | 'other';
}

/** The entries of a folder, whatever bytes their names are made of: names from a zip made in Windows may be GBK. */
export function entriesOf(folder: Path): Entry[] {
  // Texts first: it is the rare folder that needs more.
  const texts = readdirSync(folder, { withFileTypes: true });
  if (typeof folder === 'string' && !texts.some(({ name }) => name.includes('\uFFFD'))) {
    return texts.map((entry) => ({ path: join(folder, entry.name), name: entry.name, kind: kindOf(entry) }));
  }
  return readdirSync(folder, { withFileTypes: true, encoding: 'buffer' }).map((entry) => ({
    path: below(folder, entry.name),
    name: nameOf(entry.name),
    kind: kindOf(entry),
  }));
}

/** The path of what lies in a folder under a name. */
export function below(folder: Path, name: string | Buffer): Buffer {
  return Buffer.concat(
    [folder, '/', name].map((part) => (typeof part === 'string' ? Buffer.from(part) : part)),
  );
}

/** A text that is equal for equal paths only. */
export function keyOf(path: Path): string {
  return typeof path === 'string' ? path : path.toString('latin1');
}

function kindOf(entry: {
  isDirectory(): boolean;
  isFile(): boolean;
  isSymbolicLink(): boolean;
}): Entry['kind'] {
  if (entry.isDirectory()) return 'folder';
  if (entry.isFile()) return 'file';
  return entry.isSymbolicLink() ? 'link' : 'other';
}

/** The name as its maker read it: UTF-8, else the Chinese of Windows, else with the odd bytes as escapes. */
function nameOf(bytes: Buffer): string {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      continue;
    }
  }
  return visible(bytes.toString('latin1')).replace(/[\u00A0-\u00FF]/g, (byte) =>
    `\\x${byte.charCodeAt(0).toString(16)}`.toUpperCase(),
  );
}
