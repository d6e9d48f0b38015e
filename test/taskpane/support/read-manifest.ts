import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What Microsoft's own reader finds in a manifest. */
export interface Manifest {
  readonly id: string;
  readonly officeAppType: string;
  readonly version: string;
  readonly displayName: string;
  readonly description: string;
  readonly providerName: string;
  readonly defaultLocale: string;
  readonly hosts: readonly string[];
  readonly appDomains: readonly string[];
  readonly permissions: string;
  readonly iconUrl: string;
  readonly highResolutionIconUrl: string;
  readonly supportUrl: string;
  readonly defaultSettings: { readonly sourceLocation: string };
}

/** Reads files in one process of its own: the reader needs modules that jest cannot load. It only reads; nothing is sent. */
const SCRIPT = `
  const { OfficeAddinManifest } = require('office-addin-manifest');
  Promise.all(process.argv.slice(1).map((file) => OfficeAddinManifest.readManifestFile(file)))
    .then((all) => process.stdout.write(JSON.stringify(all)));`;

/**
 * Manifests as Office's tools read them.
 * @throws Error where a text is no manifest
 */
export function readManifests(texts: readonly string[]): Manifest[] {
  const folder = mkdtempSync(join(tmpdir(), 'manifests-'));
  try {
    const files = texts.map((text, index) => {
      const file = join(folder, `${index}.xml`);
      writeFileSync(file, text);
      return file;
    });
    const said = execFileSync(process.execPath, ['-r', 'tsx/cjs', '-e', SCRIPT, ...files], {
      encoding: 'utf8',
      cwd: join(__dirname, '../../..'),
    });
    return JSON.parse(said) as Manifest[];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
