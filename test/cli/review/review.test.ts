import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { run } from '../../../src/cli/program';
import type { ExitCode } from '../../../src/cli/terminal';
import { makeCounty } from '../../support/county/county';
import { PLAIN } from '../../support/county/look';
import { createWorkbook } from '../../../src/xlsx/create';
import { Package } from '../../../src/xlsx/package';
import { readWorkbook } from '../../../src/xlsx/read';
import { inOwnFolder } from '../support/own-folder';
import { listeningTerminal } from '../support/sample';

const size = {
  counts: { primary: 2, point: 0, junior: 2, nine: 0, complete: 0, twelve: 0 },
  smallPoints: 0,
  level: 1,
  spread: 0.1,
  crowding: 0,
};
const county = (errors: number): Uint8Array => makeCounty(5, { look: PLAIN, size, errors }).xlsx();

inOwnFolder(() => ({
  '省/甲市/东县.xlsx': county(0),
  '省/甲市/西县.xlsx': county(3),
  '省/坏.xlsx': 'no workbook',
}));

async function review(...args: string[]): Promise<{ code: ExitCode; out: string; err: string }> {
  const terminal = listeningTerminal();
  let work: Promise<ExitCode> | null = null;
  const code = run(['review', '省', ...args], terminal, (later) => (work = later));
  return { code: work === null ? code : await work, ...terminal.said };
}

interface Printed {
  readonly totals: { readonly files: number; readonly failed: number };
  readonly counties: readonly {
    readonly name: string;
    readonly toCorrect: number;
    readonly returned: string | null;
  }[];
  readonly errors: readonly { readonly file: string }[];
}

describe('junheng review', () => {
  test('gives a row a county; a file that cannot be read costs nothing else', async () => {
    const { code, out } = await review('--json');
    const { totals, counties, errors } = JSON.parse(out) as Printed;
    expect(code).toBe(2);
    expect(totals).toMatchObject({ files: 3, failed: 1 });
    expect(counties.map(({ name }) => name)).toEqual(['东县', '西县']);
    expect(counties.map(({ toCorrect }) => toCorrect > 0)).toEqual([false, true]);
    expect(errors.map(({ file }) => file)).toEqual([join('省', '坏.xlsx')]);
  });

  test('a workbook that holds no form is told apart from counties', async () => {
    const sheet = { name: '课表', columnWidths: [], cells: [{ row: 0, column: 0, value: '语文' }] };
    writeFileSync('省/坏.xlsx', createWorkbook([sheet]));
    const { counties, errors } = JSON.parse((await review('--json')).out) as Printed;
    expect(counties).toHaveLength(2);
    expect(errors).toMatchObject([{ code: 'no-form' }]);
  });

  test('--returns writes a list for each county with problems of its form, and for no other', async () => {
    await review('--returns', '退回');
    expect(readdirSync('退回', { recursive: true }).map(String).sort()).toEqual([
      '甲市',
      join('甲市', '西县-退回修改清单.docx'),
      join('甲市', '西县-退回修改清单.xlsx'),
    ]);
  });

  test('what was checked and has not changed is not checked again; what has is', async () => {
    rmSync('省/坏.xlsx');
    const first = await review('--out', '汇总.xlsx', '--json');
    expect(first.err).not.toContain('没有改动');
    const again = await review('--out', '汇总.xlsx', '--force', '--json');
    expect(again.err).toContain('2 份上次已核验过');
    expect(again.out).toBe(first.out);
    // As a copy that keeps its time does.
    const { atime, mtime } = statSync('省/甲市/西县.xlsx');
    writeFileSync('省/甲市/西县.xlsx', county(0));
    utimesSync('省/甲市/西县.xlsx', atime, mtime);
    utimesSync('省/甲市/东县.xlsx', 1, 1);
    const changed = await review('--out', '汇总.xlsx', '--force', '--json');
    expect(changed.err).toContain('1 份上次已核验过');
    expect((JSON.parse(changed.out) as Printed).counties.map(({ toCorrect }) => toCorrect)).toEqual([0, 0]);
    expect((await review('--out', '汇总.xlsx', '--force', '--fresh')).err).not.toContain('没有改动');
  });

  test('a run that was ended in the middle of a line goes on', async () => {
    const whole = await review('--html', '汇总.html', '--json');
    const kept = readFileSync('汇总.review.ndjson', 'utf8');
    writeFileSync('汇总.review.ndjson', kept.slice(0, kept.length - 40));
    const again = await review('--html', '汇总.html', '--force', '--json');
    expect(again.err).toContain('1 份上次已核验过');
    expect(again.out).toBe(whole.out);
    expect((await review('--html', '汇总.html', '--force')).err).toContain('2 份上次已核验过');
  });

  test('a list that was deleted is written again', async () => {
    await review('--out', '汇总.xlsx', '--returns', '退回');
    rmSync('退回', { recursive: true });
    await review('--out', '汇总.xlsx', '--returns', '退回', '--force');
    expect(existsSync(join('退回', '甲市', '西县-退回修改清单.xlsx'))).toBe(true);
  });

  test.each(['.xlsx', '.docx'])(
    'one of the two files of a list, %s, is written again alone too',
    async (ending) => {
      await review('--out', '汇总.xlsx', '--returns', '退回');
      const list = join('退回', '甲市', `西县-退回修改清单${ending}`);
      rmSync(list);
      await review('--out', '汇总.xlsx', '--returns', '退回', '--force');
      expect(existsSync(list)).toBe(true);
    },
  );

  test('a list that a disk left empty is written again', async () => {
    await review('--out', '汇总.xlsx', '--returns', '退回');
    const list = join('退回', '甲市', '西县-退回修改清单.docx');
    const whole = readFileSync(list);
    writeFileSync(list, '');
    await review('--out', '汇总.xlsx', '--returns', '退回', '--force');
    expect(readFileSync(list)).toEqual(whole);
  });

  test('two files whose names differ in their ending alone have a list each', async () => {
    writeFileSync('省/甲市/西县.XLSX', county(2));
    await review('--returns', '退回');
    expect(readdirSync(join('退回', '甲市'))).toHaveLength(4);
  });

  test('what a run that was ended left half written goes; what another program writes now stays', async () => {
    const own = (process_: number): string => join('退回', '甲市', `.junheng-${process_}-0123abcd.tmp`);
    mkdirSync(join('退回', '甲市'), { recursive: true });
    for (const process_ of [2 ** 30, process.ppid]) {
      writeFileSync(own(process_), 'half');
      utimesSync(own(process_), 1, 1);
    }
    writeFileSync(join('退回', '.junheng-notes.tmp'), 'a name of one’s own');
    await review('--returns', '退回');
    expect(existsSync(own(2 ** 30))).toBe(false);
    expect(existsSync(own(process.ppid))).toBe(true);
    expect(existsSync(join('退回', '.junheng-notes.tmp'))).toBe(true);
  });

  test('lines that answer no question any more are thrown away once they are the larger part', async () => {
    rmSync('省/坏.xlsx');
    for (const profile of ['national-2017', 'anhui-tianjiaan', 'national-2017', 'anhui-tianjiaan'])
      await review('--out', '汇总.xlsx', '--force', '--profile', profile);
    const kept = readFileSync('汇总.review.ndjson', 'utf8').split('\n').filter(Boolean);
    expect(kept.length).toBeLessThanOrEqual(4);
  });

  test('the workbook has a row a county, figures as figures, and a sheet of what could not be read', async () => {
    writeFileSync('省/扫描件.pdf', '%PDF');
    const { err } = await review('--out', '汇总.xlsx');
    rmSync('省/扫描件.pdf');
    const { sheets } = readWorkbook(Package.open(readFileSync('汇总.xlsx')));
    expect(sheets.map(({ name }) => name)).toEqual([
      '汇总',
      '各项指标',
      '各项指标最差的县',
      '同一个县',
      '读不了的文件',
    ]);
    // 西县 was made from 东县: two files of one county, and what nothing could be read out of.
    const said = (sheet: number): string =>
      JSON.stringify(sheets[sheet]?.rows.flatMap(({ cells }) => cells.map(({ value }) => value)));
    expect(said(3)).toMatch(/东县\.xlsx.*西县\.xlsx/);
    expect(said(4)).toContain('扫描件.pdf');
    expect(err).toMatch(/像是同一个县.*东县\.xlsx、.*西县\.xlsx/);
    const rows = (sheets[0]?.rows ?? []).map(({ cells }) => cells.map(({ value }) => value));
    const counties = rows.filter(([name]) => name === '东县' || name === '西县');
    expect(counties).toHaveLength(2);
    expect(counties.every(([, , errors, schools]) => typeof errors === 'number' && schools === 4)).toBe(true);
    expect(JSON.stringify(sheets[4])).toContain('坏.xlsx');
  });

  test('pages that an earlier run with more counties left go where they are ours, else are told', async () => {
    await review('--html', '汇总.html');
    writeFileSync('汇总-2.html', readFileSync('汇总.html'));
    writeFileSync('汇总-3.html', '<p>a page of one’s own</p>');
    expect((await review('--html', '新.html')).err).not.toContain('汇总-2.html');
    const { err } = await review('--html', '汇总.html', '--force');
    expect([existsSync('汇总-2.html'), existsSync('汇总-3.html')]).toEqual([false, true]);
    expect(err).toContain('已删去上次留下的 汇总-2.html');
    expect(err).toContain('汇总-3.html 不是这次写的');
  });

  test('other standards are another question', async () => {
    await review('--out', '汇总.xlsx');
    const { err } = await review('--out', '汇总.xlsx', '--force', '--profile', 'anhui-tianjiaan');
    expect(err).not.toContain('没有改动');
  });

  test('a number of threads that is none is refused before anything is written', async () => {
    const { code, err } = await review('--jobs', 'viele', '--out', '汇总.xlsx');
    expect(code).toBe(2);
    expect(err).toContain('--jobs');
    expect(existsSync('汇总.xlsx')).toBe(false);
  });
});
