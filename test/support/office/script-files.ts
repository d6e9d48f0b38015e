import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { Script } from 'node:vm';

const DIST = dirname(
  createRequire(join(process.cwd(), 'package.json')).resolve('@microsoft/office-js/dist/office.js'),
);

/** The address office.js believes it was loaded from; nothing is fetched from there. */
export const OFFICE_BASE = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

const texts = new Map<string, string>();
const compiled = new Map<string, Script>();

/** The text of one file of the unmodified npm package; null where there is none of this name. */
export function officeText(name: string): string | null {
  const known = texts.get(name);
  if (known !== undefined) return known;
  const path = join(DIST, name);
  if (!existsSync(path)) return null;
  const text = readFileSync(path, 'utf8');
  texts.set(name, text);
  return text;
}

/** The same, compiled once a process. */
export function officeScript(name: string): Script | null {
  const known = compiled.get(name);
  if (known) return known;
  const text = officeText(name);
  if (text === null) return null;
  const script = new Script(text, { filename: join(DIST, name) });
  compiled.set(name, script);
  return script;
}

/** The name of the file an address asks for. */
export const fileOf = (address: string): string => address.replace(OFFICE_BASE, '').replace(/\?.*$/, '');
