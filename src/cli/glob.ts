import { lstatSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { below, entriesOf, keyOf } from './entries';
import type { Entry, Path } from './entries';

/** What a pattern names. */
export interface Match {
  /** Beginning as the pattern does. */
  readonly path: string;
  readonly at: Path;
  readonly folder: boolean;
}

/** True for a text that names files by a pattern: `*`, `?` or `**`. */
export function isPattern(text: string): boolean {
  return /[*?]/.test(text);
}

/** One part of a pattern between slashes: `*` is any run of characters, `?` a single one. In time linear in the name. */
export function partMatcher(part: string): (name: string) => boolean {
  const fold = (text: string): string => (sep === '\\' ? text.toLowerCase() : text);
  const wanted = Array.from(fold(part));
  return (name) => (part.startsWith('.') || !name.startsWith('.')) && matches(Array.from(fold(name)), wanted);
}

/** Goes back to the last `*` only, which is enough: an earlier one need never take more. */
function matches(name: readonly string[], wanted: readonly string[]): boolean {
  let [n, w] = [0, 0];
  let star: { w: number; n: number } | null = null;
  while (n < name.length) {
    if (wanted[w] === '*') star = { w: ++w, n };
    else if (w < wanted.length && (wanted[w] === '?' || wanted[w] === name[n])) {
      n++;
      w++;
    } else if (star) {
      star.n++;
      ({ w, n } = star);
    } else return false;
  }
  return wanted.slice(w).every((character) => character === '*');
}

/**
 * The files and folders that a pattern names, as paths beginning as the pattern does. `**` stands for any number of
 * folders. We expand patterns ourselves because the shells of Windows do not. Folders that cannot be read are passed over.
 */
export function expandPattern(pattern: string): Match[] {
  const parts = (sep === '\\' ? pattern.replaceAll('\\', '/') : pattern).split('/');
  const found = new Map<string, Match>();
  const rooted = parts[0] === '' && parts.length > 1;
  const root = rooted ? '/' : '';
  expand({ path: root, at: root, folder: true }, rooted ? parts.slice(1) : parts, found);
  return [...found.values()];
}

function expand(place: Match, parts: readonly string[], found: Map<string, Match>): void {
  const [part, ...rest] = parts;
  if (part === undefined || part === '') {
    if (rest.length === 0) found.set(keyOf(place.at), place);
    else expand(place, rest, found);
    return;
  }
  if (part === '**') {
    expand(place, rest.length > 0 ? rest : ['*'], found);
    for (const entry of entriesIn(place)) {
      // Links are followed for what a pattern names itself, not while searching below `**`: they may run in a circle.
      if (!entry.name.startsWith('.') && entry.kind === 'folder')
        expand(matchOf(place, entry, true), parts, found);
    }
    return;
  }
  if (!isPattern(part)) {
    const path = place.path === '' ? part : join(place.path, part);
    const at = typeof place.at === 'string' ? path : below(place.at, part);
    const folder = isFolder(at);
    if (folder || (rest.length === 0 && exists(at))) expand({ path, at, folder }, rest, found);
    return;
  }
  const fits = partMatcher(part);
  for (const entry of entriesIn(place)) {
    if (!fits(entry.name)) continue;
    const folder = entry.kind === 'folder' || (entry.kind === 'link' && isFolder(entry.path));
    if (folder || rest.length === 0) expand(matchOf(place, entry, folder), rest, found);
  }
}

const matchOf = ({ path }: Match, { name, path: at }: Entry, folder: boolean): Match => ({
  path: path === '' ? name : join(path, name),
  at,
  folder,
});

function entriesIn({ path, at }: Match): Entry[] {
  try {
    return path === '' ? entriesOf('.') : entriesOf(at);
  } catch {
    return [];
  }
}

function exists(path: Path): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function isFolder(path: Path): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
