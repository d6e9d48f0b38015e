import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { Script } from 'node:vm';

const DIST = dirname(
  createRequire(join(process.cwd(), 'package.json')).resolve('@microsoft/office-js/dist/office.js'),
);

/** The address office.js believes it was loaded from; nothing is fetched from there. */
export const OFFICE_BASE = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

const compiled = new Map<string, Script>();

/** One file of the unmodified npm package, compiled once a process; null where there is none of this name. */
export function officeScript(name: string): Script | null {
  const known = compiled.get(name);
  if (known) return known;
  const path = join(DIST, name);
  if (!existsSync(path)) return null;
  const script = new Script(readFileSync(path, 'utf8'), { filename: path });
  compiled.set(name, script);
  return script;
}

/** The name of the file an address asks for. */
export const fileOf = (address: string): string => address.replace(OFFICE_BASE, '').replace(/\?.*$/, '');
