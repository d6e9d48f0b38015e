import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const start = process.cwd();

/** Every test of the file runs inside a folder of its own that holds these files, each by its path; it is gone afterwards. */
export function inOwnFolder(files: () => Readonly<Record<string, string | Uint8Array>>): void {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'junheng-'));
    process.chdir(folder);
    for (const [path, content] of Object.entries(files())) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    }
  });
  afterEach(() => {
    process.chdir(start);
    rmSync(folder, { recursive: true });
  });
}
