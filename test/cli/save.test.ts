import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assertWritable, saveWhole } from '../../src/cli/save';
import { ComplaintError } from '../../src/cli/complaint';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'junheng-save-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function complaint(action: () => unknown): string | null {
  try {
    action();
    return null;
  } catch (error) {
    return error instanceof ComplaintError ? error.code : String(error);
  }
}
const at = (name: string): string => join(folder, name);
const posix = process.platform === 'win32' ? test.skip : test;

describe('what stands at the target', () => {
  posix('a pipe is neither written to nor replaced, with or without force', () => {
    execFileSync('mkfifo', [at('管道')]);
    for (const force of [false, true]) {
      expect(complaint(() => assertWritable(at('管道'), [], force))).toBe('target-no-file');
      expect(complaint(() => saveWhole(at('管道'), '内容', force))).toBe('target-no-file');
    }
    expect(lstatSync(at('管道')).isFIFO()).toBe(true);
  });

  posix('a link is not replaced: to a file, to nothing, to itself', () => {
    writeFileSync(at('原'), '旧');
    symlinkSync('原', at('链'));
    symlinkSync('没有', at('断'));
    symlinkSync('环', at('环'));
    for (const name of ['链', '断', '环']) {
      for (const force of [false, true]) {
        expect(complaint(() => assertWritable(at(name), [], force))).toBe('target-no-file');
        expect(complaint(() => saveWhole(at(name), '内容', force))).toBe('target-no-file');
      }
      expect(lstatSync(at(name)).isSymbolicLink()).toBe(true);
    }
    expect(readFileSync(at('原'), 'utf8')).toBe('旧');
    expect(readdirSync(folder)).toHaveLength(4);
  });

  posix('a device is refused', () => {
    expect(complaint(() => assertWritable('/dev/null', [], true))).toBe('target-no-file');
  });

  posix('a replaced file keeps its permissions', () => {
    for (const mode of [0o600, 0o640, 0o666]) {
      writeFileSync(at('表'), '旧');
      chmodSync(at('表'), mode);
      saveWhole(at('表'), '新', true);
      expect(statSync(at('表')).mode & 0o777).toBe(mode);
      expect(readFileSync(at('表'), 'utf8')).toBe('新');
    }
  });

  test('what came there meanwhile is kept without force', () => {
    writeFileSync(at('表'), '别人的');
    expect(complaint(() => saveWhole(at('表'), '新', false))).toBe('target-exists');
    expect(readFileSync(at('表'), 'utf8')).toBe('别人的');
    expect(readdirSync(folder)).toEqual(['表']);
  });

  posix('a name as long as names can be is no trouble, one longer is told', () => {
    const name = `${'长'.repeat(83)}.xlsx`;
    expect(Buffer.byteLength(name)).toBe(254);
    saveWhole(at(name), '内容', false);
    expect(existsSync(at(name))).toBe(true);
    expect(complaint(() => saveWhole(at(`长${name}`), '内容', false))).toBe('unwritable');
  });

  test('a folder that cannot be is told', () => {
    mkdirSync(at('夹'));
    expect(complaint(() => saveWhole(at('夹/无/表'), '内容', true))).toBe('unwritable');
    expect(complaint(() => saveWhole(at('夹'), '内容', true))).toBe('target-is-folder');
  });
});
