import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { run } from '../../src/cli/program';
import type { JsonReport } from '../../src/papers/json-report';
import { readForm } from '../../src/form/read';
import { readWorkbook } from '../../src/xlsx/read';
import { makeCounty } from '../support/county/county';
import { PLAIN } from '../support/county/look';
import { inOwnFolder } from './support/own-folder';
import { listeningTerminal } from './support/sample';

/** A county that is provided for three times over, and one with errors. */
const rich = makeCounty(3, {
  look: PLAIN,
  size: {
    counts: { primary: 6, point: 0, junior: 4, nine: 1, complete: 0, twelve: 0 },
    smallPoints: 0,
    level: 3,
    spread: 0.03,
    crowding: 0,
  },
});
const wrong = makeCounty(21, { look: PLAIN, errors: ['rural over all'] });

inOwnFolder(() => ({
  '县/富县.xlsx': rich.xlsx(),
  '县/乙/错县.xlsx': wrong.xlsx(),
  '坏.xlsx': '不是压缩包',
}));

function junheng(...args: string[]): { code: number; out: string; err: string } {
  const terminal = listeningTerminal();
  return { code: run(args, terminal), ...terminal.said };
}
const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

describe('junheng check', () => {
  test('a county without errors gives exit code 0, one with errors 1', () => {
    expect(junheng('check', '县/富县.xlsx')).toMatchObject({ code: 0, err: '' });
    expect(junheng('check', '县/乙/错县.xlsx').code).toBe(1);
  });

  test('a file that cannot be read gives exit code 2 and one line; the others are still checked', () => {
    const { code, out, err } = junheng('check', '县', '坏.xlsx');
    expect(code).toBe(2);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(err).toMatch(/^错误：坏\.xlsx：.*另存为/);
    expect(out).toContain('错县.xlsx');
    expect(out).toMatch(/共 3 个文件：达标 1，.*无法读取 1/);
  });

  test('--json prints nothing but one object to standard output', () => {
    const { code, out, err } = junheng('check', '县', '坏.xlsx', '没有.xlsx', '--json');
    const report = JSON.parse(out) as JsonReport;
    expect(code).toBe(2);
    expect(report.files.map(({ file }) => file).sort()).toEqual(
      [join('县', '乙', '错县.xlsx'), join('县', '富县.xlsx')].sort(),
    );
    expect(report.errors.map(({ code: reason }) => reason).sort()).toEqual(['not-a-zip', 'not-found']);
    expect(err).toContain('没有.xlsx');
    const [expected] = wrong.errors;
    const found = report.files.find(({ file }) => file.includes('错县'))?.findings ?? [];
    expect(found.some(({ sheet, cells }) => sheet === expected?.sheet && cells.includes(expected.cell))).toBe(
      true,
    );
  });

  test('--annotate saves a copy with fill and note on the wrong cell and leaves the original alone', () => {
    const before = hashOf('县/乙/错县.xlsx');
    const { code, err } = junheng('check', '县/乙/错县.xlsx', '--annotate', '副本.xlsx');
    expect(code).toBe(1);
    expect(err).toContain('副本.xlsx');
    expect(hashOf('县/乙/错县.xlsx')).toBe(before);
    expect(hashOf('副本.xlsx')).not.toBe(before);
    const values = (path: string): unknown =>
      readWorkbook(readFileSync(path)).sheets.map(({ rows }) =>
        rows.map(({ cells }) => cells.map(({ value }) => value)),
      );
    const copy = readWorkbook(readFileSync('副本.xlsx'));
    expect(copy.sheets[0]?.name).toBe('核验说明');
    expect((values('副本.xlsx') as unknown[]).slice(1)).toEqual(values('县/乙/错县.xlsx'));
    // The summary is known as ours: a check of the copy finds what a check of the original does.
    const found = (path: string): unknown => {
      const [file] = (JSON.parse(junheng('check', path, '--json').out) as JsonReport).files;
      return [file?.tables, file?.findings];
    };
    expect(found('副本.xlsx')).toEqual(found('县/乙/错县.xlsx'));
  });

  test('a copy of a signed workbook says that the signature does not hold for it', () => {
    const signed = zipSync({
      ...unzipSync(wrong.xlsx()),
      '_xmlsignatures/sig1.xml': strToU8('<Signature/>'),
    });
    writeFileSync('签名.xlsx', signed);
    expect(junheng('check', '签名.xlsx', '--annotate', '签名副本.xlsx').err).toMatch(
      /数字签名.*签名副本\.xlsx/,
    );
    expect(junheng('check', '县/乙/错县.xlsx', '--annotate', '副本.xlsx').err).not.toContain('签名');
  });

  test('an existing copy is kept without --force and replaced with it', () => {
    writeFileSync('副本.xlsx', '旧');
    const refused = junheng('check', '县/乙/错县.xlsx', '--annotate', '副本.xlsx');
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toContain('--force');
    expect(readFileSync('副本.xlsx', 'utf8')).toBe('旧');
    expect(junheng('check', '县/乙/错县.xlsx', '--annotate', '副本.xlsx', '--force').code).toBe(1);
    expect(readFileSync('副本.xlsx').subarray(0, 2).toString()).toBe('PK');
  });

  test('copies of several go into a folder with their subfolders; the unreadable one has none', () => {
    expect(junheng('check', '县', '坏.xlsx', '--annotate', '结果').code).toBe(2);
    expect(readdirSync('结果', { recursive: true }).sort()).toEqual(
      ['乙', join('乙', '错县-核验.xlsx'), '富县-核验.xlsx'].sort(),
    );
  });

  test('copies that an earlier run left inside the searched folder are replaced, not checked', () => {
    writeFileSync('县/乙/错县-核验.xlsx', rich.xlsx());
    const files = (...args: string[]): string[] =>
      (JSON.parse(junheng('check', ...args, '--json').out) as JsonReport).files.map(({ file }) => file);
    const first = files('县', '--annotate', '县/结果');
    expect(files('县', '--annotate', '县/结果', '--force')).toEqual(first);
    expect(first).toContain('县/乙/错县-核验.xlsx');
    expect(files('县')).toHaveLength(2 * first.length);
    const named = junheng('check', '县', '县/结果/富县-核验.xlsx', '--annotate', '县/结果', '--force');
    expect(named.err).toMatch(/富县-核验.xlsx 就是要核验的原文件/);
  });

  test('a target without a name is an error of usage, and nothing is checked', () => {
    for (const option of ['--html', '--annotate']) {
      const { code, out, err } = junheng('check', '县/富县.xlsx', option, '');
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(new RegExp(`^错误：选项 ${option} <.*> 后面缺少内容。\\n$`));
    }
  });

  test('a device or a pipe, which may never end, is not read', () => {
    const { code, err } = junheng('check', '/dev/zero');
    expect(code).toBe(2);
    expect(err).toMatch(/^错误：\/dev\/zero：不是普通文件.*\n$/);
  });

  test('--html writes the report of all files, also of those that failed', () => {
    expect(junheng('check', '县', '坏.xlsx', '--html', '报告.html').code).toBe(2);
    const page = readFileSync('报告.html', 'utf8');
    expect(page).toContain('错县');
    expect(page).toContain('坏.xlsx');
    for (const { declaration } of [rich, wrong]) {
      for (const row of declaration.stages.primary.rows) expect(page).toContain(row.campus.name);
    }
  });

  test('the report never takes the place of a workbook', () => {
    expect(junheng('check', '县', '--html', '县/富县.xlsx', '--force')).toMatchObject({ code: 2, out: '' });
    expect(readFileSync('县/富县.xlsx').subarray(0, 2).toString()).toBe('PK');
  });

  test('--lang en speaks English to the last word', () => {
    const { out, err } = junheng('check', '县', '坏.xlsx', '--lang', 'en');
    expect(out).toContain('Verdict');
    expect(err).toMatch(/^Error: 坏\.xlsx: The file/);
  });

  test('the profile is named, an unknown one refused', () => {
    const { out } = junheng('check', '县/富县.xlsx', '--json', '--profile', 'anhui-tianjiaan');
    expect((JSON.parse(out) as JsonReport).files[0]?.profile).toBe('anhui-tianjiaan');
    expect(junheng('check', '县/富县.xlsx', '--profile', 'x')).toMatchObject({ code: 2, out: '' });
  });
});

describe('junheng template', () => {
  test('writes a form in which all seven tables are found', () => {
    expect(junheng('template', '空表.xlsx').code).toBe(0);
    expect(readForm(readWorkbook(readFileSync('空表.xlsx'))).tables.map(({ id }) => id)).toHaveLength(7);
  });

  test('keeps an existing file without --force, and only writes .xlsx', () => {
    writeFileSync('空表.xlsx', '旧');
    expect(junheng('template', '空表.xlsx').code).toBe(2);
    expect(readFileSync('空表.xlsx', 'utf8')).toBe('旧');
    expect(junheng('template', '空表.xlsx', '--force').code).toBe(0);
    expect(junheng('template', '空表.csv').code).toBe(2);
    expect(existsSync('空表.csv')).toBe(false);
  });
});

describe('junheng check --concession', () => {
  const claimed = (...args: string[]) =>
    (
      JSON.parse(junheng('check', '县/富县.xlsx', '--json', ...args).out) as {
        files: { concessions?: string[] }[];
      }
    ).files[0]?.concessions;

  test('takes several, in any writing, and says so', () => {
    expect(claimed('--concession', 'D、ａ')).toEqual(['a', 'd']);
    expect(claimed('--concession', 'd', '--concession', 'b')).toEqual(['b', 'd']);
    expect(junheng('check', '县/富县.xlsx', '--concession', 'a,d').out).toContain('已声明适用 a、d');
  });

  test('claims none by itself', () => {
    expect(claimed()).toBeUndefined();
    expect(junheng('check', '县/富县.xlsx').out).not.toContain('放宽条款');
  });
});

describe('junheng standards', () => {
  test('lists the standards whose names contain the filter, with threshold, floor and source', () => {
    const { code, out } = junheng('standards', '初中 体育运动');
    expect(code).toBe(0);
    expect(out).toMatch(/junior_sports .*>= 10\.2 ㎡\/生 +8\.67 /);
    expect(out).not.toContain('primary_');
  });

  test('--json lists all of them', () => {
    const { standards } = JSON.parse(junheng('standards', '--json').out) as { standards: { key: string }[] };
    expect(standards.map(({ key }) => key)).toEqual(expect.arrayContaining(['primary_cv', 'junior_degree']));
  });

  test('says when nothing matches', () => {
    expect(junheng('standards', '没有这个').code).toBe(2);
  });
});

describe('the command line itself', () => {
  test.each([
    [['check'], '缺少参数'],
    [['check', '县', '--foo'], '没有 --foo 这个选项'],
    [['check', '县', '--html'], '选项 --html <FILE> 后面缺少内容'],
    [['chekc'], '没有 chekc 这个命令。\n是不是 check？'],
    [['template', 'a.xlsx', 'b.xlsx'], '参数太多'],
    [['check', '县', '--concession', 'd,x'], '没有放宽条款 x。可用的有：a, b, c, d'],
    [['check', '县', '--lang', 'fr'], '--lang 只能是 zh 或 en'],
  ])('%j is refused in words', (args, words) => {
    const { code, out, err } = junheng(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(words);
  });

  test('errors of usage are told in English where that was asked for', () => {
    expect(junheng('check', '--lang=en').err).toContain('is missing');
  });

  test('help is Chinese, or English when asked for, and leaves no word of the other', () => {
    const chinese = junheng('check', '--help');
    expect(chinese.code).toBe(0);
    expect(chinese.out).toContain('用法:');
    expect(chinese.out).not.toMatch(/Usage|Options|Arguments|default|display/);
    const english = junheng('--help', '--lang', 'en');
    expect(english.out).toContain('Usage:');
    expect(english.out).not.toMatch(/[\u4E00-\u9FFF]/);
  });

  test('the catalogue has no workbook, and its help speaks of none', () => {
    expect(junheng('standards', '--help').out).not.toContain('工作簿');
    expect(junheng('check', '--help').out).toContain('工作簿中选定的');
  });

  test('without a command the help is shown', () => {
    expect(junheng().code).toBe(2);
    expect(junheng().err).toContain('用法:');
  });
});
