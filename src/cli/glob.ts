import { lstatSync, readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** True for a text that names files by a pattern: `*`, `?` or `**`. */
export function isPattern(text: string): boolean {
  return /[*?]/.test(text);
}

/** One part of a pattern between slashes: `*` is any run of characters, `?` a single one. */
export function partMatcher(part: string): (name: string) => boolean {
  const source = part
    .replace(/[\\^$.+()[\]{}|]/g, '\\$&')
    .replace(/\*+/g, '.*')
    .replace(/\?/g, '.');
  const expression = new RegExp(`^${source}$`, sep === '\\' ? 'iu' : 'u');
  return (name) => (part.startsWith('.') || !name.startsWith('.')) && expression.test(name);
}

/**
 * The files and folders that a pattern names, as paths beginning as the pattern does. `**` stands for any number of
 * folders. We expand patterns ourselves because the shells of Windows do not. Folders that cannot be read are passed over.
 */
export function expandPattern(pattern: string): string[] {
  const parts = (sep === '\\' ? pattern.replaceAll('\\', '/') : pattern).split('/');
  const found = new Set<string>();
  if (parts[0] === '' && parts.length > 1) expand('/', parts.slice(1), found);
  else expand('', parts, found);
  return [...found];
}

function expand(folder: string, parts: readonly string[], found: Set<string>): void {
  const [part, ...rest] = parts;
  if (part === undefined || part === '') {
    if (rest.length === 0) found.add(folder);
    else expand(folder, rest, found);
    return;
  }
  if (part === '**') {
    expand(folder, rest.length > 0 ? rest : ['*'], found);
    for (const name of names(folder)) {
      const path = join(folder, name);
      if (!name.startsWith('.') && kind(path, false) === 'folder') expand(path, parts, found);
    }
    return;
  }
  const candidates = isPattern(part) ? names(folder).filter(partMatcher(part)) : [part];
  for (const name of candidates) {
    const path = folder === '' ? name : join(folder, name);
    const is = kind(path, true);
    if (rest.length === 0 ? is !== null : is === 'folder') expand(path, rest, found);
  }
}

function names(folder: string): string[] {
  try {
    return readdirSync(folder === '' ? '.' : folder);
  } catch {
    return [];
  }
}

/** Links are followed for what a pattern names itself, not while searching below `**`: they may run in a circle. */
function kind(path: string, follow: boolean): 'folder' | 'other' | null {
  const status = statSync(path, { throwIfNoEntry: false });
  if (!status) return null;
  if (!status.isDirectory()) return 'other';
  return follow || !isLink(path) ? 'folder' : 'other';
}

function isLink(path: string): boolean {
  return lstatSync(path).isSymbolicLink();
}
