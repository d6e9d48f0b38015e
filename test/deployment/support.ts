import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { ROOT } from '../browser/support/built';

export const ADDIN = join(ROOT, 'dist/addin');
export const sample = (name: string): string =>
  readFileSync(join(ROOT, '.config/serve-headers', name), 'utf8');

/** Directive → what it allows. */
export type Policy = ReadonlyMap<string, readonly string[]>;

export function parsePolicy(text: string): Policy {
  return new Map(
    text.split(';').map((directive) => {
      const [name = '', ...allowed] = directive.trim().split(/\s+/);
      return [name, allowed] as const;
    }),
  );
}

export const NGINX = sample('nginx.conf');
export const IIS = sample('web.config');

/** The Content-Security-Policy that the nginx sample sends. */
export function nginxPolicy(): string {
  const officeJs = /set \$office_js "([^"]*)"/.exec(NGINX)?.[1] ?? '';
  return (/add_header Content-Security-Policy "([^"]*)"/.exec(NGINX)?.[1] ?? '').replace(
    '$office_js',
    officeJs,
  );
}

/** The Content-Security-Policy that the IIS sample sends. */
export function iisPolicy(): string {
  return /<add name="Content-Security-Policy" value="([^"]*)"/.exec(IIS)?.[1] ?? '';
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
};

export const contentType = (file: string): string => TYPES[extname(file)] ?? 'application/octet-stream';
