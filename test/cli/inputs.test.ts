import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { partMatcher } from '../../src/cli/glob';
import { findInputs } from '../../src/cli/inputs';
import { CLI } from '../../src/messages/cli';

const start = process.cwd();
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'junheng-inputs-'));
  for (const sub of ['县/乙/深', '空', '.隐藏']) mkdirSync(join(folder, sub), { recursive: true });
  const files = [
    '县/甲.xlsx',
    '县/~$甲.xlsx',
    '县/._甲.xlsx',
    '县/说明.docx',
    '县/甲2.XLSM',
    '县/甲10.xlsx',
    '县/乙/旧.xls',
    '县/乙/深/表[1].xlsx',
    '.隐藏/丙.xlsx',
  ];
  for (const file of files) writeFileSync(join(folder, file), '');
  symlinkSync(folder, join(folder, '县/乙/环'));
  process.chdir(folder);
});

afterAll(() => {
  process.chdir(start);
  rmSync(folder, { recursive: true });
});

const paths = (...typed: string[]): string[] => findInputs(typed).inputs.map(({ path }) => path);
const codes = (...typed: string[]): string[][] =>
  findInputs(typed).missing.map(({ file, code }) => [file, code]);

describe('what is checked', () => {
  test('a folder is searched with its subfolders, without lock files, hidden files and circles of links', () => {
    expect(paths('县').sort()).toEqual(
      ['县/乙/旧.xls', '县/乙/深/表[1].xlsx', '县/甲.xlsx', '县/甲2.XLSM', '县/甲10.xlsx'].sort(),
    );
  });

  test('a link to a folder is not entered, and told', () => {
    expect(findInputs(['县']).passedOver).toContainEqual({
      path: join('县', '乙', '环'),
      kind: 'linkedFolder',
    });
  });

  test('a link to nothing and a pipe are told, each for what it is', () => {
    mkdirSync('杂');
    symlinkSync('没有的.xlsx', '杂/断.xlsx');
    execFileSync('mkfifo', ['杂/管.xlsx']);
    try {
      expect(findInputs(['杂']).missing.map(({ file, sentence }) => [file, sentence])).toEqual([
        [join('杂', '断.xlsx'), CLI.brokenLink],
        [join('杂', '管.xlsx'), CLI.notAFile],
      ]);
    } finally {
      rmSync('杂', { recursive: true });
    }
  });

  test('numbers in names sort as numbers', () => {
    const found = paths('县');
    expect(found.indexOf('县/甲2.XLSM')).toBeLessThan(found.indexOf('县/甲10.xlsx'));
  });

  test('a file is taken as it is named, whatever its ending and with brackets in its name', () => {
    expect(paths('县/说明.docx', '县/乙/深/表[1].xlsx')).toEqual(['县/说明.docx', '县/乙/深/表[1].xlsx']);
  });

  test('a file named twice is checked once', () => {
    expect(paths('县/甲.xlsx', '县/*.xlsx', './县/甲.xlsx')).toEqual(['县/甲.xlsx', '县/甲10.xlsx']);
  });

  test.each([
    ['县/*.xlsx', ['县/甲.xlsx', '县/甲10.xlsx']],
    ['县/甲?.xlsm', []],
    ['县/甲?.XLSM', ['县/甲2.XLSM']],
    ['**/*.xls', ['县/乙/旧.xls']],
    ['县/**/表*', ['县/乙/深/表[1].xlsx']],
    ['县/**/深/*', ['县/乙/深/表[1].xlsx']],
    ['县/*/深', ['县/乙/深/表[1].xlsx']],
  ])('the pattern %s names %j', (pattern, expected) => {
    expect(paths(pattern)).toEqual(expected);
  });

  test('an absolute pattern gives absolute paths', () => {
    expect(paths(join(folder, '县/甲?.XLSM'))).toEqual([join(folder, '县/甲2.XLSM')]);
  });

  test('what gives no workbook is told, the rest is found', () => {
    expect(codes('没有.xlsx', '空', '县/*.csv', '县/甲.xlsx')).toEqual([
      ['没有.xlsx', 'not-found'],
      ['空', 'no-workbooks'],
      ['县/*.csv', 'no-match'],
    ]);
    expect(paths('没有.xlsx', '县/甲.xlsx')).toEqual(['县/甲.xlsx']);
  });

  test('a path remembers where it lies below the searched folder', () => {
    expect(findInputs(['县']).inputs.map(({ relative }) => relative)).toContain('乙/深/表[1].xlsx');
  });
});

describe('one part of a pattern', () => {
  test.each([
    ['*.xlsx', 'a.xlsx', true],
    ['*.xlsx', 'axlsx', false],
    ['*.xlsx', '.a.xlsx', false],
    ['.*', '.a', true],
    ['a?c', 'ac', false],
    ['a?c', 'a县c', true],
    ['(a+b)*', '(a+b)c', true],
  ])('%s for %s: %s', (part, name, matches) => {
    expect(partMatcher(part)(name)).toBe(matches);
  });
});
