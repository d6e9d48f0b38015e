import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import packageJson from '../../../package.json';
import { piecesOf } from './lines';

/** A short text by which a file's bytes are known again. */
export function contentMark(bytes: Uint8Array): string {
  return createHash('sha1').update(bytes).digest('base64');
}

/** The same of the file as it is now, never held whole; null where it cannot be read. */
export function fileMark(file: string | Buffer): string | null {
  const hash = createHash('sha1');
  try {
    for (const piece of piecesOf(file)) hash.update(piece);
  } catch {
    return null;
  }
  return hash.digest('base64');
}

/** The program as it is: what it says may change between two builds of one version. */
export function programMark(): string {
  try {
    return `${packageJson.version} ${contentMark(readFileSync(join(__dirname, 'commands.js')))}`;
  } catch {
    return packageJson.version;
  }
}
