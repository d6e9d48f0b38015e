import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { METADATA_FILES } from '../../src/functions/metadata/generate';

const LARGEST = 20 * 1024;
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'functions-'));
  execFileSync(process.execPath, [join(__dirname, 'build-functions.js'), folder]);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

test('the functions stay under 20 KB as they travel', () => {
  expect(gzipSync(readFileSync(join(folder, 'functions.js'))).length).toBeLessThan(LARGEST);
});

test('the bundle associates the functions that its metadata names', () => {
  const associated: string[] = [];
  const associate = (id: string): void => void associated.push(id);
  Object.assign(globalThis, { CustomFunctions: { associate, Error } });
  try {
    (0, eval)(readFileSync(join(folder, 'functions.js'), 'utf8'));
  } finally {
    Reflect.deleteProperty(globalThis, 'CustomFunctions');
  }
  for (const file of Object.values(METADATA_FILES)) {
    const { functions } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
      functions: { id: string }[];
    };
    expect(functions.map(({ id }) => id)).toEqual(associated);
  }
});
